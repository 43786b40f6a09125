using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>The administrator's rooms, and the public pages that show what is set there.</summary>
internal static class AdminScreens
{
    private const string Administrator = "quantri";
    private const string Calendar = "/quan-tri/lich";
    private const string Policy = "/quan-tri/thoi-han";
    private const string Letters = "/quan-tri/thu";
    private const string Roster = "/quan-tri/truc";
    private const string Exchange = "/quan-tri/nhap-xuat";

    public static IEnumerable<Screen> All =>
    [
        Plain(Calendar, Administrator), Plain(Calendar, Administrator, $"{Calendar}?nam=2029&goi-y=1", "suggested year"),
        Sent(Calendar, "day off previewed", "section:has(#sua-ngay) form", ("Date", "2020-06-10"), ("Reason", "Nghỉ bão số 2"), ("Document", "Công điện 12/CĐ-UBND")),
        Sent(Calendar, "no decision", "form:has(#tu-ngay)", ("From", "2020-06-10"), ("To", "2020-06-11"), ("Reason", "Bão số 2")),
        Sent(Calendar, "bad file", "section:has(#nhap-nam) form", ("Csv", "ngày,loại,lý do,văn bản\nhôm qua,nghỉ,Lễ,\n2020-01-01,đi chơi,Tết,\n")),
        Plain(Policy, Administrator), Sent(Policy, "nothing said", "form[action$='handler=Term']", ("Term.Amount", "mười"), ("Term.Why", "")),
        Plain(Letters, Administrator), Plain(Letters, Administrator, $"{Letters}?loai=postponed", "postponed"),
        Sent(Letters, "bad hole", "#luu-loi", ("Input.Body", "Chào {ong-ba}, câu trả lời đã có.")),
        Plain(Roster, Administrator), Sent(Roster, "nothing chosen", "#them"), Plain("/quan-tri/van-hanh", Administrator),
        Plain("/quan-tri/luu-giu", Administrator), Sent("/quan-tri/luu-giu", "nothing chosen", "#sua"),
        Plain("/quan-tri/du-lieu-ca-nhan", Administrator), Sent("/quan-tri/du-lieu-ca-nhan", "found", "#tim", ("Input.Contact", "nguyen.van.an@example.vn"), ("Input.Reason", "Đơn ngày 1/6/2020")),
        Sent("/quan-tri/du-lieu-ca-nhan", "no contact", "#tim", ("Input.Contact", "ông An")),
        Plain("/quan-tri/su-co-du-lieu", Administrator), Sent("/quan-tri/su-co-du-lieu", "wrong time", "#ghi", ("Input.What", "Gửi nhầm thư")),
        Sent("/quan-tri/su-co-du-lieu", "recorded", "#ghi", ("Input.FoundOn", "2020-06-01"), ("Input.FoundTime", "07:00"), ("Input.What", "Gửi nhầm danh sách người hỏi cho một hộp thư ngoài."), ("Input.Whom", "Mười hai người đã gửi câu hỏi")),
        Plain("/thoi-han"), Plain("/thoi-han", path: "/thoi-han?loai=question&ngay=2020-04-27", state: "counted"),
        Plain("/thoi-han", path: "/thoi-han?loai=tu-nhap&so=30&don-vi=d&ngay=2030-01-02", state: "provisional"),
        Plain("/thoi-han", path: "/thoi-han?loai=tu-nhap&so=m%C6%B0%E1%BB%9Di&ngay=hom-nay", state: "wrong"),
        Plain("/ngung-nhac/{token}", path: "/ngung-nhac/khong-dung", state: "wrong token"),
        Plain("/quan-tri/co-quan", Administrator), Plain("/quan-tri/co-quan", Administrator, path: "/quan-tri/co-quan?ma=ubnd-587", state: "one agency"), Plain("/quan-tri/dia-ban", Administrator),
        Plain("/quan-tri/linh-vuc", Administrator, path: "/quan-tri/linh-vuc?ma=DAT-01", state: "one topic"), Plain("/quan-tri/dinh-tuyen", Administrator, path: "/quan-tri/dinh-tuyen?ma=DAT-01&muc=CTT-01&ngay=2025-03-01", state: "tried"), Plain("/quan-tri/ban-giao", Administrator),
        Plain(Exchange, Administrator), Listed("faults", "E-mail;Họ và tên;Mã cơ quan;Nhiệm vụ\nsai;Nguyễn An;so-tn-mt;Người xử lý\nan@coquan.gov.vn;;khong-co;bay\n"),
        Listed("to be taken in", "E-mail;Họ và tên;Mã cơ quan;Nhiệm vụ\nan@coquan.gov.vn;Nguyễn An;so-tn-mt;Người xử lý\n"),
    ];

    private static Screen Listed(string state, string list) => Done(Exchange, state, async (portal, page) =>
    {
        await page.GotoAsync(portal.Address + Exchange);
        await page.Locator("input[value=People]").CheckAsync();
        await page.Locator("#reason").FillAsync("Theo Quyết định 12/QĐ-UBND");
        await page.Locator("#tep").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "nguoi-dung.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(list) });
        await page.Locator("form[action$='handler=Check'] button[type=submit]").ClickAsync();
    }, Administrator);

    private static Screen Sent(string address, string state, string form, params (string Field, string Value)[] fields) => Done(address, state, async (portal, page) =>
    {
        await page.GotoAsync(portal.Address + address);
        foreach (var (name, value) in fields)
        {
            await page.Locator($"{form} [name='{name}']").First.FillAsync(value);
        }

        await page.Locator($"{form} button[type=submit]").First.ClickAsync();
    }, Administrator);
}
