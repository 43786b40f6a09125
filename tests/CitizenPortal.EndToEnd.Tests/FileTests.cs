using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>A photograph on its way: without script from a telephone to the office's screen, and with script made smaller first.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FileTests(BrowserPortal portal)
{
    [Fact]
    public async Task Photo_goes_with_a_question_without_script_and_is_seen_by_asker_and_office()
    {
        var resident = await portal.ResidentAsync();
        await resident.GoAsync("/gui-cau-hoi");
        await resident.Page.FillAsync("#cau-hoi", "Nắp cống trước trường mầm non bị vỡ, ảnh kèm theo, khi nào thay?");
        await Photos.AttachAsync(resident.Page);
        await Pictures.TakeAsync(resident.Page, "tep-hoi-360");
        await resident.NextAsync();
        await resident.PastSimilarAsync();
        await resident.FillAsync(publicly: false);
        Assert.Contains("Ảnh chụp đoạn đường hư hỏng trước chợ.png", await resident.ReadAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(resident.Page, "tep-kiem-tra-360");
        var slip = await resident.SendAsync();

        await resident.FollowAsync(slip);
        await Pictures.TakeAsync(resident.Page, "tep-cua-toi-360");
        var download = await resident.Page.RunAndWaitForDownloadAsync(() => resident.Page.Locator(".files a").First.ClickAsync());
        Assert.Equal("Ảnh chụp đoạn đường hư hỏng trước chợ.png", download.SuggestedFilename);

        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.OpenAsync(slip.Reference);
        Assert.Equal(1, await coordinator.Page.Locator(".files a").CountAsync());
        await Pictures.TakeAsync(coordinator.Page, "tep-can-bo-1366");
    }

    [Fact]
    public async Task Large_photo_is_made_smaller_before_it_is_sent()
    {
        var resident = await portal.ResidentAsync(script: true);
        await resident.GoAsync("/gui-cau-hoi");
        await resident.Page.FillAsync("#cau-hoi", "Cây đổ chắn đường vào thôn, ảnh kèm theo, ai dọn giúp?");
        var large = Photos.Png(1_900);
        Assert.True(large.Length > 10_000_000);
        await resident.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "cây đổ.png", MimeType = "image/png", Buffer = large });
        await resident.Page.ClickAsync("button[value=them-tep]");
        await resident.Page.WaitForSelectorAsync(".files li");

        Assert.Contains("cây đổ.jpg", await resident.ReadAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(resident.Page, "tep-thu-nho-360");
    }
}
