using System.Net;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Accounts;

public sealed class PeoplePagesTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invited_person_chooses_a_password_sets_up_the_second_factor_and_works()
    {
        using var admin = await StaffBrowser.SignedInAsync(portal, "quantri");
        await admin.OpenAsync("/quan-tri/moi-nguoi");
        await admin.SubmitAsync("main form", ("Input.FullName", ""), ("Input.Email", "khong phai"), ("Input.Agency", "so-tn-mt"));
        Assert.Equal(3, admin.Errors.Count);
        await admin.SubmitAsync("main form", ("Input.FullName", "Lê Thị Mới"), ("Input.Email", "Le.Moi@coquan.example.vn"), ("Input.Agency", "so-tn-mt"), ("Input.Duties", "Official"));
        Assert.Equal("/quan-tri/nguoi", admin.Location);

        var link = await Person.LinkInMailAsync(portal, "/loi-moi/");
        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync(link!);
        await browser.SubmitAsync("main form", ("Password", Person.Password), ("Repeated", Person.Password));
        using var signed = await new Person(portal, "le.moi@coquan.example.vn").SignInAsync();
        await signed.OpenAsync("/can-bo");

        Assert.Equal(HttpStatusCode.OK, signed.Status);
    }

    [Fact]
    public async Task Invitation_ends_after_seven_days_and_an_invited_person_gets_no_work_before()
    {
        await using var own = new DemoPortalHost();
        using var admin = await StaffBrowser.SignedInAsync(own, "quantri");
        await admin.OpenAsync("/quan-tri/moi-nguoi");
        await admin.SubmitAsync("main form", ("Input.FullName", "Lê Văn Trễ"), ("Input.Email", "tre@coquan.example.vn"), ("Input.Agency", "so-tn-mt"), ("Input.Duties", "Official"));
        var link = await Person.LinkInMailAsync(own, "/loi-moi/");
        own.Clock.Advance(TimeSpan.FromDays(7.1));
        using var browser = new StaffBrowser(own);
        await browser.OpenAsync(link!);

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await admin.SignInAsync("quantri");
        await admin.OpenAsync("/quan-tri/nguoi?tu-khoa=le+van+tre");
        Assert.Contains("Lời mời hết hạn", admin.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_found_without_marks_and_by_duty()
    {
        await Person.AddAsync(portal, "tim.toi", Duty.Reader);
        using var admin = await StaffBrowser.SignedInAsync(portal, "quantri");
        await admin.OpenAsync("/quan-tri/nguoi?tu-khoa=NGUOI+tim.toi&nhiem-vu=Reader");

        Assert.Single(admin.Page.QuerySelectorAll("tbody tr"));
        await admin.OpenAsync("/quan-tri/nguoi?tu-khoa=tim.toi&nhiem-vu=Auditor");
        Assert.Empty(admin.Page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Granted_duty_holds_at_the_next_request_and_is_gone_when_withdrawn_with_both_in_the_journal()
    {
        var person = await Person.AddAsync(portal, "quyen.moi");
        using var browser = await person.SignInAsync();
        await browser.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        using var admin = await OnPersonAsync("quantri", person.Id);
        await GrantAsync(admin, "Official", "");
        Assert.Equal(["Ghi lý do."], admin.Errors);
        await GrantAsync(admin, "Official", "Quyết định 12/QĐ");
        Assert.Equal(HttpStatusCode.Redirect, admin.Status);
        await browser.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        await admin.OpenAsync($"/quan-tri/nguoi/{person.Id}");
        await admin.SubmitAsync("form[action$='handler=Withdraw']", ("Reason", "Chuyển việc"));
        await browser.OpenAsync("/can-bo");
        Assert.Contains("/khong-co-quyen", browser.Location, StringComparison.Ordinal);
        Assert.Equal([AccountEventKind.DutyGranted, AccountEventKind.DutyWithdrawn], await EventsAsync(person.Id, AccountEventKind.DutyGranted, AccountEventKind.DutyWithdrawn));
    }

    [Fact]
    public async Task Duty_with_dates_holds_only_between_them()
    {
        await using var own = new DemoPortalHost();
        var person = await Person.AddAsync(own, "quyen.ngay");
        using var browser = await person.SignInAsync();
        using var admin = await StaffBrowser.SignedInAsync(own, "quantri");
        await admin.OpenAsync($"/quan-tri/nguoi/{person.Id}");
        await GrantAsync(admin, "Official", "Thay người nghỉ phép", ("NewDuty.From", "2020-06-02"), ("NewDuty.To", "2020-06-03"));
        await browser.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);

        own.Clock.Advance(TimeSpan.FromDays(1));
        using var within = await person.SignInAsync();
        await within.OpenAsync("/can-bo");
        Assert.Equal(HttpStatusCode.OK, within.Status);
        own.Clock.Advance(TimeSpan.FromDays(2));
        using var after = await person.SignInAsync();
        await after.OpenAsync("/can-bo");
        Assert.Contains("/khong-co-quyen", after.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duty_of_sealed_reports_waits_for_the_provincial_office_and_nobody_grants_to_himself()
    {
        var person = await Person.AddAsync(portal, "quyen.kin");
        using var admin = await OnPersonAsync("quantri", person.Id);
        await GrantAsync(admin, "SealedHandler", "Quyết định 15/QĐ");
        Assert.Empty(await DutiesAsync(person.Id));
        await admin.OpenAsync("/can-bo/xac-nhan-quyen");
        Assert.NotEqual(HttpStatusCode.OK, admin.Status);

        using var office = await StaffBrowser.SignedInAsync(portal, "vanphong");
        await office.OpenAsync("/can-bo/xac-nhan-quyen");
        await office.SubmitAsync("article form", ("Confirms", "true"));
        Assert.Equal([Duty.SealedHandler], await DutiesAsync(person.Id));

        using var self = await OnPersonAsync("quantri", await IdAsync("quantri"));
        Assert.Null(self.Page.QuerySelector("form[action$='handler=Grant']"));
        await self.PostAsync($"/quan-tri/nguoi/{await IdAsync("quantri")}?handler=Grant", self.FieldsOf("form[action$='handler=Change']")
            .Concat([KeyValuePair.Create("NewDuty.Duty", "Monitor"), KeyValuePair.Create("NewDuty.Agency", "so-tn-mt"), KeyValuePair.Create("NewDuty.Reason", "thử")]));
        Assert.Equal(["Không ai tự giao nhiệm vụ cho mình."], self.Errors);
    }

    [Fact]
    public async Task What_was_typed_stays_in_its_own_field_when_a_form_is_refused()
    {
        var person = await Person.AddAsync(portal, "go.lai", Duty.Official);
        using var admin = await OnPersonAsync("quantri", person.Id);
        var tooLong = new string('x', 201);
        await admin.SubmitAsync("form[action$='handler=Withdraw']", ("Reason", tooLong));
        var field = admin.Page.QuerySelector("form[action$='handler=Withdraw'] input[name=Reason]")!;
        Assert.Equal((tooLong, "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.All(admin.Page.QuerySelectorAll("#StepReason, #Reason"), other => Assert.Equal("", other.GetAttribute("value") ?? ""));

        await admin.SubmitAsync("form[action$='handler=Step']", ("Act", "Disable"), ("Reason", tooLong));
        Assert.Equal(tooLong, admin.Page.QuerySelector("#StepReason")!.GetAttribute("value"));
        Assert.All(admin.Page.QuerySelectorAll("form[action$='handler=Withdraw'] input[name=Reason], #Reason"), other => Assert.Equal("", other.GetAttribute("value") ?? ""));

        await admin.SubmitAsync("form[action$='handler=Change']", ("Input.FullName", ""), ("Input.Email", "moi@coquan.example.vn"), ("Input.Agency", "so-noi-vu"));
        Assert.Equal("moi@coquan.example.vn", admin.Page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Equal("so-noi-vu", admin.Page.QuerySelector("#Agency option[selected]")!.GetAttribute("value"));
        Assert.Equal("", admin.Page.QuerySelector("#FullName")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Bodies_that_are_not_yet_are_not_offered_and_each_stands_under_its_level()
    {
        using var admin = await StaffBrowser.SignedInAsync(portal, "quantri");
        await admin.OpenAsync("/quan-tri/moi-nguoi");
        var offered = admin.Page.QuerySelectorAll("#Agency option").Select(o => o.GetAttribute("value")!).ToList();

        await using var scope = portal.Scope();
        var later = scope.ServiceProvider.GetRequiredService<ReferenceBook>().Current.Agencies.Values.Where(a => !a.IsValid(new DateOnly(2020, 6, 1))).Select(a => a.Code).ToList();
        Assert.NotEmpty(later);
        Assert.DoesNotContain(offered, later.Contains);
        Assert.Subset(Enum.GetValues<AgencyLevel>().Select(l => Say.Organisation[$"Level.{l}"]).ToHashSet(), admin.Page.QuerySelectorAll("#Agency optgroup").Select(g => g.GetAttribute("label")!).ToHashSet());
    }

    [Fact]
    public async Task Last_administrator_stays_and_nobody_disables_himself()
    {
        await using var own = new DemoPortalHost();
        using var admin = await StaffBrowser.SignedInAsync(own, "quantri");
        long id;
        await using (var scope = own.Scope())
        {
            id = await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.Where(u => u.UserName == "quantri").Select(u => u.Id).SingleAsync(Ct);
        }

        await admin.OpenAsync($"/quan-tri/nguoi/{id}");
        await admin.SubmitAsync("form[action$='handler=Withdraw']", ("Reason", "thử"));
        Assert.Equal(["Đây là quản trị viên cuối cùng. Hãy giao nhiệm vụ quản trị cho một người khác trước."], admin.Errors);
        await admin.PostAsync($"/quan-tri/nguoi/{id}?handler=Step", admin.FieldsOf("form[action$='handler=Change']")
            .Concat([KeyValuePair.Create("Act", "Disable"), KeyValuePair.Create("Reason", "thử")]));
        Assert.Equal(["Bạn không tự làm việc này với tài khoản của mình."], admin.Errors);
    }

    [Fact]
    public async Task Disabling_ends_every_session_and_enabling_lets_in_again()
    {
        var person = await Person.AddAsync(portal, "bi.khoa", Duty.Official);
        using var browser = await person.SignInAsync();
        using var admin = await OnPersonAsync("quantri", person.Id);
        await admin.SubmitAsync("form[action$='handler=Step']", ("Act", "Disable"), ("Reason", "Nghỉ việc"));
        await browser.OpenAsync("/can-bo");
        Assert.Contains("/dang-nhap", browser.Location, StringComparison.Ordinal);

        await admin.OpenAsync($"/quan-tri/nguoi/{person.Id}");
        await admin.SubmitAsync("form[action$='handler=Step']", ("Act", "Enable"), ("Reason", "Trở lại"));
        using var again = await person.SignInAsync();
        Assert.Equal("/can-bo", again.Location);
    }

    private async Task<StaffBrowser> OnPersonAsync(string account, long id)
    {
        var browser = await StaffBrowser.SignedInAsync(portal, account);
        await browser.OpenAsync($"/quan-tri/nguoi/{id}");
        return browser;
    }

    private static Task GrantAsync(StaffBrowser admin, string duty, string reason, params (string, string?)[] more) => admin.SubmitAsync(
        "form[action$='handler=Grant']", [("NewDuty.Duty", duty), ("NewDuty.Agency", "so-tn-mt"), ("NewDuty.Reason", reason), .. more]);

    private async Task<long> IdAsync(string account)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(Ct);
    }

    private async Task<List<Duty>> DutiesAsync(long person)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Duties.Where(d => d.UserId == person).Select(d => d.Duty).ToListAsync(Ct);
    }

    private async Task<List<AccountEventKind>> EventsAsync(long person, params AccountEventKind[] kinds)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().AccountEvents.Where(e => e.SubjectId == person && kinds.Contains(e.Kind)).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync(Ct);
    }
}
