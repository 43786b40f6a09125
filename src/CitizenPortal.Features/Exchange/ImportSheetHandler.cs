using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Exchange;

/// <summary>What a file came to: its faults, or what it does. Of many faults the first are listed and all are counted.</summary>
public sealed record ImportReport(IReadOnlyList<SheetFault> Faults, int FaultCount, ImportPlan? Plan)
{
    internal static ImportReport Of(SheetTable table, ImportPlan? plan) => new([.. table.Faults.Take(SheetLimits.ListedFaults)], table.Faults.Count, table.HasFaults ? null : plan);

    internal static ImportReport Stale() => new([new(null, 0, Say.Sheets["Import.Stale"])], 1, null);
}

/// <summary>Files of lists: first looked through without any change, then taken in whole or not at all.</summary>
public sealed class ImportSheetHandler(PeopleSheetFile people, AgencySheetFile agencies, RoutingSheetFile routing, CalendarSheetFile calendar)
{
    public const int ReasonLimit = CleanText.ShortLimit;

    public ISheetFile Of(ExchangeKind kind) => kind switch
    {
        ExchangeKind.People => people,
        ExchangeKind.Agencies => agencies,
        ExchangeKind.Routing => routing,
        ExchangeKind.Calendar => calendar,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public async Task<ImportReport> CheckAsync(ExchangeKind kind, ReadOnlyMemory<byte> content, ImportWish wish, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        var file = Of(kind);
        var table = SheetTable.Open(content, file.Columns);
        return ImportReport.Of(table, await file.ReadAsync(table, wish, by, ct));
    }

    /// <summary>
    /// Looks the file through again, since lists may have changed after it was shown, and takes it in. <paramref name="seen"/> is the version
    /// that was shown; another one is a fault.
    /// </summary>
    public async Task<ImportReport> ImportAsync(ExchangeKind kind, ReadOnlyMemory<byte> content, ImportWish wish, int seen, Actor by, CancellationToken ct)
    {
        var report = await CheckAsync(kind, content, wish, by, ct);
        if (report.Plan is not { } plan)
        {
            return report;
        }

        if (plan.Version != seen)
        {
            return ImportReport.Stale();
        }

        try
        {
            await plan.ApplyAsync(ct);
            return report;
        }
        catch (DbUpdateException)
        {
            return ImportReport.Stale();
        }
    }
}
