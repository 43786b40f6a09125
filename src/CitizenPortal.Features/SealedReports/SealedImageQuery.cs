using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports;

/// <summary>The images of a report, for whoever may read the report.</summary>
public sealed class SealedImageQuery(PortalDb db, PortalClock clock, ReadingKeeping readings)
{
    public async Task<IReadOnlyList<FileView>> OfReportAsync(long report, Actor viewer, CancellationToken ct) =>
        SealedImageKeeping.Views(await db.SealedImages.AsNoTracking().Where(i => i.ReportId == report && i.RemovedAt == null && db.SealedReports(viewer).Any(r => r.Id == report)).OrderBy(i => i.Id).ToListAsync(ct), clock.Now);

    public async Task<DownloadView?> FindAsync(string storedName, Actor viewer, CancellationToken ct)
    {
        var found = await db.SealedImages.AsNoTracking().Where(i => i.StoredName == storedName && i.RemovedAt == null)
            .Join(db.SealedReports(viewer), i => i.ReportId, r => r.Id, (image, report) => new { Image = image, report.Reference }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        await readings.NoteAsync(viewer, [new(AuditAct.ReadSealed, found.Reference)], ct);
        return new DownloadView(found.Image.StoredName, Words.Say.Sealed.Format("Image.Name", ""), found.Image.Kind, found.Image.Sha256, clock.Now, IsOpen: false);
    }
}
