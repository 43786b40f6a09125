using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using Microsoft.Playwright;
using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

internal static class PublicScreens
{
    private const string Ask = "/gui-cau-hoi";
    private const string Case = "/hoi-dap/{reference}";
    private const string Text = "Đường liên thôn ở xã Phước Thuận hư hỏng nặng, khi nào sửa? Gọi tôi số 0912 345 678.";
    private const string Report = "Cán bộ một cửa xã vòi vĩnh tiền của dân khi làm giấy tờ, hôm qua còn có người đuối nước ở bến.";

    public static IEnumerable<Screen> All =>
    [
        Plain("/"), Plain("/gioi-thieu"), Plain("/quy-che"), Plain("/quyen-rieng-tu"), Plain("/tro-nang"),
        Plain("/huong-dan/khieu-nai"), Plain("/huong-dan/to-cao"), Plain("/huong-dan/mat-ma-bi-mat"), Plain("/khong-co-quyen"),
        Plain("/loi/{code:int}", path: "/loi/500", state: "500"), Plain("/{**path}", path: "/khong-co-trang-nay"),
        Plain("/hoi-dap"), Plain("/hoi-dap", path: "/hoi-dap?trang-thai=dang-xu-ly", state: "filtered"),
        Plain("/hoi-dap", path: "/hoi-dap?tu-khoa=dat+dai", state: "found"), Plain("/hoi-dap", path: "/hoi-dap?tu-khoa=zzzz", state: "nothing found"),
        .. Asking, .. Following, .. SealedScreens.All,
    ];

    private static IEnumerable<Screen> Asking =>
    [
        Plain(Ask),
        Done(Ask, "no text", async (portal, page) => { await Of(portal, page).GoAsync(Ask); await Of(portal, page).NextAsync(); }),
        Done(Ask, "files", async (portal, page) => { await Of(portal, page).GoAsync(Ask); await Photos.AttachAsync(page); }),
        Done(Ask, "similar", async (portal, page) => await SimilarAsync(portal, page)),
        Done(Ask, "found", async (portal, page) => { await SimilarAsync(portal, page); await page.ClickAsync("button[value=da-thay]"); }),
        Done(Ask, "place", (portal, page) => Of(portal, page).WriteAsync(Text)),
        Done(Ask, "place, report and emergency", (portal, page) => Of(portal, page).WriteAsync(Report)),
        Done(Ask, "publication", async (portal, page) => { await Of(portal, page).WriteAsync(Text); await Of(portal, page).NextAsync(); }),
        Done(Ask, "publication, no choice", async (portal, page) => { await Of(portal, page).WriteAsync(Text); await Of(portal, page).NextAsync(); await Of(portal, page).NextAsync(); }),
        Done(Ask, "contact, wrong", async (portal, page) =>
        {
            await Of(portal, page).WriteAsync(Text);
            await Of(portal, page).NextAsync();
            await page.CheckAsync("input[value=co]");
            await Of(portal, page).NextAsync();
            await page.CheckAsync("input[value=to-chuc]");
            await page.FillAsync("#dien-thoai", "12");
            await Of(portal, page).NextAsync();
        }),
        Done(Ask, "check", async (portal, page) => { await Of(portal, page).WriteAsync(Text); await Of(portal, page).FillAsync(phone: "0912345678"); }),
        Done(Ask, "receipt", async (portal, page) => await Of(portal, page).AskAsync(Text)),
    ];

    private static IEnumerable<Screen> Following =>
    [
        Plain("/tra-cuu"), Plain("/tra-cuu", path: "/tra-cuu?ma=H43.12-200601-0001", state: "code of a dossier"),
        Done("/tra-cuu", "wrong", (portal, page) => Of(portal, page).FollowAsync("HD20-000001-1", "sai")),
        Done(Case, "published", async (portal, page) => await OpenAsync(portal, page, q => q.Audience == Audience.Public)),
        Done(Case, "trace", async (portal, page) => await OpenAsync(portal, page, q => q is { Audience: Audience.Trace, State: QuestionState.InProgress })),
        Done(Case, "own", OwnAsync),
        Done(Case, "own, nothing added", async (portal, page) => { await OwnAsync(portal, page); await page.ClickAsync("main button.btn:has-text('Gửi')"); }),
        Done(Case, "own, files", async (portal, page) => { await OwnAsync(portal, page); await Photos.AttachAsync(page); }),
        Done(Case, "own, added", async (portal, page) => { await OwnAsync(portal, page); await page.FillAsync("#bo-sung", "Đoạn trước chợ."); await page.ClickAsync("main button.btn:has-text('Gửi')"); }),
    ];

    private static Resident Of(BrowserPortal portal, IPage page) => new(page, portal.Address);

    private static async Task SimilarAsync(BrowserPortal portal, IPage page)
    {
        var known = await portal.FindAsync(q => q is { Audience: Audience.Public, PublicAnswer: not null });
        await Of(portal, page).GoAsync(Ask);
        await page.FillAsync("#cau-hoi", known.PublicBody!);
        await Of(portal, page).NextAsync();
        Assert.Equal(1, await page.Locator("button[value=da-thay]").CountAsync());
    }

    private static async Task OpenAsync(BrowserPortal portal, IPage page, Func<Question, bool> wanted) =>
        await Of(portal, page).GoAsync($"/hoi-dap/{(await portal.FindAsync(wanted)).Reference}");

    private static async Task OwnAsync(BrowserPortal portal, IPage page) => await Of(portal, page).FollowAsync(await Of(portal, page).AskAsync(Text));
}
