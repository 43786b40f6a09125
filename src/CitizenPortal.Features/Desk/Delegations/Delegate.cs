using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Delegations;

/// <summary>The head gives his approval of answers to a person of his agency: topics by their groups (none: all), local dates, number of the document.</summary>
public sealed record DelegateApproval(long? UserId, IReadOnlyList<string> Topics, DateOnly? From, DateOnly? To, string? Document);

public sealed record EndDelegation(long Id);

public sealed class DelegateApprovalValidator : AbstractValidator<DelegateApproval>
{
    private const int LongestDays = 366;

    public DelegateApprovalValidator()
    {
        RuleFor(x => x.UserId).NotNull().WithMessage(_ => Say.CasePage["Delegation.NoPerson"]);
        RuleFor(x => x.From).NotNull().WithMessage(_ => Say.CasePage["Absence.NoFrom"]);
        RuleFor(x => x.To).NotNull().WithMessage(_ => Say.CasePage["Absence.NoTo"]);
        RuleFor(x => x.To).Must((x, to) => to is null || x.From is null || to >= x.From).WithMessage(_ => Say.CasePage["Absence.ToBeforeFrom"]);
        RuleFor(x => x.To).Must((x, to) => to is null || x.From is null || to.Value.DayNumber - x.From.Value.DayNumber < LongestDays).WithMessage(_ => Say.CasePage["Absence.TooLong"]);
        RuleFor(x => x.Document).Required("Delegation.NoDocument").Clean(CleanText.ShortLimit);
    }
}

public sealed class DelegateApprovalHandler(PortalDb db, OfficeClock clock, ReferenceBook book, IValidator<DelegateApproval> validator)
{
    public async Task HandleAsync(DelegateApproval input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        RefuseWhen(!by.Has(Duty.Approver, by.Agency), nameof(input.UserId), "Delegation.NotHead");
        RefuseWhen(input.UserId == by.UserId, nameof(input.UserId), "Delegation.Self");
        RefuseWhen(!await Eligible(db, by.Agency!, clock.Now().Day).AnyAsync(u => u.Id == input.UserId, ct), nameof(input.UserId), "Delegation.OtherAgency");
        RefuseWhen(input.To < clock.Now().Day, nameof(input.To), "Absence.Past");
        RefuseWhen(input.Topics.Any(t => !book.Current.Topics.Values.Any(known => known.Group == t)), nameof(input.Topics), "Delegation.NoTopic");
        db.Delegations.Add(new ApprovalDelegation
        {
            Agency = by.Agency!, FromUserId = by.UserId!.Value, FromName = by.Name, ToUserId = input.UserId!.Value, Topics = [.. input.Topics.Distinct()],
            From = input.From!.Value, To = input.To!.Value, Document = input.Document!, EnteredAt = clock.Now().Instant,
        });
        await db.SaveChangesAsync(ct);
    }

    internal static IQueryable<Accounts.PortalUser> Eligible(PortalDb db, string agency, DateOnly day) =>
        db.Users.Where(u => !u.IsDisabled && u.Agency == agency && db.DutiesOn(day).Any(d => d.UserId == u.Id && d.Agency == agency && (d.Duty == Duty.Official || d.Duty == Duty.AgencyDesk)));

    private static void RefuseWhen(bool wrong, string field, string why)
    {
        if (wrong)
        {
            throw new ValidationException([new(field, Say.CasePage[why])]);
        }
    }
}

public sealed class EndDelegationHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(EndDelegation input, Actor by, CancellationToken ct)
    {
        if (await db.Delegations.SingleOrDefaultAsync(d => d.Id == input.Id && d.EndedAt == null, ct) is { } found && by.Has(Duty.Approver, found.Agency))
        {
            found.EndedAt = clock.Now().Instant;
            await db.SaveChangesAsync(ct);
        }
    }
}
