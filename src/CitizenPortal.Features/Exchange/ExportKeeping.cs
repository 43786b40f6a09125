using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Exchange;

/// <summary>Records that somebody takes a table out, before he gets it: every time, for a file that has left cannot be called back.</summary>
public sealed class ExportKeeping(PortalDb db, PortalClock clock)
{
    public Task CasesAsync(Actor by, CaseExtract extract, CancellationToken ct) => NoteAsync(by, Say.Sheets["Cases.Sheet"], extract.Written, extract.Said, ct);

    public Task ListAsync(Actor by, ExchangeKind kind, int rows, CancellationToken ct) => NoteAsync(by, Say.Sheets[$"Kind.{kind}"], rows, null, ct);

    private async Task NoteAsync(Actor by, string table, int rows, string? said, CancellationToken ct)
    {
        AuditJournal.Write(db, by, new AuditFacts(clock.Now, AuditArea.Reading, nameof(AuditAct.ExportTable))
        {
            Target = table, Detail = Say.Sheets.Format("Extract.Note", rows, said),
        });
        await db.SaveChangesAsync(ct);
    }
}
