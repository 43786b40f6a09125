using System.Globalization;
using System.Net.Mail;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts.People;

/// <summary>Asks somebody in by e-mail, with an agency and his duties there. The address becomes the account's name; the link holds seven days.</summary>
public sealed record InvitePerson(string? Email, string? FullName, string? Agency, IReadOnlyList<Duty> Duties);

public sealed class InvitePersonValidator : AbstractValidator<InvitePerson>
{
    private const int LongestAddress = 100;

    public InvitePersonValidator(ReferenceBook book)
    {
        RuleFor(x => x.Email).Must(IsAddress).WithMessage(_ => Say.Accounts["Email.Wrong"]);
        RuleFor(x => x.FullName).Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage(_ => Say.Accounts["Name.None"]);
        RuleFor(x => x.FullName).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Agency).Must(a => a is not null && book.Current.Agencies.ContainsKey(a)).WithMessage(_ => Say.Accounts["Agency.None"]);
        RuleFor(x => x.Duties).Must(d => d.Count > 0 && d.All(GrantableDuties.All.Contains)).WithMessage(_ => Say.Accounts["Duty.None"]);
        RuleFor(x => x.Duties).Must(d => !d.Contains(Duty.SealedHandler)).WithMessage(_ => Say.Accounts["Duty.SealedLater"]);
    }

    internal static bool IsAddress(string? text) =>
        text is { Length: > 0 and <= LongestAddress } && MailAddress.TryCreate(text.Trim(), out var read) && read.Address == text.Trim()
        && text.Trim().All(c => char.IsAsciiLetterOrDigit(c) || "@._-+".Contains(c, StringComparison.Ordinal));
}

public sealed class InvitePersonHandler(PortalDb db, PortalClock clock, IValidator<InvitePerson> validator)
{
    public async Task<long> HandleAsync(InvitePerson input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var email = input.Email!.Trim().ToLowerInvariant();
        var normalized = email.ToUpperInvariant();
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == normalized || u.NormalizedUserName == normalized, ct))
        {
            throw AccountRules.Wrong(nameof(input.Email), "Email.Taken");
        }

        var now = clock.Now;
        PortalUser? person = null;
        await db.InOneCommitAsync(async () =>
        {
            person = PortalUser.Newcomer(email, input.FullName!.Trim(), input.Agency!, now + AccountTokens.LifeOf(AccountTokenUse.Invitation));
            db.Users.Add(person);
            await db.SaveChangesAsync(ct);
            db.Duties.AddRange(input.Duties.Distinct().Select(d => new DutyRow { UserId = person.Id, Duty = d, Agency = input.Agency! }));
            AccountJournal.Write(db, AccountEventKind.Invited, person, by, now, string.Join(", ", input.Duties.Distinct().Select(d => $"{d} {input.Agency}")));
            Send(db, person, now);
            await db.SaveChangesAsync(ct);
        }, ct);
        return person!.Id;
    }

    internal static void Send(PortalDb db, PortalUser person, DateTimeOffset now) => db.Letters.AddRange(DirectLetters.To(
        [person.Id], AccountLetters.Invitation, string.Create(CultureInfo.InvariantCulture, $"{AccountLetters.Invitation}-{now:yyyyMMddHHmmss}"), new LetterFacts("", now) { Agency = person.Agency }));
}
