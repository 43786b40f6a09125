using System.Net;
using AngleSharp.Html.Dom;
using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Public;

/// <summary>What a resident does with his own case after he followed it by its code.</summary>
public sealed class OwnerActTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task New_answer_is_asked_for_once_and_the_page_says_who_decides_and_by_when()
    {
        var mine = await LivingCase.AnsweredAsync(_portal);
        using var owner = await FollowedAsync(mine);
        var empty = await ActAsync(owner, mine, "tra-loi-lai", ("loi", "  "));
        Assert.StartsWith("#requestreopen-loi ", Assert.Single(empty.Faults()), StringComparison.Ordinal);
        Assert.NotNull(empty.QuerySelector("details[open] #requestreopen-loi[aria-invalid=true]"));

        var done = await ActAsync(owner, mine, "tra-loi-lai", ("loi", "Chưa nói rõ mức phí."));
        Assert.Equal("Đã gửi đề nghị trả lời lại.", done.QuerySelector("[role=status]").Words());
        Assert.Contains("Chưa nói rõ mức phí.", done.QuerySelector(".timeline").Words(), StringComparison.Ordinal);
        Assert.Contains("04/06/2020", done.QuerySelector(".next").Words(), StringComparison.Ordinal);
        Assert.Null(done.QuerySelector("#requestreopen-viec"));

        var again = await ActAsync(owner, mine, "tra-loi-lai", ("loi", "Gửi lần nữa."));
        Assert.Equal(["#requestreopen-viec Đã có một đề nghị trả lời lại đang chờ xem xét."], again.Faults());
        Assert.Equal("Gửi lần nữa.", again.Typed("#requestreopen-loi"));
        Assert.Single((await mine.ReadAsync()).Events, e => e.Verb == Verb.RequestReopen);
    }

    [Fact]
    public async Task Owner_takes_his_consent_back_and_others_no_longer_read_it()
    {
        var mine = await LivingCase.AnsweredAsync(_portal);
        await mine.ActAsync(LivingCase.Coordinator, (q, by, at) =>
        {
            q.Redact(by, at, new PublicCopy("Bao giờ có kết quả?", LivingCase.Answer, false));
            q.Publish(by, at);
        });
        using var other = new Visitor(_portal);
        Assert.Contains("Bao giờ có kết quả?", (await other.OpenAsync($"/hoi-dap/{mine.Reference}")).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var owner = await FollowedAsync(mine);

        var done = await ActAsync(owner, mine, "khong-cong-khai");

        Assert.Equal("Ý kiến của bạn không còn công khai.", done.QuerySelector("[role=status]").Words());
        Assert.Null(done.QuerySelector("#withdrawconsent-viec"));
        Assert.Equal((QuestionState.Answered, false), await mine.ReadAsync() is var q ? (q.State, q.ConsentsToPublication) : default);
        Assert.DoesNotContain("Bao giờ có kết quả?", (await other.OpenAsync($"/hoi-dap/{mine.Reference}")).DocumentElement.TextContent, StringComparison.Ordinal);
        await ActAsync(owner, mine, "khong-cong-khai");
        Assert.Equal(HttpStatusCode.OK, owner.Status);
    }

    [Fact]
    public async Task Who_never_consented_is_offered_no_consent_to_take_back()
    {
        using var owner = await FollowedAsync(await LivingCase.InWorkAsync(_portal, consents: false));

        Assert.Null(_page!.QuerySelector("#withdrawconsent-viec"));
        Assert.NotNull(_page.QuerySelector("#withdraw-viec"));
    }

    [Fact]
    public async Task Withdrawing_wants_a_reason_keeps_what_was_typed_and_happens_once()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var owner = await FollowedAsync(mine);
        var none = await ActAsync(owner, mine, "rut", ("loi", "Tôi đã hỏi trực tiếp."));
        Assert.Equal(["#withdraw-ly-do Hãy chọn lý do rút ý kiến"], none.Faults());
        Assert.Equal("Tôi đã hỏi trực tiếp.", none.Typed("#withdraw-loi"));
        Assert.NotNull(none.QuerySelector(none.QuerySelector(".error-summary a")!.GetAttribute("href")!));

        var foreign = await ActAsync(owner, mine, "rut", ("ly-do", "vì thích"), ("loi", "x"));
        Assert.Equal(["#withdraw-ly-do Hãy chọn lý do rút ý kiến"], foreign.Faults());

        var done = await ActAsync(owner, mine, "rut", ("ly-do", "asked-elsewhere"), ("loi", "Tôi đã hỏi trực tiếp."));
        Assert.Equal("Bạn đã rút ý kiến này.", done.QuerySelector("[role=status]").Words());
        var again = await ActAsync(owner, mine, "rut", ("ly-do", "mistake"), ("loi", "Bấm lần nữa"));
        Assert.StartsWith("#withdraw-viec Không làm được khi ý kiến đang ở bước", Assert.Single(again.Faults()), StringComparison.Ordinal);
        Assert.Equal(("Bấm lần nữa", "mistake"), (again.Typed("#withdraw-loi"), again.QuerySelector("[name=ly-do][checked]")!.GetAttribute("value")));
        Assert.Equal("asked-elsewhere", Assert.Single((await mine.ReadAsync()).Events, e => e.Verb == Verb.Withdraw).Reason);
    }

    [Fact]
    public async Task Promise_is_called_unkept_only_after_its_day_and_everybody_sees_it()
    {
        var mine = await LivingCase.AnsweredAsync(_portal, new WorkPromise("Sửa cống", LivingCase.Lead, new DateOnly(2020, 6, 5)));
        using var owner = await FollowedAsync(mine);
        Assert.Null(_page!.QuerySelector("#promisemissed-viec"));
        var early = await ActAsync(owner, mine, "chua-thay-lam", ("loi", "Sốt ruột quá."));
        Assert.StartsWith("#promisemissed-viec ", Assert.Single(early.Faults()), StringComparison.Ordinal);
        Assert.Equal("Sốt ruột quá.", early.Typed("#promisemissed-loi"));

        _portal.Clock.Advance(TimeSpan.FromDays(5));
        var empty = await ActAsync(owner, mine, "chua-thay-lam", ("loi", ""));
        Assert.StartsWith("#promisemissed-loi ", Assert.Single(empty.Faults()), StringComparison.Ordinal);
        Assert.DoesNotContain("vì sao", empty.Faults()[0], StringComparison.Ordinal);
        var done = await ActAsync(owner, mine, "chua-thay-lam", ("loi", "Cống vẫn hỏng."));
        Assert.Equal("Đã ghi lại: bạn chưa thấy làm.", done.QuerySelector("[role=status]").Words());
        Assert.False((await mine.ReadAsync()).WorkPromiseKept);
        using var other = new Visitor(_portal);
        Assert.Contains("Chưa làm được", (await other.OpenAsync($"/hoi-dap/{mine.Reference}")).QuerySelector("#cam-ket").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tra-loi-lai")]
    [InlineData("chua-thay-lam")]
    [InlineData("khong-cong-khai")]
    [InlineData("rut")]
    public async Task Without_the_cookie_or_with_that_of_another_case_the_secret_is_asked_for_and_nothing_is_lost(string act)
    {
        var mine = await LivingCase.AnsweredAsync(_portal, new WorkPromise("Sửa cống", LivingCase.Lead, new DateOnly(2020, 6, 2)));
        _portal.Clock.Advance(TimeSpan.FromDays(2));
        var version = (await mine.ReadAsync()).Version;
        using var nobody = new Visitor(_portal);
        using var neighbour = await FollowedAsync(await LivingCase.InWorkAsync(_portal));
        foreach (var visitor in new[] { nobody, neighbour })
        {
            var asked = await ActAsync(visitor, mine, act, ("loi", "Lời đã gõ."), ("ly-do", "mistake"));
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.NotNull(asked.QuerySelector("input[name=ma-bi-mat]"));
            Assert.Equal(act == "khong-cong-khai" ? null : "Lời đã gõ.", (asked.QuerySelector("textarea[name=loi]") as IHtmlTextAreaElement)?.Value);
            Assert.DoesNotContain(LivingCase.Answer, asked.DocumentElement.TextContent, StringComparison.Ordinal);
            var wrong = await ActAsync(visitor, mine, act, ("loi", "Lời đã gõ."), ("ly-do", "mistake"), ("ma-bi-mat", "AAAA-BBBB-CCCC-DDDD"));
            Assert.Contains("không khớp", Assert.Single(wrong.Faults()), StringComparison.Ordinal);
        }

        Assert.Equal(version, (await mine.ReadAsync()).Version);
        var done = await ActAsync(nobody, mine, act, ("loi", "Lời đã gõ."), ("ly-do", "mistake"), ("ma-bi-mat", mine.Secret));
        Assert.NotNull(done.QuerySelector("[role=status]"));
        Assert.Equal(version + 1, (await mine.ReadAsync()).Version);
    }

    [Fact]
    public async Task Unknown_reference_and_a_hidden_case_answer_the_same_to_an_act()
    {
        var hidden = await LivingCase.AskedAsync(_portal, consents: false);
        var nobodys = Domain.Text.Reference.Create(2020, 999_999).Value;
        using var visitor = new Visitor(_portal);
        var known = (await ActAsync(visitor, hidden.Reference, "rut", ("ma-bi-mat", "AAAA-BBBB-CCCC-DDDD"))).QuerySelector("main").Words();
        var unknown = (await ActAsync(visitor, nobodys, "rut", ("ma-bi-mat", "AAAA-BBBB-CCCC-DDDD"))).QuerySelector("main").Words();

        Assert.Equal(known.Replace(hidden.Reference, "", StringComparison.Ordinal), unknown.Replace(nobodys, "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Act_posted_from_another_site_does_nothing()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var owner = await FollowedAsync(mine);

        await owner.PostAsync($"/hoi-dap/{mine.Reference}?viec=rut", [("ly-do", "mistake")], ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(QuestionState.InProgress, (await mine.ReadAsync()).State);
    }

    [Theory]
    [InlineData("tra-loi-lai")]
    [InlineData("rut")]
    public async Task Too_long_and_hidden_characters_are_said_at_the_field(string act)
    {
        var mine = await LivingCase.AnsweredAsync(_portal);
        using var owner = await FollowedAsync(mine);
        foreach (var words in new[] { new string('x', 20_000), "Đường \u202Eliên thôn" })
        {
            var page = await ActAsync(owner, mine, act, ("loi", words), ("ly-do", "mistake"));
            Assert.EndsWith("-loi", Assert.Single(page.QuerySelectorAll(".error-summary a")).GetAttribute("href"), StringComparison.Ordinal);
            Assert.StartsWith(words[..5], page.Typed("details[open] textarea[name=loi]"), StringComparison.Ordinal);
        }

        Assert.Equal(QuestionState.Answered, (await mine.ReadAsync()).State);
    }

    private IHtmlDocument? _page;

    private async Task<Visitor> FollowedAsync(LivingCase mine)
    {
        var visitor = new Visitor(_portal);
        _page = await visitor.PostAsync("/tra-cuu", ("ma", mine.Reference), ("ma-bi-mat", mine.Secret));
        Assert.Contains(mine.Reference, _page.QuerySelector(".case-top").Words(), StringComparison.Ordinal);
        return visitor;
    }

    private static Task<IHtmlDocument> ActAsync(Visitor visitor, LivingCase mine, string act, params (string Name, string Value)[] fields) =>
        ActAsync(visitor, mine.Reference, act, fields);

    private static Task<IHtmlDocument> ActAsync(Visitor visitor, string reference, string act, params (string Name, string Value)[] fields) =>
        visitor.PostAsync($"/hoi-dap/{reference}?viec={act}", fields);
}
