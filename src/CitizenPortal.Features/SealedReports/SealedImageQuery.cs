using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports;

/// <summary>The images of a report, for whoever may read the report.</summary>
public sealed class SealedImageQuery(PortalDb db, PortalClock clock)
{
    public async Task<IReadOnlyList<FileView>> OfReportAsync(long report, Actor viewer, CancellationToken ct) =>
        SealedImageKeeping.Views(await db.SealedImages.AsNoTracking().Where(i => i.ReportId == report && i.RemovedAt == null && db.SealedReports(viewer).Any(r => r.Id == report)).OrderBy(i => i.Id).ToListAsync(ct), clock.Now);

    public async Task<DownloadView?> FindAsync(string storedName, Actor viewer, CancellationToken ct) =>
        await db.SealedImages.AsNoTracking().SingleOrDefaultAsync(i => i.StoredName == storedName && i.RemovedAt == null && db.SealedReports(viewer).Any(r => r.Id == i.ReportId), ct) is { } image
            ? new DownloadView(image.StoredName, Words.Say.Sealed.Format("Image.Name", ""), image.Kind, image.Sha256, clock.Now, IsOpen: false)
            : null;
}
