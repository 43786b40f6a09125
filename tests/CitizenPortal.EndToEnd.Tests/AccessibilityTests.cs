using CitizenPortal.TestKit;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Every page in every state it can show, on a phone and on a laptop: no violation of axe's rules, and nothing wider than the screen.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserPortal portal)
{
    private static readonly string[] NotPages = ["(static files)", "/Index", "/hoi-dap.atom", "/health/live", "/health/ready", "/robots.txt", "/tep/{id}", "/quan-tri", "/can-bo/y-kien/{reference}/phieu-chuyen", "/api/v1/dossiers"];
    private static readonly string[] InDark = ["/ empty", "/hoi-dap/{reference} published", "/gui-cau-hoi contact, wrong", "/gui-cau-hoi receipt", "/can-bo/y-kien/{reference} to screen"];

    private static readonly AxeRunOptions AllRules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] },
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } },
    };

    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    private const string FirstTooWide = "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).pop()?.outerHTML.slice(0, 300) ?? ''";

    private static Dictionary<string, Screen> Screens { get; } = PublicScreens.All.Concat(DeskScreens.All).Concat(AdminScreens.All).Concat(AccountScreens.All).Concat(RatingScreens.All).ToDictionary(s => s.Name);

    public static TheoryData<string> Names => [.. Screens.Keys];

    public static TheoryData<string> Dark => [.. InDark];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Screen_breaks_no_rule_and_never_scrolls_sideways(string name)
    {
        var page = await ReachAsync(name, Window.Laptop with { Script = true });
        List<string> wrong = [.. await ViolationsAsync(page, AllRules, "1366")];
        await Pictures.TakeAllAsync(page, $"{name} 1366");
        foreach (var width in new[] { 360, 320 })
        {
            await page.SetViewportSizeAsync(width, 740);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            wrong.AddRange(wide > width ? [$"{width}: the page is {wide} wide, {await page.EvaluateAsync<string>(FirstTooWide)}"] : Array.Empty<string>());
            wrong.AddRange(width == 360 ? await ViolationsAsync(page, AllRules, "360") : []);
            await Pictures.TakeAllAsync(page, $"{name} {width}");
        }

        await page.Context.CloseAsync();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Dark))]
    public async Task Dark_scheme_keeps_the_contrast(string name)
    {
        var page = await ReachAsync(name, Window.Phone with { Script = true, Dark = true });
        var wrong = await ViolationsAsync(page, Contrast, "dark");
        await page.Context.CloseAsync();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_page_of_the_access_table_is_looked_at()
    {
        var table = File.ReadLines(Repository.File("tests", "CitizenPortal.Architecture.Tests", "access-table.tsv")).Skip(1).Select(line => line.Split('\t')[0]);
        Assert.Empty(table.Except(NotPages).Except(Screens.Values.Select(s => s.Address)));
    }

    private async Task<IPage> ReachAsync(string name, Window window)
    {
        var screen = Screens[name];
        var page = await portal.OpenAsync(window, screen.Account);
        await screen.Reach(portal, page);
        return page;
    }

    private static async Task<string[]> ViolationsAsync(IPage page, AxeRunOptions rules, string where) =>
    [
        .. (await page.RunAxe(rules)).Violations.SelectMany(broken => broken.Nodes.Select(node => $"{where}: {broken.Id}: {node.Html}")),
    ];
}
