using System.Net;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Accounts;

public sealed class StaffEntryTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Password_alone_never_opens_a_real_account()
    {
        var person = await Person.AddAsync(portal, "that.khong-qua", Duty.Official);
        using var browser = await person.GivePasswordAsync();
        Assert.NotNull(browser.Page.QuerySelector("svg[role=img]"));

        await browser.OpenAsync("/can-bo");

        Assert.Contains("/dang-nhap", browser.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_right_code_shows_the_recovery_codes_once_and_lets_in()
    {
        var person = await Person.AddAsync(portal, "that.lan-dau", Duty.Official);
        using var browser = await person.SignInAsync();
        Assert.Equal(10, browser.Page.QuerySelectorAll(".codes li").Length);

        await browser.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await browser.OpenAsync("/dang-nhap/buoc-2");
        Assert.Equal("/dang-nhap", browser.Location);
    }

    [Fact]
    public async Task Wrong_code_stays_outside_and_the_same_code_opens_only_once()
    {
        var person = await Person.AddAsync(portal, "that.mot-lan", Duty.Official);
        (await person.SignInAsync()).Dispose();
        var code = person.Code();
        using var first = await person.GivePasswordAsync();
        await first.SubmitAsync("main form", ("Code", "000000"));
        Assert.Single(first.Errors);
        await first.SubmitAsync("main form", ("Code", code));
        Assert.Equal("/can-bo", first.Location);

        using var second = await person.GivePasswordAsync();
        await second.SubmitAsync("main form", ("Code", code));

        Assert.Equal(["Mã không đúng, đã dùng rồi, hoặc tài khoản đang tạm khóa. Chờ mã mới hiện rồi nhập lại."], second.Errors);
    }

    [Fact]
    public async Task Recovery_code_opens_once()
    {
        var person = await Person.AddAsync(portal, "that.khoi-phuc", Duty.Official);
        using var browser = await person.SignInAsync();
        var code = browser.Page.QuerySelector(".codes code")!.TextContent;
        using var first = await person.GivePasswordAsync();
        await first.SubmitAsync("main form", ("Code", code));
        Assert.Equal("/can-bo", first.Location);

        using var second = await person.GivePasswordAsync();
        await second.SubmitAsync("main form", ("Code", code));

        Assert.Single(second.Errors);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account()
    {
        var person = await Person.AddAsync(portal, "that.khoa", Duty.Official);
        (await person.SignInAsync()).Dispose();
        using var browser = await person.GivePasswordAsync();
        for (var i = 0; i < 5 && browser.Page.QuerySelector("#Code") is not null; i++)
        {
            await browser.SubmitAsync("main form", ("Code", "111111"));
        }

        using var again = await person.GivePasswordAsync();

        Assert.Single(again.Errors);
    }

    [Fact]
    public async Task Ended_session_and_disabled_person_are_out_at_the_next_request()
    {
        var person = await Person.AddAsync(portal, "that.phien", Duty.Official);
        using var here = await person.SignInAsync();
        using var there = await person.SignInAsync();
        await here.OpenAsync("/tai-khoan");
        Assert.Equal(2, here.Page.QuerySelectorAll(".sessions li").Length);

        await here.SubmitAsync("form[action$='handler=EndOthers']");
        await there.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.Redirect, there.Status);
        await here.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.OK, here.Status);

        await using (var scope = portal.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            (await db.Users.SingleAsync(u => u.Id == person.Id, Ct)).IsDisabled = true;
            await db.SaveChangesAsync(Ct);
        }

        await here.OpenAsync("/can-bo");
        Assert.Contains("/dang-nhap", here.Location, StringComparison.Ordinal);
        using var again = await person.GivePasswordAsync();
        Assert.Single(again.Errors);
    }

    [Fact]
    public async Task Changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var person = await Person.AddAsync(portal, "that.doi", Duty.Official);
        using var here = await person.SignInAsync();
        using var there = await person.SignInAsync();
        await here.OpenAsync("/tai-khoan");
        await here.SubmitAsync("form[action$='handler=Password']", ("Password", "sai"), ("NewPassword", "ngan"), ("Repeated", ""));
        Assert.Equal(["Mật khẩu hiện tại không đúng.", "Mật khẩu cần ít nhất 12 ký tự."], here.Errors);

        await here.SubmitAsync("form[action$='handler=Password']", ("Password", Person.Password), ("NewPassword", "mot cau that moi 2020"), ("Repeated", "mot cau that moi 2020"));

        await here.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.OK, here.Status);
        await there.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.Redirect, there.Status);
        using var old = await person.GivePasswordAsync();
        Assert.Single(old.Errors);
    }

    [Fact]
    public async Task New_authenticator_replaces_the_old_after_its_first_right_code()
    {
        var person = await Person.AddAsync(portal, "that.dien-thoai", Duty.Official);
        using var browser = await person.SignInAsync();
        await browser.OpenAsync("/tai-khoan");
        await browser.PostAsync("/tai-khoan?handler=SetUp", browser.FieldsOf("form[action$='handler=Codes']")
            .Where(f => f.Key != "Password").Append(KeyValuePair.Create("Password", Person.Password)));
        person.Key = Person.KeyOn(browser);
        await browser.SubmitAsync("main form", ("Code", person.Code()));
        Assert.Equal(10, browser.Page.QuerySelectorAll(".codes li").Length);

        using var again = await person.SignInAsync();

        Assert.Equal("/can-bo", again.Location);
    }

    [Fact]
    public async Task Forgotten_password_has_the_same_words_for_everybody_and_its_link_works_once()
    {
        var person = await Person.AddAsync(portal, "that.quen", Duty.Official);
        Assert.Equal(await AskResetAsync("khong.co.ai@example.vn"), await AskResetAsync("that.quen@coquan.example.vn"));
        var link = await Person.LinkInMailAsync(portal, "/dat-lai-mat-khau/");
        Assert.NotNull(link);

        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync(link);
        await browser.OpenAsync(link);
        await browser.SubmitAsync("main form", ("Password", "hoa phuong do 1986"), ("Repeated", "khac"));
        Assert.Equal(["Hai lần nhập mật khẩu chưa giống nhau."], browser.Errors);
        await browser.SubmitAsync("main form", ("Password", "hoa phuong do 1986"), ("Repeated", "hoa phuong do 1986"));
        Assert.NotNull(browser.Page.QuerySelector("[role=status]"));

        await browser.OpenAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        using var old = await person.GivePasswordAsync();
        Assert.Single(old.Errors);
        using var fresh = await person.GivePasswordAsync("hoa phuong do 1986");
        Assert.NotNull(fresh.Page.QuerySelector("#Code"));
    }

    [Fact]
    public async Task Link_holds_for_an_hour_and_only_for_what_it_is_for()
    {
        await using var own = new DemoPortalHost();
        var person = await Person.AddAsync(own, "that.het-han", Duty.Official);
        var token = await person.MintAsync(AccountTokenUse.PasswordReset);
        using var browser = new StaffBrowser(own);
        await browser.OpenAsync($"/loi-moi/{token}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await browser.OpenAsync($"/dat-lai-mat-khau/{token}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        own.Clock.Advance(TimeSpan.FromMinutes(61));
        await browser.SubmitAsync("main form", ("Password", "hoa phuong do 1986"), ("Repeated", "hoa phuong do 1986"));

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Recovery_codes_anew_ask_for_the_password()
    {
        var person = await Person.AddAsync(portal, "that.ma-moi", Duty.Official);
        using var browser = await person.SignInAsync();
        await browser.OpenAsync("/tai-khoan");
        await browser.SubmitAsync("form[action$='handler=Codes']", ("Password", "sai"));
        Assert.Equal(["Mật khẩu hiện tại không đúng."], browser.Errors);

        await browser.SubmitAsync("form[action$='handler=Codes']", ("Password", Person.Password));

        Assert.Equal(10, browser.Page.QuerySelectorAll(".codes li").Length);
    }

    private async Task<string> AskResetAsync(string address)
    {
        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync("/quen-mat-khau");
        await browser.SubmitAsync("main form", ("Email", address));
        return $"{browser.Status} {browser.Page.QuerySelector("main")!.TextContent}";
    }
}
