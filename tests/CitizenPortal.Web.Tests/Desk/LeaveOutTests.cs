using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class LeaveOutTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Coordinator_marks_spam_and_the_monitor_finds_it_in_his_list_and_puts_it_back()
    {
        var asked = await DeclinedAsync();
        using var coordinator = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await coordinator.OpenAsync(asked.Desk);
        await coordinator.SubmitAsync(Form(Verb.LeaveOut), ("Why", ""), ("Words", " "), ("Original", "HD"));
        Assert.Equal(["Hãy chọn vì sao không tính", "Hãy giải thích cho người theo dõi", "Hãy ghi mã ý kiến mà nó trùng, một ý kiến khác mà bạn xem được"], coordinator.Errors);
        Assert.Equal("HD", coordinator.Page.QuerySelector("#leaveout-original")!.GetAttribute("value"));
        await coordinator.DoAsync("LeaveOut", ("Why", "Spam"), ("Words", "Quảng cáo đất nền."), ("Original", ""));
        Assert.Equal(LeftOut.Spam, (await DeskCase.ReadAsync(_portal, asked.Reference)).LeftOutAs);

        using var monitor = await StaffBrowser.SignedInAsync(_portal, "theodoi");
        await monitor.OpenAsync("/can-bo/hang-doi/ngoai-so-lieu");
        Assert.Contains(asked.Reference, monitor.References);
        await monitor.OpenAsync(asked.Desk);
        Assert.Contains("Rác, quảng cáo", monitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await monitor.SubmitAsync(Form(Verb.CountAgain), ("Words", ""));
        Assert.Equal(["Hãy ghi vì sao tính lại"], monitor.Errors);
        await monitor.DoAsync("CountAgain", ("Words", "Người dân hỏi thật."));
        Assert.Null((await DeskCase.ReadAsync(_portal, asked.Reference)).LeftOutAs);
        await monitor.OpenAsync("/can-bo/hang-doi/ngoai-so-lieu");
        Assert.DoesNotContain(asked.Reference, monitor.References);
    }

    [Fact]
    public async Task A_duplicate_names_another_case_that_there_is()
    {
        var (asked, other) = (await DeclinedAsync(), await Asker.AskedAsync(_portal, "Câu hỏi đầu tiên về đường liên thôn ngập nước?", "Lan"));
        using var coordinator = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await coordinator.OpenAsync(asked.Desk);
        foreach (var wrong in new[] { "", asked.Reference, Domain.Text.Reference.Create(2020, 987654).Value })
        {
            await coordinator.SubmitAsync(Form(Verb.LeaveOut), ("Why", "Duplicate"), ("Words", "Cùng người hỏi."), ("Original", wrong));
            Assert.Equal(["Hãy ghi mã ý kiến mà nó trùng, một ý kiến khác mà bạn xem được"], coordinator.Errors);
        }

        await coordinator.DoAsync("LeaveOut", ("Why", "Duplicate"), ("Words", "Cùng người hỏi."), ("Original", other.Reference));
        Assert.Contains($"{other.Reference}: Cùng người hỏi.", coordinator.Page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Asker> DeclinedAsync()
    {
        var asked = await Asker.AskedAsync(_portal, "Bán đất nền giá rẻ gần biển, gọi ngay hôm nay?", "Tư");
        using var coordinator = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await coordinator.OpenAsync(asked.Desk);
        await coordinator.DoAsync("Decline", ("Reason", "spam"), ("Words", "Nội dung quảng cáo."));
        return asked;
    }

    private static string Form(Verb verb) => $"form[action$='handler={verb}']";
}
