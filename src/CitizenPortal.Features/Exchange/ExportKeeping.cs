using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Exchange;

/// <summary>Records that somebody takes a table out, before he gets it: every time, for a file that has left cannot be called back.</summary>
public sealed class ExportKeeping(PortalDb db, PortalClock clock)
{
    public const string Cases = "Cases";

    public Task NoteAsync(Actor by, string table, int rows, string? detail, CancellationToken ct)
    {
        AuditJournal.Write(db, by, new AuditFacts(clock.Now, AuditArea.Reading, nameof(AuditAct.ExportTable))
        {
            Target = table, Detail = string.Create(CultureInfo.InvariantCulture, $"{rows} | {detail}"),
        });
        return db.SaveChangesAsync(ct);
    }
}
