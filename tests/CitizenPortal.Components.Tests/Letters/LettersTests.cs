using Bunit;
using CitizenPortal.Components.Letters;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Letters;

namespace CitizenPortal.Components.Tests.Letters;

public sealed class LettersTests : BunitContext
{
    private const string Hostile = "<script>alert(1)</script>\nDòng hai & hết";

    private static LetterView View(string letter) => new(letter, "2020-000001-5", "[Hỏi - Đáp Ninh Thuận] Thử")
    {
        Agency = "Sở Xây dựng",
        Holder = "Sở Xây dựng",
        Topic = "Nhà ở",
        PromisedOn = "thứ hai, ngày 22/6/2020",
        NewDate = "thứ ba, ngày 30/6/2020",
        Office = "Văn phòng UBND tỉnh",
        ReplyBy = "thứ tư, ngày 24/6/2020",
        Reason = "Trùng với câu hỏi khác",
        Words = Hostile,
        CaseLink = "https://hoidap.example.vn/tra-cuu?ma=2020-000001-5",
        PublicLink = "https://hoidap.example.vn/hoi-dap/2020-000001-5",
        DeskLink = "https://hoidap.example.vn/can-bo",
        Cases = [new LetterCaseView("2020-000001-5", "chờ duyệt trả lời", "Nhà ở", "Sở Xây dựng", "22/06/2020", true)],
        More = 3,
        Count = 2,
        Lines = ["Gửi thư: hỏng hai lần liên tiếp"],
        PromisedBefore = "thứ sáu, ngày 19/6/2020",
        OperationsLink = "https://hoidap.example.vn/quan-tri/van-hanh",
        StopLink = letter == LetterCatalogue.CitizenReminder ? "https://hoidap.example.vn/ngung-nhac/abc" : null,
    };

    public static TheoryData<string> Sent => [.. LetterCatalogue.Sent];

    [Theory]
    [MemberData(nameof(Sent))]
    public void Every_letter_is_whole_names_its_case_and_runs_nothing(string letter)
    {
        var html = Draw(View(letter));
        var text = PlainTwin.Of(html);

        Assert.Equal(letter is not (LetterCatalogue.SweepAlarm or LetterCatalogue.FailureDigest or LetterCatalogue.NoApprover or LetterCatalogue.DataBreach or LetterCatalogue.PrivateNotice), text.Contains("2020-000001-5", StringComparison.Ordinal));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Z][a-z]+\\.[A-Z][A-Za-z]+", text.Replace("UBND", "", StringComparison.Ordinal));
        Assert.Contains("https://hoidap.example.vn/", text, StringComparison.Ordinal);
    }

    public static TheoryData<string> AboutAccounts => [.. AccountLetters.All];

    [Theory]
    [MemberData(nameof(AboutAccounts))]
    public void Letter_about_an_account_has_its_one_link_and_nothing_of_a_case(string letter)
    {
        var text = PlainTwin.Of(Draw(View(letter) with { ActLink = "https://hoidap.example.vn/lien-ket/abc" }));

        Assert.Contains("https://hoidap.example.vn/lien-ket/abc", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2020-000001-5", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("restricted", true)]
    [InlineData("restriction-lifted", false)]
    [InlineData("restriction-upheld", false)]
    public void Letter_about_a_restriction_quotes_the_office_and_only_the_first_has_the_link(string letter, bool hasLink)
    {
        var text = PlainTwin.Of(Draw(View(letter) with { ActLink = "https://hoidap.example.vn/gioi-han/abc" }));

        Assert.Contains("> <script>alert(1)</script>", text, StringComparison.Ordinal);
        Assert.Equal(hasLink, text.Contains("https://hoidap.example.vn/gioi-han/abc", StringComparison.Ordinal));
    }

    [Fact]
    public void Answer_stands_whole_in_the_letter_line_by_line()
    {
        var text = PlainTwin.Of(Draw(View("answered")));

        Assert.Contains("> <script>alert(1)</script>", text, StringComparison.Ordinal);
        Assert.Contains("> Dòng hai & hết", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Request_to_add_tells_until_when() =>
        Assert.Contains("thứ tư, ngày 24/6/2020", PlainTwin.Of(Draw(View("asked-back"))), StringComparison.Ordinal);

    [Fact]
    public void Apology_tells_who_holds_it_and_one_new_date()
    {
        var broken = PlainTwin.Of(Draw(View("apology") with { IsPromiseBroken = true }));

        Assert.Contains("lãnh đạo Sở Xây dựng", broken, StringComparison.Ordinal);
        Assert.Contains("Ngày hẹn mới: bạn sẽ nhận được câu trả lời chậm nhất thứ ba, ngày 30/6/2020", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("vẫn giữ nguyên", broken, StringComparison.Ordinal);
    }

    [Fact]
    public void Gathering_tells_what_is_late_and_how_many_more_there_are()
    {
        var text = PlainTwin.Of(Draw(View("work-digest")));

        Assert.Contains("- 2020-000001-5 - chờ duyệt trả lời; Nhà ở; đang ở Sở Xây dựng; quá hạn từ 22/06/2020", text, StringComparison.Ordinal);
        Assert.Contains("Và 3 ý kiến khác", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_reminder_can_be_stopped() => Assert.All(LetterCatalogue.Sent, letter =>
        Assert.Equal(letter == LetterCatalogue.CitizenReminder, PlainTwin.Of(Draw(View(letter))).Contains("/ngung-nhac/", StringComparison.Ordinal)));

    [Fact]
    public void Letter_names_the_mailbox_that_reads_replies_when_there_is_one()
    {
        Assert.Contains("không nhận thư trả lời", PlainTwin.Of(Draw(View("answered"))), StringComparison.Ordinal);
        Assert.Contains("viết đến hoi@example.vn", PlainTwin.Of(Draw(View("answered") with { ReplyTo = "hoi@example.vn" })), StringComparison.Ordinal);
    }

    [Fact]
    public void Own_wording_stands_in_place_of_the_built_in_one_with_its_values_quote_and_links()
    {
        var view = View("answered");
        var text = PlainTwin.Of(Draw(view with { Paragraphs = WordingText.Paragraphs("Về câu {ma}, {co-quan} xin đáp:\n{loi}\n\nXem {lien-ket}.", view) }));

        Assert.Contains("Về câu 2020-000001-5, Sở Xây dựng xin đáp:", text, StringComparison.Ordinal);
        Assert.Contains("> Dòng hai & hết", text, StringComparison.Ordinal);
        Assert.Contains("Xem mở liên kết: https://hoidap.example.vn/tra-cuu?ma=2020-000001-5", text, StringComparison.Ordinal);
        Assert.DoesNotContain("trả lời câu hỏi", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_wording_runs_nothing_that_is_typed_into_it()
    {
        var view = View("answered");
        Assert.DoesNotContain("<img", Draw(view with { Paragraphs = WordingText.Paragraphs("<img src=x onerror=alert(1)>", view) }), StringComparison.Ordinal);
    }

    private string Draw(LetterView view) => Render(builder =>
    {
        builder.OpenComponent(0, LetterComponents.Of(view));
        builder.AddAttribute(1, "View", view);
        builder.CloseComponent();
    }).Markup;
}
