using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.TakeIn;

/// <summary>A file of dossiers: first looked through without any change, then taken in whole or not at all.</summary>
public sealed class TakeInPapersHandler(PortalDb db, PortalClock clock, DossierSheetFile file)
{
    public async Task<ImportReport> CheckAsync(ReadOnlyMemory<byte> content, Actor by, CancellationToken ct)
    {
        var report = await LookAsync(content, by, ct);
        db.ChangeTracker.Clear();
        return report;
    }

    /// <summary>Looks the file through again, since papers may have come since it was shown.</summary>
    public async Task<ImportReport> HandleAsync(ReadOnlyMemory<byte> content, Actor by, CancellationToken ct)
    {
        var report = await LookAsync(content, by, ct);
        if (report.Plan is not { } plan)
        {
            return report;
        }

        try
        {
            AuditJournal.Write(db, by, new AuditFacts(clock.Now, AuditArea.Rating, nameof(AuditAct.TakeInDossiers))
            {
                Target = string.Join(", ", DossierDesk.AgenciesOf(by)), Detail = Say.Ratings.Format("Audit.TakenIn", plan.Added, plan.Changed),
            });
            await plan.ApplyAsync(ct);
            return report;
        }
        catch (DbUpdateException)
        {
            return new([new(null, 0, Say.Sheets["Import.Stale"])], 1, null);
        }
    }

    private async Task<ImportReport> LookAsync(ReadOnlyMemory<byte> content, Actor by, CancellationToken ct)
    {
        DossierDesk.Check(by);
        var table = SheetTable.Open(content, DossierSheetFile.Columns);
        return ImportReport.Of(table, await file.ReadAsync(table, by, ct));
    }
}
