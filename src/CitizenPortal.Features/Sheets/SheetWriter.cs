using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CitizenPortal.Features.Sheets;

/// <summary>
/// Writes tables: .xlsx with typed cells, or CSV in UTF-8 with its mark and semicolons, as Vietnamese Excel opens it. No text ever becomes a
/// formula: in a workbook it is a text cell that stays one when it is edited, in CSV it stands behind an apostrophe.
/// </summary>
public static class SheetWriter
{
    private const int LongestName = 31;
    private const uint A4 = 9;

    /// <summary>In inches.</summary>
    private const double Margin = 0.5;

    public static void Csv(Stream target, SheetPage page)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        CsvTable.Write(writer, page.Rows.Prepend([.. page.Columns.Select(c => SheetCell.Of(c.Heading))]));
    }

    public static void Xlsx(Stream target, params IReadOnlyList<SheetPage> pages)
    {
        using var content = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Make();
            var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            for (var i = 0; i < pages.Count; i++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                using (var xml = OpenXmlWriter.Create(part))
                {
                    Write(xml, pages[i]);
                }

                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)(i + 1), Name = NameOf(pages[i].Name) });
            }

            book.Workbook = new Workbook(sheets);
        }

        content.Position = 0;
        content.CopyTo(target);
    }

    private static string NameOf(string name)
    {
        var plain = string.Concat(name.Where(c => !@"[]:*?/\".Contains(c, StringComparison.Ordinal)));
        return plain.Length > LongestName ? plain[..LongestName] : plain;
    }

    private static void Write(OpenXmlWriter xml, SheetPage page)
    {
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(page.Columns.Select((c, i) =>
            new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = c.Width, CustomWidth = true, Style = XlsxStyles.Of(c.Type) })));
        xml.WriteStartElement(new SheetData());
        var row = 1u;
        WriteRow(xml, row, page.Columns.Select(c => Text(c.Heading, XlsxStyles.Heading)));
        foreach (var cells in page.Rows)
        {
            WriteRow(xml, ++row, cells.Select((cell, i) => CellOf(cell, i < page.Columns.Count ? page.Columns[i].Type : SheetType.Text)));
        }

        xml.WriteEndElement();
        xml.WriteElement(new AutoFilter { Reference = $"A1:{SheetColumns.Name(page.Columns.Count)}{row}" });
        xml.WriteElement(new PageMargins { Left = Margin, Right = Margin, Top = Margin, Bottom = Margin, Header = Margin / 2, Footer = Margin / 2 });
        xml.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter xml, uint number, IEnumerable<Cell?> cells)
    {
        xml.WriteStartElement(new Row { RowIndex = number });
        var column = 0;
        foreach (var cell in cells)
        {
            column++;
            if (cell is not null)
            {
                cell.CellReference = SheetColumns.Name(column) + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                xml.WriteElement(cell);
            }
        }

        xml.WriteEndElement();
    }

    private static Cell? CellOf(SheetCell cell, SheetType type) => cell.Kind switch
    {
        SheetCellKind.Empty or SheetCellKind.Faulty => null,
        SheetCellKind.Number => new Cell { CellValue = new CellValue(cell.Number), StyleIndex = type == SheetType.Decimal || cell.Number != decimal.Truncate(cell.Number) ? XlsxStyles.Decimal : XlsxStyles.Whole },
        SheetCellKind.Date when XlsxStyles.SerialOf(cell.Date) is { } serial => new Cell { CellValue = new CellValue(serial), StyleIndex = XlsxStyles.Date },
        _ => Text(cell.Text, SheetReader.LooksLikeFormula(cell.Text) ? XlsxStyles.QuotedText : XlsxStyles.Text),
    };

    private static Cell Text(string text, uint style) => new(new InlineString(new Text(XlsxText.Written(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString, StyleIndex = style,
    };
}
