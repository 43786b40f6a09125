using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.Public;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Files;

/// <summary>Files that come with a supplement and with an answer.</summary>
public sealed class CaseUploadTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task Supplement_keeps_its_files_while_the_form_fails_and_hands_them_over_when_it_goes_through()
    {
        var asked = await AskAsync();
        var address = $"/hoi-dap/{asked.Reference}";
        using var owner = new Visitor(portal);

        var stranger = await owner.UploadAsync(address, [("bo-sung", "Ảnh chụp hôm qua")], ("a.png", Samples.Png));
        Assert.Equal(["a.png"], AskUploadTests.Names(stranger));
        Assert.NotNull(stranger.QuerySelector("#ma-bi-mat"));
        var key = stranger.Hidden("khoa")!;

        var empty = await owner.UploadAsync(address, [("khoa", key), ("bo-sung", ""), ("ma-bi-mat", asked.Secret)], ("b.exe", Samples.Program));
        Assert.Equal(["a.png"], AskUploadTests.Names(empty));
        Assert.Equal(["#bo-sung", "#tep"], empty.Faults().Select(f => f.Split(' ')[0]).Order());

        var more = await owner.UploadAsync(address, [("khoa", key), ("bo-sung", "Ảnh chụp hôm qua"), ("di", "them-tep")], ("b.pdf", Samples.Pdf));
        Assert.Empty(more.Faults());
        Assert.Equal(["a.png", "b.pdf"], AskUploadTests.Names(more));
        Assert.Equal("Ảnh chụp hôm qua", more.Typed("#bo-sung"));

        var sent = await owner.UploadAsync(address, [("khoa", key), ("bo-sung", "Ảnh chụp hôm qua")]);
        Assert.Equal(["a.png", "b.pdf"], sent.QuerySelectorAll("section[aria-labelledby=cau-hoi] .files a").Select(a => a.Words()));
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync($"/can-bo/y-kien/{asked.Reference}");
        Assert.Equal(2, coordinator.Page.QuerySelectorAll(".case-screen .files a").Length);
    }

    [Fact]
    public async Task Draft_whose_file_is_refused_keeps_its_words_and_its_other_files_until_they_are_taken_out()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync(mine.Address);

        await official.UploadAsync($"{mine.Address}?handler=Submit", [("Text", "Câu trả lời có bản đồ kèm theo.")], ("bản đồ.pdf", Samples.Pdf), ("x.exe", Samples.Program));
        Assert.Equal(HttpStatusCode.OK, official.Status);
        Assert.StartsWith("Tệp “x.exe” không thuộc loại nhận được", Assert.Single(official.Errors), StringComparison.Ordinal);
        Assert.Equal("Câu trả lời có bản đồ kèm theo.", official.Page.QuerySelector<IHtmlTextAreaElement>("#submit-text")!.Value);
        Assert.Equal(QuestionState.InProgress, (await DeskCase.ReadAsync(portal, mine.Reference)).State);

        var remove = Assert.Single(official.Page.QuerySelectorAll<IHtmlButtonElement>(".draft .files button"));
        await official.UploadAsync(remove.GetAttribute("formaction")!, [("Text", "Vẫn còn đây.")]);
        Assert.Equal("Vẫn còn đây.", official.Page.QuerySelector<IHtmlTextAreaElement>("#submit-text")!.Value);
        Assert.Empty(official.Page.QuerySelectorAll(".draft .files"));

        using var late = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await late.OpenAsync(mine.Address);
        await official.UploadAsync($"{mine.Address}?handler=Submit", [("Text", "Câu trả lời có bản đồ kèm theo.")], ("bản đồ.pdf", Samples.Pdf));
        Assert.Equal(HttpStatusCode.Redirect, official.Status);
        using var approver = await StaffBrowser.SignedInAsync(portal, $"lanhdao.{mine.Lead}");
        await approver.OpenAsync(mine.Address);
        Assert.Equal("bản đồ.pdf", Assert.Single(approver.Page.QuerySelectorAll(".files a")).Words());
        await late.UploadAsync($"{mine.Address}?handler=Draft", [("Text", "Đổi tệp sau khi trình")], ("khác.pdf", Samples.Pdf));
        await approver.OpenAsync(mine.Address);
        Assert.Single(approver.Page.QuerySelectorAll(".files a"));
    }

    private async Task<AskReceipt> AskAsync()
    {
        await using var scope = portal.Scope();
        var content = new SubmissionContent { Text = "Cống thoát nước trước chợ bị nghẹt, khi nào thông?", ConsentsToPublication = true, CodeOnly = true };
        return await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(new AskQuestion(Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()), content), Actor.Citizen(), default);
    }
}
