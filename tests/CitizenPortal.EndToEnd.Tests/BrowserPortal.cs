using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Seed;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserPortal>
{
    public const string Name = "Browser";
}

/// <summary>One demonstration portal and one browser for all browser tests; each test works on cases and in windows of its own.</summary>
public sealed class BrowserPortal : IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private readonly Dictionary<(string Account, DateTimeOffset At), string> _signedIn = [];
    private string? _address;

    public DemoPortalHost Portal { get; } = new();

    public string Address => _address ??= Portal.Address().ToString().TrimEnd('/');

    public ValueTask InitializeAsync()
    {
        // A test that looks into the database first would start the portal without its port.
        _ = Address;
        return _chromium.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await Portal.DisposeAsync();
    }

    public async Task<IPage> OpenAsync(Window window, string? signedInAs = null) => await (await _chromium.Browser.NewContextAsync(new()
    {
        JavaScriptEnabled = window.Script, Locale = "vi-VN", ColorScheme = window.Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = window.Width, Height = window.Height },
        StorageState = signedInAs is null ? null : await SignedInAsync(signedInAs),
    })).NewPageAsync();

    public async Task<Resident> ResidentAsync(bool script = false) => new(await OpenAsync(Window.Phone with { Script = script }), Address);

    public async Task<Official> OfficialAsync(string account, bool script = false) =>
        new(await OpenAsync(Window.Laptop with { Script = script }, account), Address);

    public Task SweepAsync(string name) =>
        Portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(name, TestContext.Current.CancellationToken);

    /// <summary>The oldest demonstration case for which this holds.</summary>
    public async Task<Question> FindAsync(Func<Question, bool> wanted)
    {
        await using var scope = Portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return (await db.Set<Question>().AsNoTracking().Include(q => q.Events).OrderBy(q => q.Id).ToListAsync(TestContext.Current.CancellationToken)).First(wanted);
    }

    public Task<Question> CaseAsync(string reference) => FindAsync(q => q.Reference == reference);

    public async Task<int> CountAsync()
    {
        await using var scope = Portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<Question>().CountAsync(TestContext.Current.CancellationToken);
    }

    public async Task<string> NameAsync(string account)
    {
        await using var scope = Portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<PortalUser>().Where(u => u.UserName == account)
            .Select(u => u.FullName).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> SignedInAsync(string account)
    {
        // A test that moves the clock may end the sessions of the tests before it.
        var key = (account, Portal.Clock.GetUtcNow());
        if (!_signedIn.TryGetValue(key, out var state))
        {
            var page = await OpenAsync(Window.Laptop);
            await page.GotoAsync($"{Address}/dang-nhap");
            await page.FillAsync("input[name=Account]", account);
            await page.FillAsync("input[name=Password]", DemoStaff.Password);
            await page.Locator("main button[type=submit]").First.ClickAsync();
            Assert.DoesNotContain("/dang-nhap", page.Url, StringComparison.Ordinal);
            _signedIn[key] = state = await page.Context.StorageStateAsync();
            await page.Context.CloseAsync();
        }

        return state;
    }
}

/// <summary>What somebody looks through. Script is off unless a test needs it for its own measuring.</summary>
public sealed record Window(int Width, int Height, bool Script = false, bool Dark = false)
{
    public static Window Phone { get; } = new(360, 740);

    public static Window Laptop { get; } = new(1366, 768);
}
