using System.Net;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class DelegationPageTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task Delegate_sees_the_draft_in_his_queue_approves_it_and_the_history_says_by_which_document()
    {
        var waiting = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null && q.PromisedOn > new DateOnly(2020, 6, 1));
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{waiting.Lead}");
        using var head = await StaffBrowser.SignedInAsync(portal, $"lanhdao.{waiting.Lead}");
        using var clerk = await StaffBrowser.SignedInAsync(portal, $"vanthu.{waiting.Lead}");
        await official.OpenAsync(waiting.Address);
        await official.DoAsync("Submit", ("Text", "Câu trả lời chờ duyệt."));
        await clerk.OpenAsync("/can-bo/hang-doi/cho-duyet");
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);

        await head.OpenAsync("/can-bo/uy-quyen");
        var person = head.Page.QuerySelectorAll("#userid option").Where(o => o.GetAttribute("value") is { Length: > 0 }).ToList();
        await clerk.OpenAsync("/can-bo");
        var name = clerk.Page.QuerySelector(".desk-bar strong")!.TextContent;
        await head.SubmitAsync("form[action$='handler=Give']", ("Input.UserId", person.Single(o => o.TextContent == name).GetAttribute("value")), ("Input.From", "1/6/2020"), ("Input.To", "30/6/2020"));
        Assert.Equal(["Hãy ghi số, ký hiệu văn bản ủy quyền"], head.Errors);
        await head.SubmitAsync("form[action$='handler=Give']", ("Input.Document", "15/QĐ-UQ"));
        Assert.Equal(HttpStatusCode.Redirect, head.Status);

        await clerk.OpenAsync("/can-bo/hang-doi/cho-duyet");
        Assert.Contains(waiting.Reference, clerk.References);
        await clerk.OpenAsync("/can-bo/duyet");
        Assert.Contains(waiting.Reference, clerk.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(clerk.Page.QuerySelector("nav a[href='/can-bo/duyet'][aria-current]"));
        await clerk.OpenAsync(waiting.Address);
        await clerk.DoAsync("Approve");
        await head.OpenAsync(waiting.Address);
        Assert.Contains("Thừa ủy quyền, theo văn bản 15/QĐ-UQ", head.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_head_cannot_give_approval_away()
    {
        var any = await DeskCase.InAsync(portal, QuestionState.InProgress);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{any.Lead}");
        await official.OpenAsync("/can-bo/uy-quyen");
        Assert.Null(official.Page.QuerySelector("form[action$='handler=Give']"));
        await official.OpenAsync("/can-bo/vang-mat");
        var token = official.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await official.PostAsync("/can-bo/uy-quyen?handler=Give", [new("__RequestVerificationToken", token), new("Input.UserId", "1"), new("Input.From", "1/6/2020"), new("Input.To", "2/6/2020"), new("Input.Document", "1")]);
        Assert.Equal(["Chỉ lãnh đạo cơ quan ủy quyền được"], official.Errors);
    }

    [Fact]
    public async Task Head_names_by_a_document_who_handles_sealed_reports_and_only_somebody_with_that_duty()
    {
        var any = await DeskCase.InAsync(portal, QuestionState.InProgress);
        using var head = await StaffBrowser.SignedInAsync(portal, $"lanhdao.{any.Lead}");
        await head.OpenAsync("/can-bo/uy-quyen");
        Assert.Null(head.Page.QuerySelector("form[action$='handler=Name']"));
        Assert.Contains("chưa có ai được cấp nhiệm vụ", head.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var clerk = await GrantAsync($"vanthu.{any.Lead}", any.Lead!);
        await head.OpenAsync("/can-bo/uy-quyen");
        await head.SubmitAsync("form[action$='handler=Name']", ("Naming.UserId", clerk), ("Naming.From", "5/6/2020"), ("Naming.To", "4/6/2020"));
        Assert.Equal(["Ngày kết thúc phải từ ngày bắt đầu trở đi", "Hãy ghi số, ký hiệu văn bản giao"], head.Errors.Order(StringComparer.Ordinal).Reverse());
        Assert.Equal("5/6/2020", head.Page.QuerySelector("#naming-from")!.GetAttribute("value"));
        await head.SubmitAsync("form[action$='handler=Name']", ("Naming.To", ""), ("Naming.Document", "20/QĐ-STNMT"));
        Assert.Equal(HttpStatusCode.Redirect, head.Status);
        await head.OpenAsync("/can-bo/uy-quyen");
        Assert.Contains("văn bản 20/QĐ-STNMT", head.Page.QuerySelector("#giao-phan-anh")!.ParentElement!.TextContent, StringComparison.Ordinal);

        var others = head.FieldsOf("form[action$='handler=Name']").Where(f => f.Key != "Naming.UserId").ToList();
        await head.PostAsync("/can-bo/uy-quyen?handler=Name", [.. others.Where(f => f.Key is not ("Naming.From" or "Naming.Document")), new("Naming.UserId", "1"), new("Naming.From", "5/6/2020"), new("Naming.Document", "21/QĐ")]);
        Assert.Equal(["Người này chưa có nhiệm vụ xử lý phản ánh kín tại cơ quan của bạn"], head.Errors);
        await head.OpenAsync("/can-bo/uy-quyen");
        await head.SubmitAsync("form[action$='handler=EndNaming']");
        await head.OpenAsync("/can-bo/uy-quyen");
        Assert.Null(head.Page.QuerySelector("form[action$='handler=EndNaming']"));
    }

    private async Task<string> GrantAsync(string account, string agency)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var id = await db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
        db.Duties.Add(new DutyRow { UserId = id, Duty = Duty.SealedHandler, Agency = agency });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Absence_is_entered_on_its_page_and_a_wrong_one_is_told_at_its_field()
    {
        var any = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{any.Lead}");
        await official.OpenAsync("/can-bo/vang-mat");
        await official.SubmitAsync("form[action$='handler=Enter']", ("Input.From", "10/6/2020"), ("Input.To", "9/6/2020"));
        Assert.Contains("Ngày kết thúc phải từ ngày bắt đầu trở đi", official.Errors);
        var colleague = official.Page.QuerySelectorAll("#substituteid option")[^1].GetAttribute("value");

        await official.SubmitAsync("form[action$='handler=Enter']", ("Input.To", "12/6/2020"), ("Input.SubstituteId", colleague));

        Assert.Equal(HttpStatusCode.Redirect, official.Status);
        await official.OpenAsync(official.Location!);
        Assert.Contains("10/06/2020 đến 12/06/2020", official.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }
}
