using CitizenPortal.Components.SealedReports;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Somebody who reports on an official, screen by screen.</summary>
internal sealed class Whistleblower(IPage page, string address)
{
    public const string Story = "Sáng thứ hai, người ở quầy quát mắng tôi trước mặt mọi người và bảo mai quay lại.";

    public Task NextAsync() => page.Locator("main button.btn:has-text('Tiếp tục'), main button.btn[value=tiep]").First.ClickAsync();

    /// <summary>From the first page to a screen, an unknown person at a counter being reported.</summary>
    public async Task ToAsync(ReportScreen screen)
    {
        await page.GotoAsync(address + "/phan-anh-can-bo");
        await NextAsync();
        for (var at = ReportScreen.Acts; at < screen; at++)
        {
            await FillAsync(at);
            await NextAsync();
        }
    }

    public async Task<Slip> SendAsync()
    {
        await ToAsync(ReportScreen.Check);
        await page.Locator("main button.btn[value=gui]").ClickAsync();
        var codes = await page.Locator(".panel dd").AllInnerTextsAsync();
        return new Slip(codes[0].Trim(), codes[1].Trim());
    }

    public async Task FollowAsync(Slip slip)
    {
        await page.GotoAsync(address + "/tra-cuu");
        await page.FillAsync("#ma", slip.Reference);
        await page.FillAsync("#ma-bi-mat", slip.Secret);
        await page.Locator("main button.btn").First.ClickAsync();
    }

    private async Task FillAsync(ReportScreen screen)
    {
        switch (screen)
        {
            case ReportScreen.Acts:
                await page.CheckAsync("input[value=Attitude]");
                break;
            case ReportScreen.Agency:
                await page.SelectOptionAsync("#co-quan", "so-tn-mt");
                break;
            case ReportScreen.Person:
                await page.CheckAsync("#can-bo");
                await page.SelectOptionAsync("#quay", "Quầy 1");
                break;
            case ReportScreen.Story:
                await page.FillAsync("#su-viec", Story);
                await page.FillAsync("#ngay", "29/5/2020");
                break;
            default:
                await page.CheckAsync("#an-danh");
                break;
        }
    }
}
