using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Deadlines;

namespace CitizenPortal.Features.Tests.Deadlines;

public sealed class CalendarCsvTests
{
    public CalendarCsvTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");

    [Fact]
    public void What_is_written_is_read_back()
    {
        CalendarDay[] days =
        [
            new(new(2021, 2, 10), CalendarDayKind.Off, "Tết, \"Nguyên đán\"", null),
            new(new(2021, 5, 8), CalendarDayKind.Work, "Làm bù", "TB 12/TB-BNV; 2021"),
        ];

        var reading = CalendarCsv.Read(CalendarCsv.Write(days), 2021);

        Assert.Empty(reading.Faults);
        Assert.Equal(days, reading.Days);
    }

    [Fact]
    public void A_spreadsheet_of_another_hand_is_read_too()
    {
        var reading = CalendarCsv.Read("\uFEFFNgày;Loại;Lý do;Văn bản\r\n10/2/2021;NGHỈ;Tết Nguyên đán;\r\n\r\n8/5/2021;Làm bù;Bù ngày 3/5;TB 1\r\n", 2021);

        Assert.Empty(reading.Faults);
        Assert.Equal([new(2021, 2, 10), new(2021, 5, 8)], reading.Days.Select(d => d.Date));
    }

    [Theory]
    [InlineData("2021-13-01,nghỉ,Lễ,", "\"2021-13-01\" không phải là ngày")]
    [InlineData("2021-02-10,mưa,Lễ,", "\"mưa\" không phải là loại ngày; hãy ghi nghỉ hoặc làm")]
    [InlineData("2020-02-10,nghỉ,Lễ,", "Ngày không thuộc năm 2021")]
    [InlineData("2021-01-01,nghỉ,Lễ,", "Ngày 01/01/2021 có hai lần")]
    [InlineData("2021-02-10,nghỉ,,", "Hãy ghi lý do")]
    [InlineData("2021-05-05,làm,Bù,TB 1", "Ngày làm bù phải là thứ Bảy hoặc Chủ nhật")]
    [InlineData("2021-05-08,làm,Bù,", "Ngày làm bù phải có số văn bản")]
    [InlineData("2021-02-10,nghỉ", "Cần bốn cột: ngày, loại, lý do, số văn bản")]
    [InlineData("2021-02-10,nghỉ,\"Lễ,", "Cần bốn cột: ngày, loại, lý do, số văn bản")]
    public void A_bad_line_is_named_with_its_number_and_reason(string line, string reason)
    {
        var reading = CalendarCsv.Read($"ngày,loại,lý do,văn bản\n2021-01-01,nghỉ,Tết Dương lịch,\n{line}\n", 2021);

        Assert.Equal(new CsvFault(3, reason), Assert.Single(reading.Faults));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ngày,loại,lý do,văn bản\n\n")]
    public void An_empty_file_is_refused(string? text) => Assert.Equal("Chưa có dòng nào", Assert.Single(CalendarCsv.Read(text, 2021).Faults).Reason);

    [Fact]
    public void A_file_without_end_is_refused() => Assert.Single(CalendarCsv.Read(string.Concat(Enumerable.Repeat("2021-01-01,nghỉ,Lễ,\n", 500)), 2021).Faults);
}
