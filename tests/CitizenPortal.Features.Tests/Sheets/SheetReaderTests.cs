using System.Text;
using CitizenPortal.Features.Sheets;

namespace CitizenPortal.Features.Tests.Sheets;

public sealed class SheetReaderTests
{
    [Fact]
    public void Cells_come_with_the_type_they_have_in_the_workbook()
    {
        var read = SheetReader.Read(Workbook.Of(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" s=\"1\"><v>43983</v></c><c r=\"D1\" s=\"2\"><v>43983.75</v></c><c r=\"E1\" s=\"3\"><v>43983</v></c></row>"
            + "<row r=\"4\"><c t=\"b\"><v>1</v></c><c><v>1.5E3</v></c><c t=\"inlineStr\"><is><t>trong </t><t>ô</t></is></c><c t=\"d\"><v>2020-06-01</v></c></row>",
            "<si><r><t>Xin </t></r><r><t>chào</t></r><rPh><t>không đọc</t></rPh></si>"));

        Assert.Empty(read.Faults);
        Assert.Equal([1, 4], read.Rows.Select(r => r.Number));
        var (first, second) = (read.Rows[0], read.Rows[1]);
        Assert.Equal("Xin chào", first[1].Text);
        Assert.True(first[2].IsEmpty);
        Assert.Equal((SheetCellKind.Date, new DateOnly(2020, 6, 1)), (first[3].Kind, first[3].Date));
        Assert.Equal(new DateOnly(2020, 6, 1), first[4].Date);
        Assert.Equal((SheetCellKind.Number, 43983m), (first[5].Kind, first[5].Number));
        Assert.Equal((SheetCellKind.Truth, 1500m, "trong ô", new DateOnly(2020, 6, 1)), (second[1].Kind, second[2].Number, second[3].Text, second[4].Date));
    }

    [Fact]
    public void Dates_of_a_workbook_that_counts_from_1904_are_the_same_days() =>
        Assert.Equal(new DateOnly(2020, 6, 1), SheetReader.Read(Workbook.Of("<row><c s=\"1\"><v>42521</v></c></row>", book: "<workbookPr date1904=\"1\"/>")).Rows[0][1].Date);

    [Fact]
    public void Formula_error_and_merged_cells_are_told_by_their_place()
    {
        var read = SheetReader.Read(Workbook.Of(
            "<row r=\"2\"><c r=\"B2\"><f>HYPERLINK(\"http://x\")</f><v>5</v></c><c r=\"AB2\" t=\"e\"><v>#REF!</v></c></row>", after: "<mergeCells><mergeCell ref=\"C7:D9\"/></mergeCells>"));

        Assert.Equal([(2, "B"), (2, "AB"), (7, "C")], read.Faults.Select(f => (f.Row, f.Column)));
        Assert.Equal(3, read.Faults.Select(f => f.Reason).Distinct().Count());
        Assert.Equal(SheetCellKind.Faulty, read.Rows[0][2].Kind);
    }

    [Fact]
    public void Hidden_sheets_are_not_looked_at()
    {
        var read = SheetReader.Read(Workbook.Of(
            "<row><c><f>1</f></c></row>", sheets: "<sheet name=\"Kín\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/><sheet name=\"Hiện\" sheetId=\"2\" r:id=\"rId2\"/>"));

        Assert.Empty(read.Faults);
        Assert.Equal(("Hiện", "Thứ hai"), (read.Sheet, read.Rows[0][1].Text));
        Assert.NotEmpty(SheetReader.Read(Workbook.Of("", sheets: "<sheet name=\"Kín\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>")).Faults);
    }

    [Theory]
    [InlineData("a,b\r\n1,\"x, \"\"y\"\"\r\nz\"\r\n2,c", false)]
    [InlineData("a;b\n1;\"x, \"\"y\"\"\r\nz\"\n2;c\n\n", true)]
    public void Comma_or_semicolon_any_line_ends_with_or_without_mark(string text, bool mark)
    {
        var read = SheetReader.Read(Workbook.Csv(text, mark));

        Assert.Empty(read.Faults);
        Assert.Equal([1, 2, 4], read.Rows.Select(r => r.Number));
        Assert.Equal("x, \"y\"\r\nz", read.Rows[1][2].Text);
        Assert.Equal("a", read.Rows[0][1].Text);
    }

    [Fact]
    public void Text_formulas_and_open_quotes_of_CSV_are_told_by_their_place()
    {
        var read = SheetReader.Read(Workbook.Csv("a;b\n1;=cmd|' /C calc'!A0\n\"'=giữ\";+84912345678\n"));
        var fault = Assert.Single(read.Faults);
        Assert.Equal((2, "B"), (fault.Row, fault.Column));
        Assert.Equal(("=giữ", "+84912345678"), (read.Rows[2][1].Text, read.Rows[2][2].Text));
        Assert.Equal((2, "A"), (SheetReader.Read(Workbook.Csv("a\n\"mở")).Faults[0].Row, SheetReader.Read(Workbook.Csv("a\n\"mở")).Faults[0].Column));
    }

    [Fact]
    public void Other_files_are_refused_each_with_its_own_sentence()
    {
        byte[][] wrong =
        [
            [], new byte[SheetLimits.Bytes + 1], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "PK\x03\x04 không phải"u8.ToArray(), "%PDF-1.4"u8.ToArray(), [0xFF, 0xFE, 0x41, 0x00], [0x41, 0x00, 0x42],
            Workbook.Of("<row><c><v>1</v></c>".Replace("</c>", "", StringComparison.Ordinal)), Workbook.Csv("\n \n"),
        ];

        Assert.All(wrong, bytes => Assert.Equal((0, 0), (Assert.Single(SheetReader.Read(bytes).Faults).Row, SheetReader.Read(bytes).Rows.Count)));
        Assert.True(wrong.Select(bytes => SheetReader.Read(bytes).Faults[0].Reason).Distinct().Count() >= 5);
    }

    [Fact]
    public void Bombs_are_stopped_before_they_fill_the_memory()
    {
        var text = new string('x', SheetLimits.CellLength);
        var cells = string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 150));
        byte[][] bombs =
        [
            Workbook.Of(string.Concat(Enumerable.Repeat($"<row>{cells}</row>", 50)), $"<si><t>{text}</t></si>"),
            Workbook.Of("<row><c><v>1</v></c></row>", string.Concat(Enumerable.Repeat($"<si><t>{text}</t></si>", 600))),
            Workbook.Of(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", SheetLimits.Rows + 2))),
            Workbook.Of(new string(' ', 70_000_000)),
            Workbook.Csv(string.Concat(Enumerable.Repeat("1\n", SheetLimits.Rows + 2))),
            Workbook.Csv(new string(';', SheetLimits.Columns + 5)),
        ];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.All(bombs, bytes => Assert.Single(SheetReader.Read(bytes).Faults));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 700_000_000);
    }

    [Fact]
    public void Any_bytes_end_in_rows_or_faults_never_in_an_exception()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var sound = Workbook.Of("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>43983</v></c></row>", "<si><t>chữ</t></si>");
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])sound.Clone();
            for (var hits = random.Next(1, 6); hits > 0; hits--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(SheetReader.Read(bytes));
            Assert.NotNull(SheetReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 30).Select(_ => "\"',;=\n\ra1é\uFEFF"[random.Next(11)])))));
        }
    }

    [Theory]
    [InlineData("dd/mm/yyyy", true)]
    [InlineData("[Red]#,##0", false)]
    [InlineData("0 \"day\"", false)]
    [InlineData("\\d0", false)]
    [InlineData("h:mm", false)]
    [InlineData("yyyy", true)]
    public void Date_formats_are_told_from_others(string code, bool isDate) => Assert.Equal(isDate, XlsxFormats.IsDate(code));

    [Fact]
    public void Columns_are_named_as_Excel_names_them() =>
        Assert.Equal(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"], new[] { 1, 26, 27, 52, 53, 702, 703 }.Select(SheetColumns.Name));
}
