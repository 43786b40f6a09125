using System.Globalization;
using System.Text;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Audit;

/// <summary>The trail as a text that spreadsheets open: with a byte order mark, every field quoted, nothing that could run as a formula.</summary>
public static class AuditCsv
{
    private static readonly string[] Columns = ["Id", "At", "Actor", "Session", "Act", "Case", "Subject", "Target", "Detail", "Reason", "Times"];

    public static byte[] Write(IEnumerable<AuditRowView> rows)
    {
        var text = new StringBuilder().AppendJoin(',', Columns.Select(c => Quoted(Say.Audit[$"Column.{c}"]))).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', Fields(row).Select(Quoted)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static IEnumerable<string?> Fields(AuditRowView row) =>
    [
        Number(row.Id), DeadlineClock.LocalOf(row.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), row.Actor, row.Session is { } session ? Number(session) : null,
        row.Act, row.Case, row.Subject, row.Target, row.Detail, row.Reason, Number(row.Times),
    ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A blank before a sign does not keep some programs from taking it for a formula.</summary>
    private static string Quoted(string? field)
    {
        var plain = (field ?? "").ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal);
        return SheetReader.LooksLikeFormula(plain.TrimStart()) ? $"\"'{plain}\"" : $"\"{plain}\"";
    }
}
