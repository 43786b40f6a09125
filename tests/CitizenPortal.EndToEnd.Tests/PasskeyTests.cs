using CitizenPortal.Web.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>A real account in Chromium with an authenticator of its own, reached over the browser's debugging protocol.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PasskeyTests(BrowserPortal portal)
{
    [Fact]
    public async Task Passkey_added_after_password_and_code_signs_in_alone()
    {
        await AccountScreens.RealAsync(portal, "that.khoa-truy-cap");
        var page = await portal.OpenAsync(Window.Laptop with { Script = true });
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        var address = portal.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await page.GotoAsync($"{address}/dang-nhap");
        await page.FillAsync("#Account", "that.khoa-truy-cap");
        await page.FillAsync("#Password", AccountScreens.Password);
        await page.Locator("main button[type=submit]").First.ClickAsync();
        await Pictures.TakeAsync(page, "Tài khoản - thiết lập mã xác thực");
        var key = (await page.Locator(".spaced").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync("#Code", OneTimeCode.At(key, portal.Portal.Services.GetRequiredService<TimeProvider>().GetUtcNow()));
        await page.ClickAsync("main button[type=submit]");
        Assert.Equal(10, await page.Locator(".codes li").CountAsync());
        await Pictures.TakeAsync(page, "Tài khoản - mã khôi phục");

        await page.GotoAsync($"{address}/tai-khoan");
        await page.FillAsync("#PasskeyName", "Máy thử");
        await page.ClickAsync("form[data-passkey=create] button");
        await page.Locator("[role=status]").WaitForAsync();
        Assert.Contains("Máy thử", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(page, "Tài khoản - khóa truy cập");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync($"{address}/dang-nhap");
        await page.ClickAsync("form[data-passkey=get] button");
        await page.WaitForURLAsync("**/tai-khoan");
        Assert.Contains("Trần Thị Thật", await page.Locator(".desk-bar").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
