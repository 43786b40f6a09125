using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>An e-mail address or a telephone number, and why somebody must look.</summary>
public sealed record FindPerson(string? Contact, string? Reason);

public sealed class FindPersonValidator : AbstractValidator<FindPerson>
{
    public FindPersonValidator()
    {
        RuleFor(x => x.Contact).Must(contact => PersonSearch.IndexText(contact) is not null).WithMessage(_ => Say.Privacy["Person.NoContact"]);
        RuleFor(x => x.Contact).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage(_ => Say.Privacy["NoReason"]);
        RuleFor(x => x.Reason).Clean(CleanText.ShortLimit);
    }
}

/// <summary>A case of the person; <c>Obstacle</c> is why its words cannot go.</summary>
public sealed record PersonCase(long Id, string Reference, QuestionState State, DateTimeOffset ReceivedAt, ErasureObstacle? Obstacle);

/// <summary>Finds the cases sent with a contact by its blind index. Sealed ones are never told of. Each look is written down with its reason.</summary>
public sealed class PersonSearch(PortalDb db, PortalClock clock, IContactVault vault, IValidator<FindPerson> validator)
{
    public async Task<IReadOnlyList<PersonCase>> FindAsync(FindPerson input, Actor by, CancellationToken ct) =>
        [.. (await LookAsync(input, PersonalAct.Found, by, ct)).Select(q => new PersonCase(q.Id, q.Reference, q.State, q.ReceivedAt, q.WhyNotForget()))];

    internal async Task<IReadOnlyList<Question>> LookAsync(FindPerson input, PersonalAct act, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var found = await CasesAsync(input.Contact, ct);
        PersonalJournal.Write(db, act, [.. found.Select(q => q.Reference)], input.Reason!, by, clock.Now);
        await db.SaveChangesAsync(ct);
        return found;
    }

    internal async Task<IReadOnlyList<Question>> CasesAsync(string? contact, CancellationToken ct)
    {
        var index = vault.BlindIndex(IndexText(contact)!);
        return await db.CasesForSweeps.AsNoTracking().Where(q => q.Kind != CaseKind.SealedReport && q.Kind != CaseKind.Denunciation)
            .Where(q => db.Contacts.Any(c => c.QuestionId == q.Id && (c.EmailIndex == index || c.PhoneIndex == index))).OrderBy(q => q.Id).ToListAsync(ct);
    }

    /// <summary>As the contact was indexed when the question was sent.</summary>
    internal static string? IndexText(string? contact) =>
        PhoneNumber.TryParse(contact, out var e164) ? e164
        : contact?.Trim().ToLowerInvariant() is { } address && address.Contains('@', StringComparison.Ordinal) && System.Net.Mail.MailAddress.TryCreate(address, out _) ? address
        : null;
}

internal static class PersonalJournal
{
    public static void Write(PortalDb db, PersonalAct act, IReadOnlyList<string> references, string reason, Actor by, DateTimeOffset at) =>
        db.PersonalAccesses.Add(new PersonalAccess
        {
            At = at, Act = act, ActorId = by.UserId ?? 0, ActorName = by.Name, References = references, Reason = reason.Trim(),
        });
}
