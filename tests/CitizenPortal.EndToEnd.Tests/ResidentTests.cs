using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>What residents do besides asking an ordinary question: leave no address, report, press twice, lose the server half-way.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ResidentTests(BrowserPortal portal)
{
    [Fact]
    public async Task Resident_who_leaves_only_a_code_is_told_to_come_back_and_can()
    {
        var resident = await portal.ResidentAsync();
        var slip = await resident.AskAsync("Trạm y tế của phường có tiêm vắc xin vào thứ bảy không?");
        Assert.Contains("phải tự vào mục Tra cứu", await resident.ReadAsync(), StringComparison.Ordinal);

        var later = await portal.ResidentAsync();
        await later.FollowAsync(slip);
        Assert.Contains("tiêm vắc xin vào thứ bảy", await later.ReadAsync(), StringComparison.Ordinal);
        Assert.EndsWith(slip.Reference, later.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_on_an_official_is_guided_and_when_sent_all_the_same_stays_with_the_coordinator()
    {
        var resident = await portal.ResidentAsync();
        await resident.WriteAsync("Cán bộ một cửa vòi vĩnh tiền của dân khi nhận giấy tờ, ai xử lý?");
        Assert.Equal("Gửi kín phản ánh này", await resident.Page.Locator(".notice button[formaction='/phan-anh-can-bo']").First.InnerTextAsync());
        await resident.FillAsync(email: "ti@example.vn");
        var slip = await resident.SendAsync();

        portal.Portal.Clock.Advance(TimeSpan.FromDays(7));
        await portal.SweepAsync(nameof(RouteUnanswered));
        var sent = await portal.CaseAsync(slip.Reference);
        Assert.Equal((QuestionState.Received, null), (sent.State, sent.Lead));
        Assert.True(sent.Audience < Audience.Trace);

        var stranger = await portal.ResidentAsync();
        await stranger.GoAsync($"/hoi-dap/{slip.Reference}");
        Assert.Contains("Không tìm thấy trang này", await stranger.ReadAsync(), StringComparison.Ordinal);
        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.OpenAsync(slip.Reference);
        Assert.Contains("vòi vĩnh", await coordinator.ReadAsync(), StringComparison.Ordinal);
        var official = await portal.OfficialAsync("canbo.so-tn-mt");
        await official.OpenAsync(slip.Reference);
        Assert.DoesNotContain("vòi vĩnh", await official.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resident_with_a_telephone_only_is_called_and_the_call_is_noted()
    {
        var resident = await portal.ResidentAsync();
        var slip = await resident.AskAsync("Xin hỏi lịch cắt nước tuần này ở phường Đài Sơn?", phone: "0912 345 678");
        await portal.SweepAsync("SendLetters");

        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.GoAsync("/can-bo/dien-thoai");
        var card = coordinator.Page.Locator($"article:has(a[href$='{slip.Reference}'])").First;
        Assert.Contains("0912", await card.InnerTextAsync(), StringComparison.Ordinal);
        var before = await coordinator.Page.Locator($"article:has(a[href$='{slip.Reference}'])").CountAsync();
        await card.Locator("[name=Words]").FillAsync("Đã đọc mã ý kiến cho người gửi");
        await card.Locator("button[name=Reached][value=true]").ClickAsync();
        Assert.Equal(before - 1, await coordinator.Page.Locator($"article:has(a[href$='{slip.Reference}'])").CountAsync());
    }

    [Fact]
    public async Task Sending_twice_makes_one_case()
    {
        var resident = await portal.ResidentAsync();
        await resident.WriteAsync("Chợ đêm mở cửa những ngày nào trong tuần, có thu phí gửi xe không?");
        await resident.FillAsync();
        var before = await portal.CountAsync();
        await resident.Page.Locator("main button.btn[value=gui]").DblClickAsync();
        var slip = await resident.SlipAsync();
        await resident.Page.ReloadAsync();

        Assert.Equal(slip, await resident.SlipAsync());
        Assert.Equal(before + 1, await portal.CountAsync());
    }

    [Fact]
    public async Task Server_restarted_between_two_screens_loses_nothing_typed()
    {
        const string text = "Cầu treo đầu thôn lung lay, bao giờ sửa? Trẻ em đi học qua mỗi ngày.";
        await using var first = new DemoPortalHost();
        var address = first.Address();
        var resident = new Resident(await portal.OpenAsync(Window.Phone), address.ToString().TrimEnd('/'));
        await resident.WriteAsync(text);
        await resident.Page.FillAsync("#thon", "Thôn Đầu Cầu");

        await using var second = await first.RestartAsync();
        second.Address(address.Port);
        await resident.FillAsync(phone: "0912345678");
        var check = await resident.ReadAsync();
        Assert.Contains(text, check, StringComparison.Ordinal);
        Assert.Contains("Thôn Đầu Cầu", check, StringComparison.Ordinal);
        Assert.NotEqual("", (await resident.SendAsync()).Secret);
    }

    [Fact]
    public async Task Unknown_reference_and_wrong_secret_get_the_same_page()
    {
        var resident = await portal.ResidentAsync();
        var slip = await resident.AskAsync("Thư viện tỉnh có cho mượn sách về nhà không?");
        var wrong = await AnswerAsync(resident, slip.Reference, "AAAA-BBBB-CCCC-DDDD");
        var unknown = await AnswerAsync(resident, "HD20-000000-0", slip.Secret);

        Assert.Equal(wrong, unknown);
        Assert.Contains("Có chỗ cần sửa", wrong.Text, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Title, string Text)> AnswerAsync(Resident resident, string reference, string secret)
    {
        await resident.GoAsync("/tra-cuu");
        await resident.Page.FillAsync("#ma", reference);
        await resident.Page.FillAsync("#ma-bi-mat", secret);
        var answer = await resident.Page.RunAndWaitForResponseAsync(
            () => resident.Page.Locator("main button.btn:visible").First.ClickAsync(), response => response.Request.Method == "POST");
        return (answer.Status, await resident.Page.TitleAsync(), await resident.ReadAsync());
    }
}
