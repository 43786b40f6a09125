using System.Net;
using System.Text;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.Public;

namespace CitizenPortal.Web.Tests.Ratings;

public sealed class DossierPageTests : IDisposable
{
    private const string Address = "/can-bo/ho-so-danh-gia";
    private const string Headings = "Mã hồ sơ;Loại phiếu;Mã thủ tục;Tên thủ tục;Mã cơ quan;Mã cán bộ;Quầy;Ngày tiếp nhận;Ngày hẹn trả;Ngày trả kết quả;Ngày giao phiếu;Liên hệ\n";
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task List_is_looked_through_taken_in_and_printed_as_slips_with_working_links()
    {
        using var desk = await DeskAsync();
        await desk.SendFileAsync("form[action$='handler=Check']", [], ("ho-so.csv", await ListAsync("HS-1", "HS-2")));
        Assert.Contains("2 phiếu mới, 0 phiếu đổi ngày", desk.Page.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Equal(0, await Slips.CountAsync<DossierPaper>(_portal));
        Assert.StartsWith("Đã nhập: 2 phiếu mới", await desk.DoAsync("Import"), StringComparison.Ordinal);
        Assert.Contains("Thiếu mẫu", desk.Page.QuerySelector("tbody").Words(), StringComparison.Ordinal);

        await desk.SubmitAsync("form[action$='/phieu']");
        Assert.Equal(HttpStatusCode.OK, desk.Status);
        var links = desk.Page.QuerySelectorAll(".slip .spaced").Select(s => s.TextContent).ToList();
        Assert.Equal((2, 2), (links.Count, desk.Page.QuerySelectorAll(".slip svg[role=img] path").Length));
        using var resident = new Visitor(_portal);
        Assert.Equal(4, (await resident.OpenAsync(new Uri(links[0]).AbsolutePath)).QuerySelectorAll("fieldset").Length);

        await desk.OpenAsync(Address);
        Assert.DoesNotContain("Thiếu mẫu", desk.Page.QuerySelector("tbody").Words(), StringComparison.Ordinal);
        await desk.SubmitAsync("form[action$='/phieu']");
        Assert.Contains("Không có hồ sơ nào chờ phát mã", desk.Page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faulty_and_missing_files_are_said_and_keep_nothing()
    {
        using var desk = await DeskAsync();
        await desk.SendFileAsync("form[action$='handler=Check']", [], null);
        Assert.Single(desk.Errors);
        await desk.SendFileAsync("form[action$='handler=Check']", [], ("ho-so.csv", Encoding.UTF8.GetBytes(Headings + "HS-1;Giấy khác;1;Tên;so-noi-vu;CB-9999;;32/01/2020;;;;\n")));
        Assert.Single(desk.Errors);
        Assert.True(desk.Page.QuerySelectorAll("section[aria-labelledby=loi-tep] tbody tr").Length >= 3);
        await desk.OpenAsync(Address);
        await desk.PostAsync($"{Address}?handler=Import", [.. desk.FieldsOf("form[action$='/phieu']").Where(f => !f.Key.StartsWith("Input.", StringComparison.Ordinal)), KeyValuePair.Create("Input.Ticket", "sai")]);

        Assert.NotEmpty(desk.Errors);
        Assert.Equal(0, await Slips.CountAsync<DossierPaper>(_portal));
    }

    [Fact]
    public async Task Sheet_of_another_agency_or_with_a_bad_day_issues_nothing()
    {
        await Slips.PaperAsync(_portal, "HS-1");
        using var desk = await DeskAsync();
        await desk.SubmitAsync("form[action$='/phieu']", ("Input.Agency", "so-noi-vu"));
        Assert.Equal(["Hồ sơ này thuộc cơ quan khác"], desk.Errors);
        await desk.OpenAsync(Address);
        await desk.SubmitAsync("form[action$='/phieu']", ("Input.Again", "hôm qua"));
        Assert.Single(desk.Errors);

        Assert.Equal(0, await Slips.CountAsync<RatingToken>(_portal));
    }

    [Fact]
    public async Task Template_has_the_headings_and_the_menu_leads_here()
    {
        using var desk = await DeskAsync();
        using var template = await desk.GetAsync($"{Address}?handler=Template");

        Assert.Equal(HttpStatusCode.OK, template.StatusCode);
        await desk.OpenAsync("/can-bo");
        Assert.NotNull(desk.Page.QuerySelector($"nav a[href='{Address}']"));
    }

    private async Task<StaffBrowser> DeskAsync()
    {
        var desk = await StaffBrowser.SignedInAsync(_portal, $"vanthu.{Slips.Agency}");
        await desk.OpenAsync(Address);
        return desk;
    }

    private async Task<byte[]> ListAsync(params string[] codes)
    {
        var clerk = (await Slips.ClerkAsync(_portal)).Code;
        return Encoding.UTF8.GetBytes(Headings + string.Concat(codes.Select(c => $"{c};Giấy tiếp nhận;1.004221;Đăng ký biến động đất đai;{Slips.Agency};{clerk};;01/06/2020;10/06/2020;;01/06/2020;0912345678\n")));
    }
}
