using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>From the counter's sheet to the moderator, with script off; the resident holds a small telephone.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class RatingTests(BrowserPortal portal)
{
    [Fact]
    public async Task Link_printed_at_the_counter_is_rated_on_a_telephone_changed_once_and_its_words_are_moderated()
    {
        var desk = await portal.OfficialAsync($"vanthu.{RatingScreens.Agency}");
        await RatingScreens.PaperAsync(portal);
        await RatingScreens.PaperAsync(portal);
        await desk.GoAsync("/can-bo/ho-so-danh-gia");
        await Pictures.TakeAsync(desk.Page, "ho-so-danh-gia-1366");
        await desk.Page.ClickAsync("form[action$='/phieu'] button");
        await desk.Page.Locator(".slip").First.WaitForAsync();
        var link = new Uri(await desk.Page.Locator(".slip .spaced").First.InnerTextAsync()).AbsolutePath;
        await Pictures.TakeAsync(desk.Page, "phieu-danh-gia-1366");
        await Pictures.PrintAsync(desk.Page, "phieu-danh-gia-a4");
        Assert.Single(PageOfPdf().Matches(Encoding.Latin1.GetString(await desk.Page.PdfAsync(new() { Format = "A4" }))));
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await desk.Page.SetViewportSizeAsync(718, 1047);
        Assert.True(await desk.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1"));
        await Pictures.TakeAsync(desk.Page, "phieu-danh-gia-a4");

        var resident = await portal.OpenAsync(Window.Phone);
        await resident.GotoAsync(portal.Address + link);
        await Pictures.TakeAsync(resident, "dg-360");
        await resident.ClickAsync("main form button");
        Assert.Equal(4, await resident.Locator(".error-summary li").CountAsync());
        await Pictures.TakeAsync(resident, "dg-loi-360");
        await RatingScreens.TickAsync(resident, "ba", "hai", "kem", "khong");
        await resident.FillAsync("#nhan-xet", "Phải đi lại ba lần.");
        await resident.ClickAsync("main form button");
        Assert.Contains("Gửi phản ánh kín", await resident.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(resident, "dg-xong-360");
        await resident.ClickAsync("summary:has-text('Sửa đánh giá')");
        await RatingScreens.TickAsync(resident, "hai");
        await resident.ClickAsync("main form button");
        Assert.Contains("Đánh giá này không sửa được nữa.", await resident.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        var monitor = await portal.OfficialAsync("theodoi");
        await monitor.GoAsync("/giam-sat/danh-gia");
        await Pictures.TakeAsync(monitor.Page, "giam-sat-danh-gia-1366");
        var words = monitor.Page.Locator("article:has-text('Phải đi lại ba lần.')").First;
        await words.Locator("input[value=dang]").CheckAsync();
        await words.Locator("button").ClickAsync();
        Assert.Contains("Đã ghi quyết định.", await monitor.ReadAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageOfPdf();
}
