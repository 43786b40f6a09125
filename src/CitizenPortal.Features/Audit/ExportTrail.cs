using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Audit;

/// <summary>The found rows as a file; taking them out is itself a row of the trail.</summary>
public sealed record ExportTrail(AuditFilter Filter)
{
    /// <summary>A workbook instead of CSV.</summary>
    public bool AsSheet { get; init; }
}

public sealed class ExportTrailHandler(PortalDb db, AuditTrailQuery trail, PortalClock clock)
{
    public const int MostRows = 50_000;

    /// <summary>Refuses more than <see cref="MostRows"/> rows: the search is to be narrowed.</summary>
    public async Task<byte[]> HandleAsync(ExportTrail input, Actor by, CancellationToken ct)
    {
        AuditTrailQuery.RefuseOthers(by);
        var rows = await trail.AllAsync(input.Filter, MostRows, by, ct) ?? throw new ValidationException([new("Export", Say.Audit.Format("Export.TooMany", MostRows))]);
        AuditJournal.Write(db, by, new AuditFacts(clock.Now, AuditArea.Audit, nameof(AuditAct.ExportTrail))
        {
            Case = Known(input.Filter.Case),
            Detail = string.Create(CultureInfo.InvariantCulture, $"{rows.Count} | {input.Filter.Person} | {input.Filter.Area} | {input.Filter.Act} | {input.Filter.From:yyyy-MM-dd} | {input.Filter.To:yyyy-MM-dd}"),
        });
        await db.SaveChangesAsync(ct);
        return input.AsSheet ? AuditSheet.Write(rows) : AuditCsv.Write(rows);
    }

    private static string? Known(string? typed) => Domain.Text.Reference.TryParse(typed ?? "", out var reference) ? reference.Value : null;
}
