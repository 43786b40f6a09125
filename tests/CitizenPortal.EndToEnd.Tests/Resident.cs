using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

public sealed record Slip(string Reference, string Secret);

/// <summary>A resident with a telephone: asks screen by screen, follows by the two codes.</summary>
public sealed partial class Resident(IPage page, string address)
{
    public IPage Page => page;

    public Task GoAsync(string path) => page.GotoAsync(address + path);

    public Task<string> ReadAsync() => page.Locator("main").InnerTextAsync();

    /// <summary>Types the question and reads past what was found to be like it; stands on the screen of place and topic.</summary>
    public async Task WriteAsync(string text)
    {
        await GoAsync("/gui-cau-hoi");
        await page.FillAsync("#cau-hoi", text);
        await NextAsync();
        await PastSimilarAsync();
    }

    public async Task PastSimilarAsync()
    {
        if (await page.Locator("button:has-text('Chưa có, tôi gửi câu hỏi')").CountAsync() > 0)
        {
            await page.Locator("button:has-text('Chưa có, tôi gửi câu hỏi')").ClickAsync();
        }
    }

    /// <summary>From the screen of place on to the one where everything is checked.</summary>
    public async Task FillAsync(bool publicly = true, string? email = null, string? phone = null, string? place = null)
    {
        if (place is not null)
        {
            await page.SelectOptionAsync("#xa", new SelectOptionValue { Label = place });
        }

        await NextAsync();
        await page.CheckAsync($"input[name=cong-khai][value={(publicly ? "co" : "khong")}]");
        await NextAsync();
        await page.FillAsync("#email", email ?? "");
        await page.FillAsync("#dien-thoai", phone ?? "");
        if (email is null && phone is null)
        {
            await page.CheckAsync("input[name=chi-ma]");
        }

        await NextAsync();
    }

    public async Task<Slip> SendAsync()
    {
        await page.Locator("main button.btn[value=gui]").ClickAsync();
        return await SlipAsync();
    }

    public async Task<Slip> SlipAsync()
    {
        await page.WaitForSelectorAsync(".panel dd");
        var receipt = await ReadAsync();
        var slip = new Slip(ReferencePattern().Match(receipt).Value, SecretPattern().Match(receipt).Value);
        Assert.NotEqual("", slip.Reference);
        Assert.NotEqual("", slip.Secret);
        return slip;
    }

    public async Task<Slip> AskAsync(string text, bool publicly = true, string? email = null, string? phone = null, string? place = null)
    {
        await WriteAsync(text);
        await FillAsync(publicly, email, phone, place);
        return await SendAsync();
    }

    public async Task FollowAsync(string reference, string secret)
    {
        await GoAsync("/tra-cuu");
        await page.FillAsync("#ma", reference);
        await page.FillAsync("#ma-bi-mat", secret);
        await page.Locator("main button.btn:visible").First.ClickAsync();
    }

    public Task FollowAsync(Slip slip) => FollowAsync(slip.Reference, slip.Secret.ToLowerInvariant());

    public Task NextAsync() => page.Locator("main button.btn:has-text('Tiếp tục')").ClickAsync();

    [GeneratedRegex(@"HD\d\d-\d{6}-\d")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")]
    private static partial Regex SecretPattern();
}
