using Bunit;
using CitizenPortal.Components.Desk;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;

namespace CitizenPortal.Components.Tests.Desk;

public sealed class CaseSegmentTableTests : BunitContext
{
    private static readonly DateTimeOffset Monday = new(2020, 6, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_holder_has_a_row_with_his_time_his_due_date_and_his_own_lateness()
    {
        var shown = Draw(
            new SegmentView(SegmentKind.Screening, "Sở TT&TT", Monday, Monday.AddDays(1)) { DueOn = new DateOnly(2020, 6, 3) },
            new SegmentView(SegmentKind.Work, "Sở Y tế", Monday.AddDays(1), null) { DueOn = new DateOnly(2020, 6, 16), DaysLate = 4 });

        Assert.Equal("Ai giữ, bao lâu", shown.Find("caption").TextContent);
        Assert.Equal(["Bước", "Nơi giữ", "Từ – đến", "Hạn"], shown.FindAll("thead th").Select(h => h.TextContent.Trim()));
        Assert.Equal(["Phân loại", "Sở TT&TT", "08:00 01/06/2020 – 08:00 02/06/2020", "03/06/2020"], Row(shown, 1));
        Assert.Equal(["Xử lý", "Sở Y tế", "08:00 02/06/2020 – đang giữ", "16/06/2020 trễ 4 ngày làm việc"], Row(shown, 2));
    }

    [Fact]
    public void Time_of_the_resident_belongs_to_nobody_and_has_no_due_date_of_an_office()
    {
        var shown = Draw(new SegmentView(SegmentKind.Citizen, null, Monday, null) { DueOn = new DateOnly(2020, 6, 16) });

        Assert.Equal(["Chờ người gửi bổ sung", "Người gửi", "08:00 01/06/2020 – đang giữ", "–"], Row(shown, 1));
    }

    [Fact]
    public void On_a_phone_each_cell_carries_the_name_of_its_column()
    {
        var shown = Draw(new SegmentView(SegmentKind.Work, "Sở Y tế", Monday, null));

        Assert.Equal(shown.FindAll("thead th").Skip(1).Select(h => h.TextContent), shown.FindAll("tbody td").Select(cell => cell.GetAttribute("data-label")!));
    }

    [Fact]
    public void Case_that_nobody_held_has_no_table() => Assert.Equal("", Draw().Markup.Trim());

    [Theory]
    [InlineData(SegmentKind.Acceptance, "Chờ nhận xử lý")]
    [InlineData(SegmentKind.Approval, "Duyệt trả lời")]
    [InlineData(SegmentKind.SentBack, "Bị chuyển trả")]
    [InlineData(SegmentKind.Publication, "Chờ công khai")]
    public void Every_step_has_its_words(SegmentKind kind, string words) =>
        Assert.Equal(words, Draw(new SegmentView(kind, "Sở Y tế", Monday, null)).Find("tbody th").TextContent);

    private IRenderedComponent<CaseSegmentTable> Draw(params SegmentView[] segments) => Render<CaseSegmentTable>(p => p.Add(c => c.Segments, segments));

    private static string[] Row(IRenderedComponent<CaseSegmentTable> shown, int number) =>
        [.. shown.FindAll($"tbody tr:nth-child({number}) > *").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
