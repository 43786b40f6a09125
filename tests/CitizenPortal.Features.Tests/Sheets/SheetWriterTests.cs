using CitizenPortal.Features.Sheets;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CitizenPortal.Features.Tests.Sheets;

public sealed class SheetWriterTests
{
    private static readonly SheetColumn[] Columns =
    [
        new("Chữ"), new("Số nguyên", SheetType.Whole), new("Số lẻ", SheetType.Decimal), new("Ngày", SheetType.Date) { Required = true }, new("Có không", SheetType.Truth),
    ];

    private static readonly string[] Hostile =
    [
        "=1+1", "+84912", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x", "−1", "=HYPERLINK(\"http://x\",\"y\")", "'=1", "''", "\"", ";,", " hai đầu ", "_x000D_", "_x005F_", "a\u0001b", "<b>&amp;", "xuống\r\ndòng", "😀",
    ];

    [Fact]
    public void Whatever_is_written_is_read_again_as_it_was()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 20)).Select(_ => Row(random)).ToList();
            var read = SheetReader.Read(Workbook.Xlsx(new SheetPage("Dữ liệu", Columns, rows)));

            Assert.Empty(read.Faults);
            Assert.Equal(Columns.Select(c => c.Heading), read.Rows[0].Cells.Select(c => c.Text));
            Assert.Equal(rows.Select(r => string.Join('|', r.Select(Shown))), read.Rows.Skip(1).Select(r => string.Join('|', Enumerable.Range(1, Columns.Length).Select(i => Shown(r[i])))));
            Assert.Equal(Enumerable.Range(1, rows.Count + 1), read.Rows.Select(r => r.Number));
        }
    }

    [Fact]
    public void Texts_come_through_CSV_unchanged_and_none_begins_like_a_formula()
    {
        using var file = new MemoryStream();
        SheetWriter.Csv(file, new SheetPage("", Columns[..2], [.. Hostile.Where(h => h.TrimStart('\r', '\n', '\t') == h).Select(h => new[] { SheetCell.Of("x"), SheetCell.Of(h) })]));
        Assert.Equal([0xEF, 0xBB, 0xBF], file.ToArray()[..3]);
        var read = SheetReader.Read(file.ToArray());

        Assert.Empty(read.Faults);
        Assert.Equal(Hostile.Where(h => h.TrimStart('\r', '\n', '\t') == h), read.Rows.Skip(1).Select(r => r[2].Text));
        var cells = System.Text.Encoding.UTF8.GetString(file.ToArray()).Split("x;").Skip(1).Select(c => c[0] == '"' ? c[1..] : c);
        Assert.DoesNotContain(cells, c => SheetReader.LooksLikeFormula(c));
    }

    [Fact]
    public void Workbook_is_valid_has_no_formula_and_keeps_hostile_text_as_text()
    {
        var bytes = Workbook.Xlsx(new SheetPage("Sổ [1]: cả/năm", Columns, [.. Hostile.Select(h => new[] { SheetCell.Of(h), SheetCell.Of(12), SheetCell.Of(1234.5m), SheetCell.Of(new DateOnly(2020, 6, 1)), SheetCell.Of(true) })]));
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(e => e.Description));
        var sheet = Workbook.Part(bytes, "xl/worksheets/sheet1.xml");
        Assert.DoesNotMatch("<(x:)?f[ >]", sheet);
        Assert.Contains("state=\"frozen\"", sheet, StringComparison.Ordinal);
        Assert.Contains("ref=\"A1:E25\"", sheet, StringComparison.Ordinal);
        var styles = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ToList();
        var first = file.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(c => c.CellReference!.Value!.StartsWith('A')).Skip(1).ToList();
        Assert.All(first.Take(12), c => Assert.True(styles[(int)c.StyleIndex!.Value].QuotePrefix?.Value));
    }

    [Fact]
    public void Template_holds_its_headings_and_explains_each_column()
    {
        var bytes = SheetTemplate.Write(Columns, new SheetCodes("Chữ", [("so-tt-tt", "Sở Thông tin và Truyền thông")]));
        var read = SheetReader.Read(bytes);

        Assert.Equal(("Mẫu", 1), (read.Sheet, read.Rows.Count));
        Assert.Equal(Columns.Select(c => c.Heading), read.Rows[0].Cells.Select(c => c.Text));
        var guide = Workbook.Part(bytes, "xl/worksheets/sheet2.xml");
        Assert.All(Columns, c => Assert.Contains(c.Heading, guide, StringComparison.Ordinal));
        Assert.Contains("so-tt-tt", guide, StringComparison.Ordinal);
    }

    private static string Shown(SheetCell cell) => $"{(cell.Kind == SheetCellKind.Truth ? SheetCellKind.Text : cell.Kind)}:{cell.Text}";

    private static SheetCell[] Row(Random random) =>
    [
        SheetCell.Of(random.Next(5) == 0 ? null : Hostile[random.Next(Hostile.Length)] + random.Next(9)), SheetCell.Of(random.NextInt64(-9_999_999_999, 9_999_999_999)),
        SheetCell.Of(decimal.Round((decimal)(random.NextDouble() * 100_000), 3)), SheetCell.Of(new DateOnly(1900, 3, 1).AddDays(random.Next(60_000))), SheetCell.Of(random.Next(2) == 0),
    ];
}
