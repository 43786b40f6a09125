using CitizenPortal.Features.Sheets;

namespace CitizenPortal.Features.Tests.Sheets;

public sealed class SheetTableTests
{
    private static readonly SheetColumn Name = new("Họ và tên") { Required = true };
    private static readonly SheetColumn Day = new("Ngày", SheetType.Date);
    private static readonly SheetColumn Count = new("Số lượng", SheetType.Whole);
    private static readonly SheetColumn Share = new("Tỷ lệ", SheetType.Decimal);
    private static readonly SheetColumn Sure = new("Chắc chắn", SheetType.Truth);
    private static readonly SheetColumn[] All = [Name, Day, Count, Share, Sure];

    [Fact]
    public void Values_are_read_by_heading_in_any_order_and_any_case()
    {
        var table = SheetTable.Open(Workbook.Csv("tỷ lệ;HO VA TEN *;Ngày;Chắc chắn;số lượng\n1.234,5;  Nguyễn An ;31/12/2020;x;-12\n;B;2020-01-02;;\n"), All);

        Assert.False(table.HasFaults);
        var (first, second) = (table.Lines[0], table.Lines[1]);
        Assert.Equal(("Nguyễn An", new DateOnly(2020, 12, 31), -12L, 1234.5m, true), (first.Text(Name), first.Date(Day), first.Whole(Count), first.Decimal(Share), first.Truth(Sure)));
        Assert.Equal(("B", new DateOnly(2020, 1, 2), (long?)null, (decimal?)null, false), (second.Text(Name), second.Date(Day), second.Whole(Count), second.Decimal(Share), second.Truth(Sure)));
        Assert.False(table.HasFaults);
    }

    [Fact]
    public void Every_fault_of_a_file_is_told_with_row_column_and_value()
    {
        var table = SheetTable.Open(Workbook.Csv("Họ và tên;Ngày;Số lượng;Tỷ lệ;Chắc chắn\n;31/02/2020;1,5;1234.5;có lẽ\n\n\u202Ex;;;;\n"), All);
        foreach (var line in table.Lines)
        {
            _ = (line.Text(Name), line.Date(Day), line.Whole(Count), line.Decimal(Share), line.Truth(Sure));
        }

        Assert.Equal([(2, "A", null), (2, "B", "31/02/2020"), (2, "C", "1,5"), (2, "D", "1234.5"), (2, "E", "có lẽ"), (4, "A", "\u202Ex")], table.Faults.Select(f => (f.Row, f.Column, f.Value)));
        Assert.Equal("Dòng 2, cột C (Số lượng), giá trị “1,5”: Phải là số nguyên", table.Faults[2].Line);
    }

    [Fact]
    public void Headings_that_are_missing_unknown_or_twice_are_told_at_once()
    {
        var table = SheetTable.Open(Workbook.Csv("Ngày;Ngày;Điện thoại\n1;2;3\n"), All);

        Assert.Equal([(1, null), (1, "B"), (1, "C")], table.Faults.Select(f => (f.Row, f.Column)));
        Assert.Empty(table.Lines);
    }

    [Fact]
    public void File_with_headings_only_has_nothing_to_take() => Assert.Single(SheetTable.Open(Workbook.Csv("Họ và tên\n"), All).Faults);

    [Fact]
    public void Cell_with_a_formula_is_one_fault_not_two()
    {
        var table = SheetTable.Open(Workbook.Of("<row><c t=\"str\"><v>Họ và tên</v></c></row><row r=\"2\"><c r=\"A2\"><f>B1</f><v>1</v></c></row>"), [Name]);
        Assert.Null(table.Lines[0].Text(Name));
        Assert.Equal((2, "A"), (Assert.Single(table.Faults).Row, table.Faults[0].Column));
    }
}
