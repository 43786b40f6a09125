using System.Net;
using CitizenPortal.Features.Seed;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class SignInTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task Right_password_leads_to_the_work_that_was_asked_for()
    {
        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync("/can-bo/dien-thoai");
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);

        await browser.OpenAsync(new Uri(browser.Location!).PathAndQuery);
        await browser.SubmitAsync("form", ("Account", "dieuphoi"), ("Password", DemoStaff.Password));

        Assert.Equal("/can-bo/dien-thoai", browser.Location);
    }

    [Theory]
    [InlineData("quantri", "/quan-tri/van-hanh")]
    [InlineData("dieuphoi", "/can-bo")]
    public async Task Everybody_lands_where_his_work_is(string account, string expected)
    {
        using var browser = await StaffBrowser.SignedInAsync(portal, account);

        Assert.Equal(expected, browser.Location);
    }

    [Theory]
    [InlineData("dieuphoi")]
    [InlineData("khong.co.ai")]
    public async Task Unknown_account_and_wrong_password_get_the_same_words_and_keep_the_account(string account)
    {
        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync("/dang-nhap");
        await browser.SubmitAsync("form", ("Account", account), ("Password", "sai hoàn toàn"));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(["Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khóa. Sau 15 phút hãy thử lại."], browser.Errors);
        Assert.Equal(account, browser.Page.QuerySelector("#Account")!.GetAttribute("value"));
        Assert.Null(browser.Page.QuerySelector("#Password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Fifth_wrong_password_locks_and_then_even_the_right_one_is_refused()
    {
        using var browser = new StaffBrowser(portal);
        for (var i = 0; i < 5; i++)
        {
            await browser.OpenAsync("/dang-nhap");
            await browser.SubmitAsync("form", ("Account", "theodoi"), ("Password", "sai"));
        }

        await browser.OpenAsync("/dang-nhap");
        await browser.SubmitAsync("form", ("Account", "theodoi"), ("Password", DemoStaff.Password));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Single(browser.Errors);
    }

    [Fact]
    public async Task Foreign_return_address_is_not_followed()
    {
        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync("/dang-nhap?ReturnUrl=https://example.com/");
        await browser.SubmitAsync("form", ("Account", "dieuphoi"), ("Password", DemoStaff.Password), ("ReturnUrl", "https://example.com/"));

        Assert.Equal("/can-bo", browser.Location);
    }

    [Fact]
    public async Task Revoked_duty_is_gone_at_the_next_request()
    {
        using var browser = await StaffBrowser.SignedInAsync(portal, "dieuphoi.vpub");
        await browser.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        await using (var scope = portal.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            db.Duties.RemoveRange(await db.Duties.Where(d => db.Users.Any(u => u.Id == d.UserId && u.UserName == "dieuphoi.vpub")).ToListAsync(TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await browser.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        Assert.Contains("/khong-co-quyen", browser.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_without_a_desk_duty_is_told_so()
    {
        using var browser = await StaffBrowser.SignedInAsync(portal, "quantri");
        await browser.OpenAsync("/can-bo");
        await browser.OpenAsync(new Uri(browser.Location!).PathAndQuery);

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Equal("Tài khoản này chưa có phần việc ở đây", browser.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var browser = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await browser.OpenAsync("/can-bo");
        await browser.SubmitAsync("form[action='/dang-xuat']");
        await browser.OpenAsync("/can-bo");

        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
    }
}
