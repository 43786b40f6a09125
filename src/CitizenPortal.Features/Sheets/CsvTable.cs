using System.Text;

namespace CitizenPortal.Features.Sheets;

/// <summary>CSV as Excel and people write it: comma or semicolon, quotes doubled within quotes, any line ends, line breaks within quotes.</summary>
internal static class CsvTable
{
    private const char Apostrophe = '\'';

    public static SheetReading Read(string text)
    {
        var separator = SeparatorOf(text);
        List<SheetRow> rows = [];
        List<SheetFault> faults = [];
        var (line, at) = (1, 0);
        while (at < text.Length)
        {
            var (cells, first) = (new List<SheetCell>(), line);
            (at, line) = ReadRow(text, at, line, separator, (content, quoted) => cells.Add(CellOf(content, quoted, first, cells.Count + 1, faults)));
            if (cells.TrueForAll(c => c.IsEmpty))
            {
                continue;
            }

            rows.Add(new(first, cells));
            if (rows.Count > SheetLimits.Rows + 1)
            {
                throw SheetFaultException.Of("TooManyRows", SheetLimits.Rows);
            }
        }

        return rows.Count == 0 ? throw SheetFaultException.Of("Empty") : new("", rows, faults);
    }

    public static void Write(TextWriter writer, IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        foreach (var row in rows)
        {
            writer.Write(string.Join(';', row.Select(Written)));
            writer.Write("\r\n");
        }
    }

    private static string Written(SheetCell cell)
    {
        var text = cell.Kind == SheetCellKind.Text && (SheetReader.LooksLikeFormula(cell.Text) || cell.Text[0] == Apostrophe) ? Apostrophe + cell.Text : cell.Text;
        return text.AsSpan().IndexOfAny(";,\"\r\n") < 0 && text.AsSpan().Trim().Length == text.Length ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static char SeparatorOf(string text)
    {
        var (commas, semicolons, quoted) = (0, 0, false);
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (c == '\n' && !quoted)
            {
                break;
            }

            commas += c == ',' && !quoted ? 1 : 0;
            semicolons += c == ';' && !quoted ? 1 : 0;
        }

        return semicolons >= commas && semicolons > 0 ? ';' : ',';
    }

    private static (int At, int Line) ReadRow(string text, int at, int line, char separator, Action<string, bool> add)
    {
        var (cell, quoted, wasQuoted, count, first) = (new StringBuilder(), false, false, 0, line);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            line += c == '\n' ? 1 : 0;
            switch (c)
            {
                case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"':
                    cell.Append(text[++at]);
                    break;
                case '"' when quoted || cell.Length == 0:
                    (quoted, wasQuoted) = (!quoted, true);
                    break;
                case '\r' when !quoted && at + 1 < text.Length && text[at + 1] == '\n':
                    break;
                case '\n' or '\r' when !quoted:
                    add(cell.ToString(), wasQuoted);
                    return (at + 1, c == '\r' ? line + 1 : line);
                case var _ when c == separator && !quoted:
                    add(cell.ToString(), wasQuoted);
                    (wasQuoted, count) = (false, count + 1);
                    cell.Clear();
                    break;
                default:
                    cell.Append(c);
                    break;
            }

            if (count >= SheetLimits.Columns)
            {
                throw new SheetFaultException(SheetReader.FaultAt(null, first, count, "TooManyColumns"));
            }
        }

        if (quoted)
        {
            throw new SheetFaultException(SheetReader.FaultAt(null, first, count + 1, "OpenQuote"));
        }

        add(cell.ToString(), wasQuoted);
        return (at, line);
    }

    private static SheetCell CellOf(string raw, bool quoted, int row, int column, List<SheetFault> faults)
    {
        var text = quoted ? raw : raw.Trim();
        if (text is ['=', ..] or ['\uFF1D', ..])
        {
            faults.Add(SheetReader.FaultAt(null, row, column, "Formula", text));
            return SheetCell.Faulty;
        }

        if (text.Length > SheetLimits.CellLength)
        {
            faults.Add(SheetReader.FaultAt(null, row, column, "TooLong"));
            return SheetCell.Faulty;
        }

        return SheetCell.Of(text is [Apostrophe, _, ..] && (text[1] == Apostrophe || SheetReader.LooksLikeFormula(text[1..])) ? text[1..] : text);
    }
}
