using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Absences;

/// <summary>
/// Who is away (nobody named: who enters it), from and to which local date, who stands in. Entered by the person or by the head of his agency.
/// Refused: an overlap, the person himself, a substitute who is away then or of another agency, and who himself stands in for somebody then.
/// </summary>
public sealed record EnterAbsence(long? UserId, long? SubstituteId, DateOnly? From, DateOnly? To);

/// <summary>Ends or takes back an absence; what was handed over stays where it is.</summary>
public sealed record EndAbsence(long Id);

public sealed class EnterAbsenceValidator : AbstractValidator<EnterAbsence>
{
    private const int LongestDays = 366;

    public EnterAbsenceValidator()
    {
        RuleFor(x => x.SubstituteId).NotNull().WithMessage(_ => Say.CasePage["Absence.NoSubstitute"]);
        RuleFor(x => x.From).NotNull().WithMessage(_ => Say.CasePage["Absence.NoFrom"]);
        RuleFor(x => x.To).NotNull().WithMessage(_ => Say.CasePage["Absence.NoTo"]);
        RuleFor(x => x.To).Must((x, to) => to is null || x.From is null || to >= x.From).WithMessage(_ => Say.CasePage["Absence.ToBeforeFrom"]);
        RuleFor(x => x.To).Must((x, to) => to is null || x.From is null || to.Value.DayNumber - x.From.Value.DayNumber < LongestDays).WithMessage(_ => Say.CasePage["Absence.TooLong"]);
    }
}

public sealed class EnterAbsenceHandler(PortalDb db, OfficeClock clock, IValidator<EnterAbsence> validator)
{
    public async Task HandleAsync(EnterAbsence input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var (today, user) = (clock.Now().Day, input.UserId ?? by.UserId);
        var agency = await db.Users.Where(u => u.Id == user && !u.IsDisabled).Select(u => u.Agency).SingleOrDefaultAsync(ct);
        var (from, to, substitute) = (input.From!.Value, input.To!.Value, input.SubstituteId!.Value);
        RefuseWhen(user is null || agency is null || (user != by.UserId && !by.Has(Duty.Approver, agency)), nameof(input.UserId), "Absence.NotYours");
        RefuseWhen(to < today, nameof(input.To), "Absence.Past");
        RefuseWhen(substitute == user, nameof(input.SubstituteId), "Absence.Self");
        RefuseWhen(!await Eligible(db, agency!, today).AnyAsync(u => u.Id == substitute, ct), nameof(input.SubstituteId), "Absence.OtherAgency");
        var near = await db.Absences.AsNoTracking().Where(a => a.EndedAt == null && a.From <= to && a.To >= from).ToListAsync(ct);
        RefuseWhen(near.Exists(a => a.UserId == user), nameof(input.From), "Absence.Overlap");
        RefuseWhen(near.Exists(a => a.UserId == substitute), nameof(input.SubstituteId), "Absence.SubstituteAway");
        RefuseWhen(near.Exists(a => a.SubstituteId == user), nameof(input.From), "Absence.StandsIn");
        db.Absences.Add(new Absence
        {
            Agency = agency!, UserId = user!.Value, SubstituteId = substitute, From = from, To = to, EnteredBy = by.UserId!.Value, EnteredByName = by.Name, EnteredAt = clock.Now().Instant,
        });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Who may stand in at an agency: its people who may answer there.</summary>
    internal static IQueryable<Accounts.PortalUser> Eligible(PortalDb db, string agency, DateOnly day) => db.Users.Where(u => !u.IsDisabled && u.Agency == agency
        && db.DutiesOn(day).Any(d => d.UserId == u.Id && d.Agency == agency && (d.Duty == Duty.Official || d.Duty == Duty.Approver || d.Duty == Duty.Reviewer)));

    private static void RefuseWhen(bool wrong, string field, string why)
    {
        if (wrong)
        {
            throw new ValidationException([new(field, Say.CasePage[why])]);
        }
    }
}

public sealed class EndAbsenceHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(EndAbsence input, Actor by, CancellationToken ct)
    {
        if (await db.Absences.SingleOrDefaultAsync(a => a.Id == input.Id && a.EndedAt == null, ct) is { } absence && (absence.UserId == by.UserId || by.Has(Duty.Approver, absence.Agency)))
        {
            absence.EndedAt = clock.Now().Instant;
            await db.SaveChangesAsync(ct);
        }
    }
}
