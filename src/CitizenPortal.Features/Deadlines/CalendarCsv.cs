using System.Text;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Deadlines;

/// <summary>A line of a calendar file that cannot be taken, and why.</summary>
public sealed record CsvFault(int Line, string Reason);

public sealed record CalendarCsvReading(IReadOnlyList<CalendarDay> Days, IReadOnlyList<CsvFault> Faults);

/// <summary>A year of the calendar as a text of four columns: date, kind (nghỉ | làm), reason, document number; comma or semicolon, quoted where needed.</summary>
public static class CalendarCsv
{
    private const int Columns = 4;
    private const int MostLines = 400;

    public static string Write(IEnumerable<CalendarDay> days)
    {
        var text = new StringBuilder("ngày,loại,lý do,văn bản\n");
        foreach (var day in days)
        {
            text.AppendJoin(',', WrittenDay.Iso(day.Date), KindWord(day.Kind), Quoted(day.Reason), Quoted(day.Document)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>All rows and all faults, with the line numbers of the file; a year is taken only when no line is at fault.</summary>
    public static CalendarCsvReading Read(string? text, int year)
    {
        List<CalendarDay> days = [];
        List<CsvFault> faults = [];
        var lines = (text ?? "").TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length && i <= MostLines; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || (i == 0 && VietnameseText.Fold(lines[i]).StartsWith("ngay", StringComparison.Ordinal)))
            {
                continue;
            }

            var (day, fault) = ReadLine(lines[i], year, days);
            if (day is not null)
            {
                days.Add(day);
            }
            else
            {
                faults.Add(new(i + 1, fault!));
            }
        }

        return (days.Count, faults.Count) switch
        {
            (_, _) when lines.Length > MostLines => new([], [new(MostLines, Say.Admin.Format("Csv.TooLong", MostLines))]),
            (0, 0) => new([], [new(1, Say.Admin["Csv.Empty"])]),
            _ => new(days, faults),
        };
    }

    private static (CalendarDay? Day, string? Fault) ReadLine(string line, int year, List<CalendarDay> before)
    {
        var cells = Cells(line);
        if (cells is null || cells.Count is < Columns - 1 or > Columns)
        {
            return (null, Say.Admin["Csv.Columns"]);
        }

        if (TypedDay.Parse(cells[0]) is not { } date)
        {
            return (null, Say.Admin.Format("Csv.NoDate", cells[0]));
        }

        if (KindOf(cells[1]) is not { } kind)
        {
            return (null, Say.Admin.Format("Csv.NoKind", cells[1]));
        }

        var day = new CalendarDay(date, kind, cells[2], cells.Count < Columns || cells[3].Length == 0 ? null : cells[3]);
        return CalendarRules.FaultOf(day) is { } fault ? (null, fault)
            : date.Year != year ? (null, Say.Admin.Format("Csv.OtherYear", year))
            : before.Exists(d => d.Date == date) ? (null, Say.Admin.Format("Csv.Twice", date))
            : (day, null);
    }

    private static string KindWord(CalendarDayKind kind) => kind == CalendarDayKind.Off ? "nghỉ" : "làm";

    private static CalendarDayKind? KindOf(string text) => VietnameseText.Fold(text) switch
    {
        "nghi" or "off" => CalendarDayKind.Off,
        "lam" or "lam bu" or "work" => CalendarDayKind.Work,
        _ => null,
    };

    private static string Quoted(string? text) =>
        text is null ? "" : text.AsSpan().IndexOfAny(",;\"") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The cells of a line; null when a quote is left open.</summary>
    private static List<string>? Cells(string line)
    {
        var separator = line.IndexOfAny([',', ';']) is var first and >= 0 ? line[first] : ',';
        List<string> cells = [];
        var (cell, quoted) = (new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '"' when quoted && i + 1 < line.Length && line[i + 1] == '"':
                    cell.Append(line[++i]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case var c when c == separator && !quoted:
                    cells.Add(cell.ToString().Trim());
                    cell.Clear();
                    break;
                case var c:
                    cell.Append(c);
                    break;
            }
        }

        cells.Add(cell.ToString().Trim());
        return quoted ? null : cells;
    }
}
