using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Words;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>The turns a case can take between resident, official, approver and coordinator.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OfficeTests(BrowserPortal portal)
{
    private const string Agency = "ubnd-587";
    private const string Land = "Thửa đất nhà tôi ở xã Phước Thuận có nằm trong kế hoạch sử dụng đất năm nay không?";

    [Fact]
    public async Task Official_asks_back_resident_adds_and_the_promise_moves_by_the_pause()
    {
        var resident = await portal.ResidentAsync();
        var slip = await RoutedAsync(resident);
        var official = await portal.OfficialAsync($"canbo.{Agency}");
        await official.ActAsync(slip.Reference, Verb.Take);
        var before = await portal.CaseAsync(slip.Reference);
        await official.OpenAsync(slip.Reference);
        var form = await official.FormAsync(Verb.AskBack);
        await form.Locator("[name=Words]").FillAsync("Xin cho biết số tờ bản đồ và số thửa.");
        await form.Locator("[name=ConsentOf]").SelectOptionAsync(new SelectOptionValue { Label = await portal.NameAsync($"lanhdao.{Agency}") });
        await official.PressAsync(Verb.AskBack);

        await resident.FollowAsync(slip);
        Assert.Contains("Xin cho biết số tờ bản đồ và số thửa.", await resident.Page.Locator("section:has(#bo-sung)").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("tạm dừng tính hạn", await resident.ReadAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(resident.Page, "cho-bo-sung-360");
        portal.Portal.Clock.Advance(TimeSpan.FromDays(7));
        await resident.Page.FillAsync("#bo-sung", "Tờ 12, thửa 345.");
        await resident.Page.GetByRole(AriaRole.Button, new() { Name = Say.Public["Supplement.Send"], Exact = true }).ClickAsync();
        Assert.Contains("Đã nhận nội dung bổ sung", await resident.ReadAsync(), StringComparison.Ordinal);

        var after = await portal.CaseAsync(slip.Reference);
        Assert.Equal(QuestionState.InProgress, after.State);
        Assert.True(after.PromisedOn > before.PromisedOn, $"{before.PromisedOn} -> {after.PromisedOn}");
        official = await portal.OfficialAsync($"canbo.{Agency}");
        await official.OpenAsync(slip.Reference);
        Assert.Contains("Tờ 12, thửa 345.", await official.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approver_sends_back_and_the_coordinator_routes_anew()
    {
        var resident = await portal.ResidentAsync();
        var slip = await RoutedAsync(resident);
        var approver = await portal.OfficialAsync($"lanhdao.{Agency}");
        await approver.ActAsync(slip.Reference, Verb.SendBack, ("ProposedAgency", "so-tn-mt"), ("Words", "Việc này do Sở quản lý theo phân cấp."));
        await resident.FollowAsync(slip);
        Assert.Contains("chuyển trả", await resident.ReadAsync(), StringComparison.Ordinal);

        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.ActAsync(slip.Reference, Verb.Route, ("Lead", "so-tn-mt"));
        var sent = await portal.CaseAsync(slip.Reference);
        Assert.Equal((QuestionState.Routed, "so-tn-mt"), (sent.State, sent.Lead));
        await resident.FollowAsync(slip);
        Assert.Contains("Đã chuyển đến", await resident.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declined_resident_reads_the_reason_in_plain_words()
    {
        var resident = await portal.ResidentAsync();
        var slip = await resident.AskAsync("Bán đất nền giá rẻ, ai mua liên hệ trang của tôi nhé.");
        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.ActAsync(slip.Reference, Verb.Decline, ("Reason", "spam"), ("Words", "Cổng chỉ nhận câu hỏi về việc của cơ quan nhà nước."));

        await resident.FollowAsync(slip);
        var page = await resident.Page.Locator("main .notice-warn").InnerTextAsync();
        Assert.Contains("Nội dung quảng cáo", page, StringComparison.Ordinal);
        Assert.Contains("Cổng chỉ nhận câu hỏi về việc của cơ quan nhà nước.", page, StringComparison.Ordinal);
        await Pictures.TakeAsync(resident.Page, "khong-tiep-nhan-360");
    }

    [Fact]
    public async Task Guided_resident_reads_where_to_go()
    {
        var resident = await portal.ResidentAsync();
        var slip = await resident.AskAsync("Tôi muốn rút đơn ly hôn đã nộp thì đến đâu?");
        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.ActAsync(slip.Reference, Verb.Guide, ("Guide", "khac"), ("Words", "Mời bạn đến Tòa án nhân dân nơi đã nộp đơn, mang theo giấy hẹn."));

        await resident.FollowAsync(slip);
        var page = await resident.Page.Locator("main .notice-warn").InnerTextAsync();
        Assert.Contains("Mời bạn đến Tòa án nhân dân nơi đã nộp đơn", page, StringComparison.Ordinal);
        await Pictures.TakeAsync(resident.Page, "da-huong-dan-360");
    }

    private async Task<Slip> RoutedAsync(Resident resident)
    {
        var slip = await resident.AskAsync(Land, email: "binh@example.vn", place: "Xã Phước Thuận");
        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.ActAsync(slip.Reference, Verb.Route, ("Lead", Agency));
        return slip;
    }
}
