using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.TestKit.Building;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Accounts;

public sealed class NarrowDutyTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Administrator_gives_a_duty_for_some_topics_and_it_is_said_on_the_page()
    {
        using var browser = await OpenAsync("vanthu.so-tn-mt");
        await browser.SubmitAsync("form[action$='handler=Grant']", ("NewDuty.Duty", "Official"), ("NewDuty.Agency", "so-tn-mt"), ("NewDuty.Topics", "DAT"), ("NewDuty.Topics", "MT"), ("NewDuty.Reason", "Theo phân công"));
        await browser.OpenAsync(browser.Location!);

        Assert.Contains("chỉ", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["DAT", "MT"], (await RowAsync("vanthu.so-tn-mt", Duty.Official)).Topics);
    }

    [Theory]
    [InlineData("Coordinator", "Topics", "DAT", "Chỉ dùng cho người xử lý, lãnh đạo phòng và lãnh đạo duyệt. Không chọn lĩnh vực nào là mọi lĩnh vực")]
    [InlineData("Official", "Topics", "LA", "Chỉ dùng cho người xử lý, lãnh đạo phòng và lãnh đạo duyệt. Không chọn lĩnh vực nào là mọi lĩnh vực")]
    [InlineData("Official", "Kinds", "question", "Chỉ dùng cho bộ phận điều phối. Không chọn loại nào là mọi loại")]
    [InlineData("Coordinator", "Kinds", "sealed-report", "Chỉ dùng cho bộ phận điều phối. Không chọn loại nào là mọi loại")]
    public async Task What_does_not_go_together_is_said_at_its_field(string duty, string field, string value, string error)
    {
        using var browser = await OpenAsync("vanthu.so-tn-mt");
        await browser.SubmitAsync("form[action$='handler=Grant']", ("NewDuty.Duty", duty), ("NewDuty.Agency", "so-tn-mt"), ($"NewDuty.{field}", value), ("NewDuty.Reason", "Theo phân công"));

        Assert.Equal([error], browser.Errors);
        Assert.NotNull(browser.Page.QuerySelector(browser.Page.QuerySelector(".error-summary a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task Queues_show_a_narrowed_coordinator_his_kinds_only_and_an_official_his_topics_only()
    {
        var asked = await Asker.AskedAsync(_portal, "Đất nhà tôi có bị quy hoạch không, xin trả lời?", "Lan");
        Assert.Contains(asked.Reference, await QueueAsync("dieuphoi", "phan-loai"));
        await NarrowAsync("dieuphoi", Duty.Coordinator, kinds: ["feedback-a"]);
        Assert.DoesNotContain(asked.Reference, await QueueAsync("dieuphoi", "phan-loai"));
        await NarrowAsync("dieuphoi", Duty.Coordinator, kinds: ["question"]);
        Assert.Contains(asked.Reference, await QueueAsync("dieuphoi", "phan-loai"));

        using (var coordinator = await StaffBrowser.SignedInAsync(_portal, "dieuphoi"))
        {
            await coordinator.OpenAsync(asked.Desk);
            await coordinator.DoAsync("Route", ("Lead", "so-tn-mt"), ("BasisWords", "Luật Đất đai"));
        }

        Assert.Contains(asked.Reference, await QueueAsync("canbo.so-tn-mt", "moi-chuyen-den"));
        await NarrowAsync("canbo.so-tn-mt", Duty.Official, topics: ["MT"]);
        Assert.DoesNotContain(asked.Reference, await QueueAsync("canbo.so-tn-mt", "moi-chuyen-den"));
        using (var official = await StaffBrowser.SignedInAsync(_portal, "canbo.so-tn-mt"))
        {
            await official.OpenAsync(asked.Desk);
            Assert.Contains("Nhiệm vụ của bạn không gồm loại hoặc lĩnh vực của ý kiến này.", official.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Null(official.Page.QuerySelector("form[action$='handler=Take']"));
        }

        await NarrowAsync("canbo.so-tn-mt", Duty.Official, topics: ["DAT"]);
        Assert.Contains(asked.Reference, await QueueAsync("canbo.so-tn-mt", "moi-chuyen-den"));
    }

    [Fact]
    public async Task Nobody_is_given_a_case_outside_his_topics()
    {
        var asked = await Asker.AskedAsync(_portal, "Đất nhà tôi có bị quy hoạch không, xin trả lời?", "Lan");
        using var coordinator = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await coordinator.OpenAsync(asked.Desk);
        await coordinator.DoAsync("Route", ("Lead", "so-tn-mt"), ("BasisWords", "Luật Đất đai"));
        await NarrowAsync("canbo.so-tn-mt", Duty.Official, topics: ["MT"]);
        var id = (await UserAsync("canbo.so-tn-mt")).ToString(System.Globalization.CultureInfo.InvariantCulture);

        using var head = await StaffBrowser.SignedInAsync(_portal, "lanhdao.so-tn-mt");
        await head.OpenAsync(asked.Desk);
        await head.DoAsync("Accept");
        Assert.Null(head.Page.QuerySelector($"form[action$='handler=Assign'] option[value='{id}']"));
        await head.SubmitAsync("form[action$='handler=Assign']", ("OfficialId", id));
        Assert.Single(head.Errors);
    }

    [Fact]
    public async Task An_approver_of_other_topics_is_no_second_approver()
    {
        var asked = await Asker.AskedAsync(_portal, "Đất nhà tôi có bị quy hoạch không, xin trả lời?", "Lan");
        var (head, other) = (await UserAsync("lanhdao.so-tn-mt"), await UserAsync("vanthu.so-tn-mt"));
        await using var scope = _portal.Scope();
        var (db, book) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider.GetRequiredService<ReferenceBook>().Current);
        db.Duties.Add(new DutyRow { UserId = other, Duty = Duty.Approver, Agency = "so-tn-mt", Topics = ["MT"] });
        await db.SaveChangesAsync(Ct);
        var question = await DeskCase.ReadAsync(_portal, asked.Reference);
        question.Route(An.Coordinator, scope.ServiceProvider.GetRequiredService<OfficeClock>().Now(), new("so-tn-mt", [], "", ""));

        var day = new DateOnly(2020, 6, 1);
        var me = new Actor(head, "Lãnh đạo", [new DutyGrant(Duty.Approver, "so-tn-mt")]);
        Assert.Equal("ubnd-tinh", await ApprovalPeople.AboveAsync(db, book, question, me, day, Ct));
        await NarrowAsync("vanthu.so-tn-mt", Duty.Approver, topics: ["DAT"]);
        Assert.Null(await ApprovalPeople.AboveAsync(db, book, question, me, day, Ct));
    }

    private async Task<StaffBrowser> OpenAsync(string account)
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync($"/quan-tri/nguoi/{await UserAsync(account)}");
        return browser;
    }

    private async Task<IReadOnlyList<string>> QueueAsync(string account, string queue)
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, account);
        await browser.OpenAsync($"/can-bo/hang-doi/{queue}?so=500");
        return browser.References;
    }

    private async Task<long> UserAsync(string account)
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(Ct);
    }

    private async Task<DutyRow> RowAsync(string account, Duty duty)
    {
        var user = await UserAsync(account);
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Duties.SingleAsync(d => d.UserId == user && d.Duty == duty, Ct);
    }

    private async Task NarrowAsync(string account, Duty duty, IReadOnlyList<string>? kinds = null, IReadOnlyList<string>? topics = null)
    {
        var user = await UserAsync(account);
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var row = await db.Duties.SingleAsync(d => d.UserId == user && d.Duty == duty, Ct);
        db.Entry(row).Property(d => d.Kinds).CurrentValue = kinds ?? [];
        db.Entry(row).Property(d => d.Topics).CurrentValue = topics ?? [];
        await db.SaveChangesAsync(Ct);
    }
}
