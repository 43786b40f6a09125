using System.Net;
using System.Text;
using System.Text.Json;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.Public;

namespace CitizenPortal.Web.Tests.Ratings;

public sealed class DossierApiTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();
    private readonly HttpClient _client;

    public DossierApiTests() => _client = _portal.CreateClient();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task Key_made_by_an_administrator_tells_papers_until_it_is_revoked()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        var key = await KeyAsync(admin);
        var first = await TellAsync(key, await BodyAsync());
        var again = await TellAsync(key, await BodyAsync());

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, again.Status));
        Assert.Equal(JsonValueKind.Null, again.Body.GetProperty("lienKet").ValueKind);
        using var visitor = new Visitor(_portal);
        Assert.Equal(4, (await visitor.OpenAsync(new Uri(first.Body.GetProperty("lienKet").GetString()!).AbsolutePath)).QuerySelectorAll("fieldset").Length);
        Assert.Equal((1, 1), (await Slips.CountAsync<DossierPaper>(_portal), await Slips.CountAsync<RatingToken>(_portal)));

        await admin.OpenAsync("/quan-tri/khoa-ket-noi");
        Assert.DoesNotContain(key, admin.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("Đã thu hồi khóa.", await admin.DoAsync("Revoke"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await TellAsync(key, await BodyAsync())).Status);
    }

    [Fact]
    public async Task Lost_link_is_issued_anew_on_request_and_the_old_one_dies()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        var key = await KeyAsync(admin);
        var first = await TellAsync(key, await BodyAsync());
        var second = await TellAsync(key, await BodyAsync(("capLai", "true")));
        using var visitor = new Visitor(_portal);
        await visitor.OpenAsync(new Uri(first.Body.GetProperty("lienKet").GetString()!).AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.OpenAsync(new Uri(second.Body.GetProperty("lienKet").GetString()!).AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Theory]
    [InlineData("maHoSo", "\"\"", "maHoSo")]
    [InlineData("maHoSo", "null", "maHoSo")]
    [InlineData("loaiPhieu", "\"giay-khac\"", "loaiPhieu")]
    [InlineData("canBo", "\"CB-9999\"", "canBo")]
    [InlineData("coQuan", "\"so-noi-vu\"", "coQuan")]
    [InlineData("ngayTiepNhan", "\"hôm qua\"", "ngayTiepNhan")]
    [InlineData("ngayGiaoPhieu", "\"2020-06-02\"", "ngayGiaoPhieu")]
    [InlineData("ngayGiaoPhieu", "\"2020-05-20\"", "ngayGiaoPhieu")]
    [InlineData("ngayHenTra", "\"mai\"", "ngayHenTra")]
    [InlineData("lienHe", "\"nhà bên\"", "lienHe")]
    [InlineData("tenThuTuc", "\"a\\u202eb\"", "tenThuTuc")]
    [InlineData("tenThuTuc", "\"a\\ud800b\"", null)]
    [InlineData("la", "1", null)]
    [InlineData("maHoSo", "12", null)]
    [InlineData("capLai", "\"co\"", null)]
    public async Task Bad_field_is_named_in_vietnamese_and_nothing_is_kept(string field, string value, string? named)
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        var (status, body) = await TellAsync(await KeyAsync(admin, Slips.Agency), await BodyAsync((field, value)));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(named is null ? "Nội dung JSON không đọc được hoặc có trường lạ" : "Có trường chưa đúng", body.GetProperty("title").GetString());
        Assert.Equal(named is null ? [] : new[] { named }, body.TryGetProperty("errors", out var errors) ? errors.EnumerateObject().Select(e => e.Name) : []);
        Assert.Equal(0, await Slips.CountAsync<DossierPaper>(_portal));
    }

    [Fact]
    public async Task Without_key_json_or_measure_nothing_is_read()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        var key = await KeyAsync(admin);

        Assert.Equal(HttpStatusCode.Unauthorized, (await TellAsync(null, await BodyAsync())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await TellAsync(new string('f', 64), await BodyAsync())).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await TellAsync(key, await BodyAsync(), "text/plain")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await TellAsync(key, await BodyAsync(("quay", $"\"{new string('x', 20_000)}\"")))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await TellAsync(key, "null")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await TellAsync(key, "[[[[[[]]]]]]")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await TellAsync(key, "{\"maHoSo\":\"a\",\"maHoSo\":\"b\"}")).Status);
        using var got = await _client.GetAsync("/api/v1/dossiers", Ct);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, got.StatusCode);
        Assert.Equal(0, await Slips.CountAsync<DossierPaper>(_portal));
    }

    [Fact]
    public async Task Key_needs_a_name_and_a_known_agency()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync("/quan-tri/khoa-ket-noi");
        await admin.SubmitAsync("form[action$='handler=Make']", ("Input.Name", " "), ("Input.Agency", "khong-co"));

        Assert.Equal(["Hãy ghi tên hệ thống dùng khóa này", "Không có cơ quan nào mang mã này"], admin.Errors);
        Assert.Equal(0, await Slips.CountAsync<ApiKey>(_portal));
    }

    private static async Task<string> KeyAsync(StaffBrowser admin, string? agency = null)
    {
        await admin.OpenAsync("/quan-tri/khoa-ket-noi");
        await admin.SubmitAsync("form[action$='handler=Make']", ("Input.Name", "Một cửa điện tử"), ("Input.Agency", agency ?? ""));
        return admin.Page.QuerySelector("#khoa-moi")!.TextContent;
    }

    private async Task<string> BodyAsync(params (string Field, string Value)[] other)
    {
        var fields = new Dictionary<string, string>
        {
            ["maHoSo"] = "\"000.00.12.H45-200601-0001\"", ["loaiPhieu"] = "\"giay-tiep-nhan\"", ["maThuTuc"] = "\"1.004221\"", ["tenThuTuc"] = "\"Đăng ký biến động đất đai\"",
            ["coQuan"] = $"\"{Slips.Agency}\"", ["canBo"] = $"\"{(await Slips.ClerkAsync(_portal)).Code}\"", ["ngayTiepNhan"] = "\"2020-06-01\"", ["ngayHenTra"] = "\"2020-06-10\"",
            ["ngayGiaoPhieu"] = "\"2020-06-01\"", ["lienHe"] = "\"0912345678\"",
        };
        foreach (var (field, value) in other)
        {
            fields[field] = value;
        }

        return $"{{{string.Join(',', fields.Select(f => $"\"{f.Key}\":{f.Value}"))}}}";
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> TellAsync(string? key, string body, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers") { Content = new StringContent(body, Encoding.UTF8, type) };
        if (key is not null)
        {
            request.Headers.Add("X-Api-Key", key);
        }

        using var answer = await _client.SendAsync(request, Ct);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement);
    }
}
