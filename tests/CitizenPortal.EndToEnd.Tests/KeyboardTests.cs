using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Asking with the keyboard alone: Tab, Enter, Space and letters.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(BrowserPortal portal)
{
    private const string FocusIsSeen =
        "() => { const one = document.activeElement, how = getComputedStyle(one), box = one.getBoundingClientRect();"
        + " return one === document.body || (how.outlineStyle !== 'none' && parseFloat(how.outlineWidth) >= 2 && box.width > 0 && box.height > 0); }";

    [Fact]
    public async Task Question_is_asked_without_a_mouse_and_focus_is_always_seen()
    {
        var page = (await portal.ResidentAsync(script: true)).Page;
        await page.GotoAsync($"{portal.Address}/gui-cau-hoi");
        await TabToAsync(page, "#cau-hoi");
        await page.Keyboard.TypeAsync("Bao giờ thôn tôi có nước sạch về tận nhà?");
        await SendWithAsync(page, "main button.btn[value=tiep]", "Enter");
        if (await page.Locator("button[value=da-thay]").CountAsync() > 0)
        {
            await SendWithAsync(page, "main button.btn[value=tiep]", "Enter");
        }

        await SendWithAsync(page, "main button.btn[value=tiep]", "Space");
        await PressOnAsync(page, "input[name=cong-khai]", "Space");
        await SendWithAsync(page, "main button.btn[value=tiep]", "Enter");
        await PressOnAsync(page, "input[name=chi-ma]", "Space");
        await SendWithAsync(page, "main button.btn[value=tiep]", "Enter");
        await SendWithAsync(page, "main button.btn[value=gui]", "Enter");

        Assert.NotEqual("", (await new Resident(page, portal.Address).SlipAsync()).Reference);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/hoi-dap")]
    [InlineData("/gui-cau-hoi")]
    public async Task First_tab_offers_to_skip_to_the_content(string path)
    {
        var page = (await portal.ResidentAsync(script: true)).Page;
        await page.GotoAsync(portal.Address + path);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0"));

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    }

    private static async Task PressOnAsync(IPage page, string selector, string key)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.PressAsync(key);
    }

    private static async Task SendWithAsync(IPage page, string selector, string key)
    {
        await page.EvaluateAsync("document.body.id = 'before'");
        await PressOnAsync(page, selector, key);
        await page.WaitForSelectorAsync("body:not(#before)");
        await page.WaitForLoadStateAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var steps = 0; steps < 60; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>(FocusIsSeen), $"focus is not seen on {await page.EvaluateAsync<string>("document.activeElement.outerHTML")}");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"Tab never reaches {selector}");
    }
}
