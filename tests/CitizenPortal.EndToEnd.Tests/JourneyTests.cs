using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Sweeps;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>The main job, as people do it: in a browser, script off, a phone for the resident and a small laptop for the offices.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(BrowserPortal portal)
{
    private const string Question =
        "Thửa đất của gia đình tôi ở xã Phước Thuận có bị điều chỉnh trong kế hoạch sử dụng đất năm nay không? Ai xem giúp, gọi tôi số 0912 345 678.";

    private const string Answer =
        "Kế hoạch sử dụng đất năm 2020 của huyện được công bố tại trụ sở UBND huyện và UBND xã Phước Thuận. Thửa đất nêu trong câu hỏi cần số tờ, số thửa để tra cứu; mời ông, bà mang giấy chứng nhận đến UBND xã để xem bản đồ.";

    [Fact]
    public async Task Question_nobody_screens_is_sent_on_answered_approved_published_and_found()
    {
        var resident = await portal.ResidentAsync();
        var slip = await AskAsync(resident);
        portal.Portal.Clock.Advance(TimeSpan.FromDays(4));
        await portal.SweepAsync(nameof(RouteUnanswered));

        await resident.FollowAsync(slip);
        Assert.Contains("UBND huyện Ninh Phước", await resident.ReadAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(resident.Page, "theo-doi-360");
        await WorkAsync(slip.Reference);

        var stranger = await portal.ResidentAsync();
        await stranger.GoAsync("/hoi-dap?tu-khoa=ke+hoach+su+dung+dat+phuoc+thuan");
        await Pictures.TakeAsync(stranger.Page, "tim-thay-360");
        await stranger.Page.Locator($"a[href='/hoi-dap/{slip.Reference}']").First.ClickAsync();
        var page = await stranger.ReadAsync();
        Assert.Contains("được công bố tại trụ sở UBND huyện", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0912", page, StringComparison.Ordinal);
        await Pictures.TakeAsync(stranger.Page, "da-cong-khai-360");
        await Pictures.PrintAsync(stranger.Page, "da-cong-khai");
    }

    private static async Task<Slip> AskAsync(Resident resident)
    {
        await resident.WriteAsync(Question);
        Assert.Equal("Xã Phước Thuận", await resident.Page.Locator("#xa option:checked").InnerTextAsync());
        await Pictures.TakeAsync(resident.Page, "hoi-3-noi-chon-360");
        await resident.FillAsync(email: "binh@example.vn");
        await Pictures.TakeAsync(resident.Page, "hoi-6-kiem-tra-360");
        var slip = await resident.SendAsync();
        await Pictures.TakeAsync(resident.Page, "hoi-7-bien-nhan-360");
        await Pictures.PrintAsync(resident.Page, "bien-nhan");
        return slip;
    }

    private async Task WorkAsync(string reference)
    {
        var official = await portal.OfficialAsync("canbo.ubnd-587");
        await official.ActAsync(reference, Verb.Take);
        await official.ActAsync(reference, Verb.Submit, ("Text", Answer));

        var approver = await portal.OfficialAsync("lanhdao.ubnd-587");
        await approver.OpenAsync(reference);
        await Pictures.TakeAsync(approver.Page, "duyet-1366");
        await approver.PressAsync(Verb.Approve);

        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.ActAsync(reference, Verb.Redact);
        await Pictures.TakeAsync(coordinator.Page, "cong-khai-1366");
        await coordinator.PressAsync(Verb.Publish);
    }
}
