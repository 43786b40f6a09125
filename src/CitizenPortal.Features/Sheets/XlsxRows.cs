using System.Globalization;
using System.Xml;

namespace CitizenPortal.Features.Sheets;

/// <summary>Goes through the cells of one sheet once, forward, and keeps what stands in them.</summary>
internal sealed class XlsxRows(string sheet, IReadOnlyList<string> shared, XlsxFormats formats, bool from1904)
{
    private const int Between1900And1904 = 1462;
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private long _text;

    public List<SheetRow> Rows { get; } = [];

    public List<SheetFault> Faults { get; } = [];

    public void Read(XmlReader xml)
    {
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > number ? given : number + 1;
                ReadRow(xml, number);
            }
            else if (xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } area)
            {
                var (row, column) = SheetColumns.Place(area.Split(':')[0]) ?? (1, 1);
                Fault(row, column, "Merged", area);
            }
        }
    }

    private void ReadRow(XmlReader xml, int number)
    {
        List<SheetCell> cells = [];
        if (!xml.IsEmptyElement)
        {
            using var inner = xml.ReadSubtree();
            inner.Read();
            while (inner.Read())
            {
                if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "c")
                {
                    ReadCell(inner, number, cells);
                }
            }
        }

        if (cells.TrueForAll(c => c.IsEmpty))
        {
            return;
        }

        Rows.Add(new(number, cells));
        if (Rows.Count > SheetLimits.Rows + 1)
        {
            throw SheetFaultException.Of("TooManyRows", SheetLimits.Rows);
        }
    }

    private void ReadCell(XmlReader xml, int row, List<SheetCell> cells)
    {
        var column = SheetColumns.Place(xml.GetAttribute("r"))?.Column ?? cells.Count + 1;
        var (type, style) = (xml.GetAttribute("t") ?? "n", int.TryParse(xml.GetAttribute("s"), CultureInfo.InvariantCulture, out var s) ? s : 0);
        var (value, formula) = xml.IsEmptyElement ? ("", false) : Content(xml);
        if (formula)
        {
            Fault(row, column, "Formula");
        }

        if (!formula && value.Length == 0)
        {
            return;
        }

        if (column > SheetLimits.Columns || column <= cells.Count)
        {
            Fault(row, column, "TooManyColumns");
            return;
        }

        while (cells.Count < column - 1)
        {
            cells.Add(SheetCell.Empty);
        }

        cells.Add(formula ? SheetCell.Faulty : CellOf(type, style, value, row, column));
    }

    private static (string Value, bool Formula) Content(XmlReader xml)
    {
        var (value, formula) = ("", false);
        using var inner = xml.ReadSubtree();
        inner.Read();
        inner.Read();
        while (!inner.EOF)
        {
            switch (inner.NodeType == XmlNodeType.Element ? inner.LocalName : "")
            {
                case "f":
                    formula = true;
                    inner.Skip();
                    break;
                case "v":
                    value = XlsxText.Read(inner.ReadElementContentAsString());
                    break;
                case "is":
                    value = XlsxTable.TextOf(inner);
                    inner.Read();
                    break;
                default:
                    inner.Read();
                    break;
            }
        }

        return (value, formula);
    }

    private SheetCell CellOf(string type, int style, string value, int row, int column)
    {
        switch (type)
        {
            case "s" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count:
                return TextOf(shared[index], row, column);
            case "inlineStr" or "str":
                return TextOf(value, row, column);
            case "b":
                return SheetCell.Of(value == "1");
            case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment):
                return SheetCell.Of(DateOnly.FromDateTime(moment));
            case "n" when decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return formats.IsDateStyle(style) ? DateOf(number, row, column) : SheetCell.Of(number);
            default:
                Fault(row, column, "Unreadable", value);
                return SheetCell.Faulty;
        }
    }

    private SheetCell TextOf(string text, int row, int column)
    {
        _text += text.Length;
        if (_text > SheetLimits.AllText)
        {
            throw SheetFaultException.Of("TooMuch");
        }

        if (text.Length > SheetLimits.CellLength)
        {
            Fault(row, column, "TooLong");
            return SheetCell.Faulty;
        }

        return SheetCell.Of(text);
    }

    private SheetCell DateOf(decimal serial, int row, int column)
    {
        var days = decimal.Floor(serial) + (from1904 ? Between1900And1904 : 0);
        if (days is > 60 and < 2_958_466)
        {
            return SheetCell.Of(DayZero.AddDays((int)days));
        }

        Fault(row, column, "NoDate", SheetCell.Of(serial).Text);
        return SheetCell.Faulty;
    }

    private void Fault(int row, int column, string key, string? value = null)
    {
        if (Faults.Count < SheetLimits.Rows)
        {
            Faults.Add(SheetReader.FaultAt(sheet, row, column, key, value));
        }
    }
}
