using System.Net;
using System.Net.Http.Headers;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Files;

/// <summary>One file after the other, asked for by each sort of person.</summary>
public sealed class DownloadTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task Residents_file_is_for_its_owner_its_coordinator_and_nobody_else_before_the_case_is_routed()
    {
        var (asked, file) = await AskAsync();
        var (other, _) = await AskAsync();
        using var owner = new Visitor(portal);
        await owner.PostAsync("/tra-cuu", ("ma", asked.Reference), ("ma-bi-mat", asked.Secret));
        using var stranger = new Visitor(portal);
        await stranger.PostAsync("/tra-cuu", ("ma", other.Reference), ("ma-bi-mat", other.Secret));
        using var anonymous = new Visitor(portal);

        Assert.Equal((200, 404, 404), (await GetAsync(owner, file), await GetAsync(stranger, file), await GetAsync(anonymous, file)));
        Assert.Equal((200, 404, 404), (await GetAsync("dieuphoi", file), await GetAsync("canbo.so-tn-mt", file), await GetAsync("quantri", file)));
    }

    [Fact]
    public async Task Files_of_a_case_in_work_are_for_its_agency_and_the_draft_s_for_its_writers()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.Lead != "so-tn-mt");
        var (question, answer, note) = (await AttachAsync(mine, FilePlace.Question), await AttachAsync(mine, FilePlace.Answer), await AttachAsync(mine, FilePlace.Note));

        foreach (var (account, expected) in new[] { ($"canbo.{mine.Lead}", "200 200 200"), ("dieuphoi", "200 404 200"), ("canbo.so-tn-mt", "404 404 404") })
        {
            Assert.Equal(expected, string.Join(' ', await GetAsync(account, question), await GetAsync(account, answer), await GetAsync(account, note)));
        }
    }

    [Fact]
    public async Task Published_answer_s_file_is_public_with_validator_and_ranges_and_the_resident_s_when_the_coordinator_opens_it()
    {
        var published = await DeskCase.InAsync(portal, QuestionState.Published, q => !q.IsGeneralised);
        var (question, answer) = (await AttachAsync(published, FilePlace.Question), await AttachAsync(published, FilePlace.Answer));
        using var anonymous = new Visitor(portal);

        using var whole = await anonymous.SendAsync(new HttpRequestMessage(HttpMethod.Get, answer));
        Assert.Equal((HttpStatusCode.OK, "no-cache"), (whole.StatusCode, whole.Headers.CacheControl?.ToString()));
        using var again = new HttpRequestMessage(HttpMethod.Get, answer);
        again.Headers.IfNoneMatch.Add(whole.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await anonymous.SendAsync(again)).StatusCode);
        using var part = new HttpRequestMessage(HttpMethod.Get, answer) { Headers = { Range = new RangeHeaderValue(0, 7) } };
        Assert.Equal(HttpStatusCode.PartialContent, (await anonymous.SendAsync(part)).StatusCode);
        Assert.Equal(404, await GetAsync(anonymous, question));

        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(published.Address);
        Assert.Equal("Tệp sẽ được công khai cùng ý kiến.", await coordinator.DoAsync($"PublishFile&tep={question[5..]}&mo=true"));
        Assert.Equal(200, await GetAsync(anonymous, question));
        Assert.Equal(2, (await anonymous.OpenAsync($"/hoi-dap/{published.Reference}")).QuerySelectorAll(".files a").Length);
        await coordinator.DoAsync($"PublishFile&tep={question[5..]}&mo=false");
        Assert.Equal(404, await GetAsync(anonymous, question));
    }

    [Fact]
    public async Task Official_cannot_open_a_residents_file_to_the_public()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.Lead != "so-tn-mt");
        var file = await AttachAsync(mine, FilePlace.Question);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync(mine.Address);
        var token = StaffBrowser.Fields(official.Page.QuerySelectorAll("form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.Action.Contains("handler=", StringComparison.Ordinal)));
        await official.PostAsync($"{mine.Address}?handler=PublishFile&tep={file[5..]}&mo=true", token);
        Assert.Equal(HttpStatusCode.NotFound, official.Status);
    }

    [Theory]
    [InlineData("/tep/00000000000000000000000000000000")]
    [InlineData("/tep/..%2F..%2Fportal.db")]
    [InlineData("/tep/x")]
    public async Task Address_that_is_no_file_s_is_not_found(string address)
    {
        using var visitor = new Visitor(portal);
        Assert.Equal(404, await GetAsync(visitor, address));
    }

    private async Task<(AskReceipt, string)> AskAsync()
    {
        await using var scope = portal.Scope();
        var content = new SubmissionContent { Text = "Xin hỏi lịch tiêm ngừa của trẻ em ở trạm y tế.", ConsentsToPublication = false, CodeOnly = true };
        var submissions = scope.ServiceProvider.GetRequiredService<SubmissionKeeping>();
        var basket = (await submissions.FindAsync(await submissions.StartAsync(content, default), default))!;
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<AttachmentKeeping>().AwaitAsync(basket, [Photo()], null, default));
        var receipt = await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(new AskQuestion(basket.Key, content), Actor.Citizen(), default);
        return (receipt, "/tep/" + Assert.Single(await scope.ServiceProvider.GetRequiredService<AttachmentQuery>().OfCaseAsync(receipt.QuestionId, Actor.Citizen(receipt.QuestionId), default)).StoredName);
    }

    private async Task<string> AttachAsync(DeskCase one, FilePlace place)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var question = await DeskCase.ReadAsync(portal, one.Reference);
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<AttachmentKeeping>().AttachToAsync(question, place, null, [Photo()], new Actor(1, "Thử", []), default));
        await db.SaveChangesAsync();
        return "/tep/" + await db.Set<Attachment>().Where(f => f.QuestionId == question.Id).OrderByDescending(f => f.Id).Select(f => f.StoredName).FirstAsync();
    }

    private static FileUpload Photo() => new("ảnh.png", () => new MemoryStream(Samples.Png));

    private static async Task<int> GetAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
        return (int)answer.StatusCode;
    }

    private async Task<int> GetAsync(string account, string address)
    {
        using var browser = await StaffBrowser.SignedInAsync(portal, account);
        using var answer = await browser.GetAsync(address);
        return (int)answer.StatusCode;
    }
}
