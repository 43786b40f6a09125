using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Audit;

/// <summary>The trail as a workbook: numbers and days typed, every text as text.</summary>
public static class AuditSheet
{
    private const double Narrow = 12;
    private const double Wide = 40;

    public static byte[] Write(IEnumerable<AuditRowView> rows)
    {
        using var file = new MemoryStream();
        SheetWriter.Xlsx(file, new SheetPage(Say.Audit["Title"], Columns, rows.Select(Row)));
        return file.ToArray();
    }

    private static IReadOnlyList<SheetColumn> Columns =>
    [
        Column("Id", SheetType.Whole, Narrow), Column("Day", SheetType.Date, Narrow), Column("Time", SheetType.Text, Narrow), Column("Actor", SheetType.Text), Column("Session", SheetType.Whole, Narrow),
        Column("Act", SheetType.Text), Column("Case", SheetType.Text), Column("Subject", SheetType.Text), Column("Target", SheetType.Text), Column("Detail", SheetType.Text, Wide), Column("Reason", SheetType.Text, Wide),
        Column("Times", SheetType.Whole, Narrow),
    ];

    private static SheetColumn Column(string key, SheetType type, double width = 22) => new(Say.Audit[$"Column.{key}"], type) { Width = width };

    private static SheetCell[] Row(AuditRowView row) =>
    [
        SheetCell.Of(row.Id), SheetCell.Of(DeadlineClock.DayOf(row.At)), SheetCell.Of(DeadlineClock.LocalOf(row.At).ToString("HH:mm:ss", CultureInfo.InvariantCulture)), SheetCell.Of(row.Actor),
        row.Session is { } session ? SheetCell.Of(session) : SheetCell.Empty, SheetCell.Of(row.Act), SheetCell.Of(row.Case), SheetCell.Of(row.Subject), SheetCell.Of(row.Target), SheetCell.Of(row.Detail),
        SheetCell.Of(row.Reason), SheetCell.Of(row.Times),
    ];
}
