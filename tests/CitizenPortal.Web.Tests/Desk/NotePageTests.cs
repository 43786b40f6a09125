using System.Net;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class NotePageTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private const string Form = "form[action$='handler=Note']";

    [Fact]
    public async Task Note_is_read_by_the_agency_and_the_coordinator_and_its_colleague_gets_a_notice()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync(mine.Address);
        var head = official.Page.QuerySelectorAll("#ghi-chu-nguoi option").First(o => o.GetAttribute("value")!.Length > 0);
        await official.SubmitAsync(Form, ("NoteText", "Đã gọi phường để xác minh."), ("NoteMention", head.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Redirect, official.Status);

        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(mine.Address);
        Assert.Contains("Đã gọi phường để xác minh.", coordinator.Page.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        using var watcher = await StaffBrowser.SignedInAsync(portal, "theodoi");
        await watcher.OpenAsync(mine.Address);
        Assert.Equal(HttpStatusCode.OK, watcher.Status);
        Assert.Null(watcher.Page.QuerySelector(".notes"));
        await using var scope = portal.Scope();
        var notice = await scope.ServiceProvider.GetRequiredService<PortalDb>().StaffNotices.SingleAsync(n => n.Letter == "noted", TestContext.Current.CancellationToken);
        Assert.Equal(head.GetAttribute("value"), $"{notice.UserId}");
        Assert.DoesNotContain("xác minh", notice.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_note_and_one_from_who_only_watches_are_refused()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync(mine.Address);
        var fields = official.FieldsOf(Form).Where(f => f.Key != "NoteMention").ToList();
        await official.SubmitAsync(Form, ("NoteText", "  "));
        Assert.Equal(["Hãy viết nội dung ghi chú"], official.Errors);

        await official.SubmitAsync(Form, ("NoteText", "Giữ chữ đã gõ."), ("NoteMention", "999999"));
        Assert.Equal("Giữ chữ đã gõ.", official.Page.QuerySelector("#ghi-chu-noi-dung")!.TextContent);

        using var watcher = await StaffBrowser.SignedInAsync(portal, "theodoi");
        await watcher.OpenAsync("/can-bo/dien-thoai");
        var token = watcher.Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        await watcher.PostAsync($"{mine.Address}?handler=Note", [.. fields.Where(f => f.Key != "__RequestVerificationToken"), new("__RequestVerificationToken", token), new("NoteText", "Chen vào.")]);
        await using var scope = portal.Scope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<PortalDb>().CaseNotes.AnyAsync(n => n.Text == "Chen vào.", TestContext.Current.CancellationToken));
    }
}
