using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Desk;

/// <summary>A report as the register has it: terms and outcome. No story, no act, no name, not even where it happened.</summary>
public sealed record SealedTermView(string Reference, string Body, DateOnly ReceivedOn, SealedState State, SealedOutcome? Outcome)
{
    public required DateOnly AcknowledgeBy { get; init; }
    public required DateOnly ConcludeBy { get; init; }
    public bool IsAcknowledgedLate { get; init; }
    public bool IsLate { get; init; }
    public bool IsExtended { get; init; }
    public bool HasHandler { get; init; }
}

public sealed record SealedReferralRow(string Reference, string To, string Document, DateOnly On, string? Result, DateOnly? ResultOn);

public sealed record SealedRegisterView(IReadOnlyList<SealedTermView> Reports, IReadOnlyList<SealedReferralRow> Referrals)
{
    public int Open => Reports.Count(r => r.Outcome is null);

    public int Late => Reports.Count(r => r.IsLate);

    public int Of(SealedOutcome outcome) => Reports.Count(r => r.Outcome == outcome);
}

/// <summary>
/// The register of the personnel office and of the inspectorate: terms, outcomes and "Chuyển đề nghị xử lý". A denunciation does not stand in it, and
/// nobody sees in it a report that he is kept away from. Null for everybody else.
/// </summary>
public sealed class SealedRegisterQuery(PortalDb db, OfficeClock clock, ReferenceBook book, ReadingKeeping readings)
{
    private const int Shown = 500;

    /// <summary>Whether the register is open to him at all.</summary>
    public bool IsFor(Actor viewer) => SealedVisibility.ReadsRegister(viewer, book.Current.PersonnelOffice, book.Current.Inspectorate);

    public async Task<SealedRegisterView?> ReadAsync(Actor viewer, CancellationToken ct)
    {
        if (!IsFor(viewer))
        {
            return null;
        }

        await readings.NoteAsync(viewer, [new(AuditAct.ReadSealedRegister)], ct);
        var today = clock.Now().Day;
        var reports = await db.SealedRegister(viewer).AsNoTracking().Include(r => r.Referrals).OrderByDescending(r => r.ConcludeBy).ThenBy(r => r.Id).Take(Shown).ToListAsync(ct);
        return new SealedRegisterView(
            [.. reports.Select(r => TermOf(r, today))],
            [.. reports.SelectMany(r => r.Referrals.Select(f => new SealedReferralRow(r.Reference, f.To, f.Document, f.On, f.Result, f.ResultOn))).OrderByDescending(f => f.On)]);
    }

    private SealedTermView TermOf(SealedReport r, DateOnly today) => new(r.Reference, book.Current.AgencyName(r.Body), DeadlineClock.DayOf(r.ReceivedAt), r.State, r.Outcome)
    {
        AcknowledgeBy = r.AcknowledgeBy,
        ConcludeBy = r.ConcludeBy,
        IsAcknowledgedLate = DeadlineClock.IsLate(r.AcknowledgeBy, r.AcknowledgedOn ?? today),
        IsLate = DeadlineClock.IsLate(r.ConcludeBy, r.ConcludedOn ?? today),
        IsExtended = r.ExtendedOn is not null,
        HasHandler = r.HandlerId is not null,
    };
}
