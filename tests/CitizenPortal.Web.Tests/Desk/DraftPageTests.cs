using System.Net;
using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class DraftPageTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private const string Form = ".draft form";

    [Fact]
    public async Task Versions_are_kept_compared_and_one_of_them_becomes_the_draft_again()
    {
        var mine = await CaseAsync();
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await SaveAsync(official, mine, "Nộp hồ sơ trong 5 ngày.");
        await SaveAsync(official, mine, "Nộp hồ sơ trong 7 ngày.");

        await official.OpenAsync($"{mine.Address}/du-thao");
        Assert.Equal(["5 ", "7 "], [.. official.Page.QuerySelectorAll(".diff del, .diff ins").Select(p => p.LastChild!.TextContent)]);
        Assert.Equal(2, official.Page.QuerySelectorAll("tbody tr").Length);

        await official.SubmitAsync("form[method=post][action$='/du-thao']", ("Number", "1"));
        await official.OpenAsync(official.Location!);
        Assert.Equal("Nộp hồ sơ trong 5 ngày.", official.Page.QuerySelector("#submit-text")!.TextContent);
        await official.OpenAsync($"{mine.Address}/du-thao");
        Assert.Equal(3, official.Page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Autosaves_of_one_sitting_are_one_version_and_the_second_writer_is_told()
    {
        var mine = await CaseAsync(skip: 1);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync(mine.Address);
        var fields = official.FieldsOf(Form).Where(f => f.Key is not ("Text" or "DraftVersion")).ToList();
        Task SaveAsync(string text, int version) => official.PostAsync($"{mine.Address}?handler=Autosave", [.. fields, new("Text", text), new("DraftVersion", $"{version}")]);

        await SaveAsync("Ông (bà) nộp", 0);
        await SaveAsync("Ông (bà) nộp hồ sơ", 1);
        Assert.Equal(HttpStatusCode.OK, official.Status);
        await SaveAsync("Bản của cửa sổ khác", 1);
        Assert.Equal(HttpStatusCode.Conflict, official.Status);

        await official.OpenAsync(mine.Address);
        Assert.Equal("Ông (bà) nộp hồ sơ", official.Page.QuerySelector("#submit-text")!.TextContent);
        await official.OpenAsync($"{mine.Address}/du-thao");
        Assert.Single(official.Page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Text_of_who_came_second_is_kept_when_he_takes_the_other()
    {
        var mine = await CaseAsync(skip: 2);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync(mine.Address);
        var stale = official.FieldsOf(Form).Where(f => f.Key != "Text").ToList();
        await official.PostAsync($"{mine.Address}?handler=Draft", [.. stale, new("Text", "Bản lưu trước.")]);
        await official.PostAsync($"{mine.Address}?handler=Draft", [.. stale, new("Text", "Bản lưu sau.")]);
        Assert.Contains("Lấy bản đang lưu", official.Page.QuerySelector(".notice-warn")!.TextContent, StringComparison.Ordinal);

        await official.OpenAsync(official.Page.QuerySelector(".notice-warn a")!.GetAttribute("href")!);
        Assert.Equal("Bản lưu trước.", official.Page.QuerySelector("#submit-text")!.TextContent);
        await official.OpenAsync($"{mine.Address}/du-thao");
        Assert.Contains("Giữ riêng vì có người lưu trước", official.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_save_from_a_page_that_failed_does_not_write_over_what_it_never_showed()
    {
        var mine = await CaseAsync(skip: 3);
        using var first = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        using var second = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await SaveAsync(first, mine, "Mở đầu.");
        await first.OpenAsync(mine.Address);
        await second.OpenAsync(mine.Address);
        await SaveAsync(first, mine, "Của người thứ nhất.");

        await second.SubmitAsync(Form, ("Text", "Theo [tên văn bản], nộp trong [số ngày] ngày."));
        Assert.Contains(second.Errors, e => e.Contains("[tên văn bản], [số ngày]", StringComparison.Ordinal));
        await second.SubmitAsync(Form, ("Text", "Theo Luật Đất đai."));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("Của người thứ nhất.", second.Page.QuerySelector(".notice-warn")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canned_text_is_put_in_with_the_reference_filled_and_the_rest_open()
    {
        var mine = await CaseAsync(skip: 4);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync(mine.Address);
        var opening = official.Page.QuerySelectorAll("#submit-canned option").First(o => o.TextContent == "Mở đầu câu trả lời").GetAttribute("value")!;

        await official.PostAsync($"{mine.Address}?handler=Canned", [.. official.FieldsOf(Form).Where(f => f.Key is not ("Text" or "Canned")), new("Text", "Đã gõ."), new("Canned", opening)]);

        var text = official.Page.QuerySelector("#submit-text")!.TextContent;
        Assert.StartsWith("Đã gõ.", text, StringComparison.Ordinal);
        Assert.Contains(mine.Reference, text, StringComparison.Ordinal);
        Assert.DoesNotContain("[", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canned_text_is_offered_only_after_the_head_of_its_agency_approved_it()
    {
        var mine = await CaseAsync(skip: 5);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        using var head = await StaffBrowser.SignedInAsync(portal, $"lanhdao.{mine.Lead}");
        await official.OpenAsync("/can-bo/mau-tra-loi");
        await official.SubmitAsync("form[action$='handler=Write']", ("Input.Title", ""), ("Input.Text", "Nội dung đã gõ."));
        Assert.Contains("Hãy đặt tên cho mẫu", official.Errors);
        await official.SubmitAsync("form[action$='handler=Write']", ("Input.Title", "Mẫu mới của cơ quan"));
        Assert.Equal(HttpStatusCode.Redirect, official.Status);
        await official.OpenAsync(mine.Address);
        Assert.DoesNotContain(Offered(official), t => t == "Mẫu mới của cơ quan");
        await official.OpenAsync("/can-bo/mau-tra-loi");
        Assert.Null(official.Page.QuerySelector("form[action$='handler=Approve']"));

        await head.OpenAsync("/can-bo/mau-tra-loi");
        await head.SubmitAsync("form[action$='handler=Approve']");

        await official.OpenAsync(mine.Address);
        Assert.Contains("Mẫu mới của cơ quan", Offered(official));
    }

    [Fact]
    public async Task Versions_are_not_there_for_who_may_not_read_the_draft()
    {
        var mine = await CaseAsync(skip: 6);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await SaveAsync(official, mine, "Bản nội bộ.");
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync($"{mine.Address}/du-thao");
        Assert.Equal(HttpStatusCode.NotFound, coordinator.Status);
    }

    private static IEnumerable<string> Offered(StaffBrowser browser) => browser.Page.QuerySelectorAll("#submit-canned option").Select(o => o.TextContent);

    private static async Task SaveAsync(StaffBrowser browser, DeskCase at, string text)
    {
        await browser.OpenAsync(at.Address);
        await browser.PostAsync($"{at.Address}?handler=Draft", [.. browser.FieldsOf(Form).Where(f => f.Key != "Text"), new("Text", text)]);
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
    }

    private Task<DeskCase> CaseAsync(int skip = 0)
    {
        var seen = 0;
        return DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null && seen++ == skip);
    }
}
