using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Desk;

/// <summary>The list of a handler: what is given to him, and beneath it the terms of what others of his body and the bodies below handle. The reading is on record.</summary>
public sealed class SealedListQuery(PortalDb db, OfficeClock clock, ReferenceBook book, ReadingKeeping readings)
{
    private const int Shown = 200;

    public async Task<SealedListView> ReadAsync(Actor viewer, CancellationToken ct)
    {
        await readings.NoteAsync(viewer, [new(AuditAct.ReadSealedList)], ct);
        var mine = await db.SealedReports(viewer).AsNoTracking().OrderBy(r => r.State == SealedState.Concluded).ThenBy(r => r.ConcludeBy).ThenBy(r => r.Id).Take(Shown).ToListAsync(ct);
        var own = mine.Select(r => r.Id).ToHashSet();
        var terms = await db.SealedTerms(viewer).AsNoTracking().OrderBy(r => r.State == SealedState.Concluded).ThenBy(r => r.ConcludeBy).ThenBy(r => r.Id).Take(Shown).ToListAsync(ct);
        return new SealedListView([.. mine.Select(r => RowOf(r) with { Acts = r.Acts })], [.. terms.Where(r => !own.Contains(r.Id)).Select(RowOf)]);
    }

    private SealedRowView RowOf(SealedReport report) =>
        new(report.Reference, report.State, book.Current.AgencyName(report.Body), report.IsOpen ? DueDates.View(clock.Now(), report.State == SealedState.Received ? report.AcknowledgeBy : report.ConcludeBy) : null)
        {
            HasHandler = report.HandlerId is not null, Outcome = report.Outcome,
        };
}
