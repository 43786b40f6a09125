using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Ask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

internal static class DeskScreens
{
    private const string Case = "/can-bo/y-kien/{reference}";
    private const string Coordinator = "dieuphoi";

    public static IEnumerable<Screen> All =>
    [
        Plain("/dang-nhap"),
        Done("/dang-nhap", "wrong", async (portal, page) => { await page.GotoAsync($"{portal.Address}/dang-nhap"); await page.ClickAsync("main button[type=submit]"); }),
        Plain("/dang-xuat", Coordinator),
        Plain("/can-bo", Coordinator), Plain("/can-bo", "canbo.ubnd-587", state: "official"), Plain("/can-bo", "lanhdao.so-tn-mt", state: "approver"),
        Plain("/can-bo", Coordinator, "/can-bo?ma=HD20-999999-9", "nothing found"),
        Plain("/can-bo/hang-doi/{queue}", Coordinator, "/can-bo/hang-doi/phan-loai"),
        Done("/can-bo/hang-doi/{queue}", "nothing ticked", async (portal, page) => { await page.GotoAsync($"{portal.Address}/can-bo/hang-doi/phan-loai?chon=true"); await page.ClickAsync("#hang-loat button[type=submit]"); }, Coordinator),
        Plain("/can-bo/mau-tra-loi", "lanhdao.so-tn-mt"), Plain("/can-bo/vang-mat", "lanhdao.so-tn-mt"), Plain("/can-bo/uy-quyen", "lanhdao.so-tn-mt"),
        Done("/can-bo/y-kien/{reference}/du-thao", "two versions", VersionsAsync, "canbo.so-tn-mt"),
        Plain("/can-bo/tai-ve", Coordinator, "/can-bo/tai-ve?hang-doi=phan-loai"), Plain("/can-bo/tai-ve", Coordinator, "/can-bo/tai-ve?handler=File&tu-ngay=x", "wrong"),
        Plain("/can-bo/dien-thoai", Coordinator), Done("/can-bo/dien-thoai", "called", CalledAsync, Coordinator),
        .. Cases, .. LivingScreens.All, .. IntakeScreens.All, .. SealedDeskScreens.All, .. FigureScreens.All,
    ];

    private static IEnumerable<Screen> Cases =>
    [
        At("to screen", Coordinator, q => q is { State: QuestionState.Received, Suspicion: Suspicion.None }),
        At("suspected", Coordinator, q => q is { State: QuestionState.Received, Suspicion: not Suspicion.None }),
        At("to publish", Coordinator, q => q is { State: QuestionState.Answered }),
        At("published", Coordinator, q => q is { State: QuestionState.Published }),
        At("routed, official", "canbo.so-tn-mt", q => q is { State: QuestionState.Routed, Lead: "so-tn-mt" }),
        At("in progress, official", "canbo.so-tn-mt", q => q is { State: QuestionState.InProgress, Lead: "so-tn-mt" }),
        At("in progress, approver", "lanhdao.so-tn-mt", q => q is { State: QuestionState.InProgress, Lead: "so-tn-mt" }),
        Done(Case, "draft with files", async (portal, page) =>
        {
            await OpenAsync(portal, page, q => q is { State: QuestionState.InProgress, Lead: "so-tn-mt" });
            await Photos.ChooseAsync(page);
            await page.ClickAsync("button[formaction$='handler=Draft']");
        }, "canbo.so-tn-mt"),
        Wrong("nothing declined", Coordinator, q => q is { State: QuestionState.Received, Suspicion: Suspicion.None }, Verb.Decline),
        Wrong("no guide", Coordinator, q => q is { State: QuestionState.Received, Suspicion: Suspicion.None }, Verb.Guide),
        Done(Case, "nothing asked back", NothingAskedBackAsync, Coordinator),
    ];

    private static Screen At(string state, string account, Func<Question, bool> wanted) => Done(Case, state, async (portal, page) =>
    {
        await OpenAsync(portal, page, wanted);
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(folded => folded.open = true)");
    }, account);

    private static Screen Wrong(string state, string account, Func<Question, bool> wanted, Verb verb) => Done(Case, state, async (portal, page) =>
    {
        await OpenAsync(portal, page, wanted);
        await SendEmptyAsync(portal, page, verb);
    }, account);

    private static async Task SendEmptyAsync(BrowserPortal portal, IPage page, Verb verb)
    {
        var form = await new Official(page, portal.Address).FormAsync(verb);
        await form.Locator("button:not([formaction])").First.ClickAsync();
        Assert.StartsWith("Lỗi:", await page.TitleAsync(), StringComparison.Ordinal);
    }

    /// <summary>A case of its own: asking back is over for older ones once another test has moved the clock.</summary>
    private static async Task NothingAskedBackAsync(BrowserPortal portal, IPage page)
    {
        await using var scope = portal.Portal.Scope();
        var receipt = await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(
            new AskQuestion(Guid.NewGuid().ToString("N"), new SubmissionContent { Text = "Bao giờ có lịch tiếp công dân của xã?", CodeOnly = true }),
            Actor.Citizen(), TestContext.Current.CancellationToken);
        await page.GotoAsync($"{portal.Address}/can-bo/y-kien/{receipt.Reference}");
        await SendEmptyAsync(portal, page, Verb.AskBack);
    }

    private static async Task OpenAsync(BrowserPortal portal, IPage page, Func<Question, bool> wanted) =>
        await page.GotoAsync($"{portal.Address}/can-bo/y-kien/{(await portal.FindAsync(wanted)).Reference}");

    private static async Task VersionsAsync(BrowserPortal portal, IPage page)
    {
        foreach (var text in new[] { "Ông (bà) nộp hồ sơ trong 5 ngày.", "Ông (bà) nộp đủ hồ sơ trong 7 ngày." })
        {
            await OpenAsync(portal, page, q => q is { State: QuestionState.InProgress, Lead: "so-tn-mt" });
            await page.FillAsync("#submit-text", text);
            await page.ClickAsync("button[formaction$='handler=Draft']");
        }

        await page.ClickAsync("a[href$='/du-thao']");
    }

    private static async Task CalledAsync(BrowserPortal portal, IPage page)
    {
        await page.GotoAsync($"{portal.Address}/can-bo/dien-thoai");
        await page.Locator("main button[name=Reached]").First.ClickAsync();
    }
}
