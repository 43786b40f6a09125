using System.Net;
using AngleSharp.Dom;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.TestKit.Building;
using CitizenPortal.Web.Tests.Accounts;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visitor = CitizenPortal.Web.Tests.Public.Visitor;

namespace CitizenPortal.Web.Tests.Counter;

public sealed class RestrictionTests : IDisposable
{
    private const string Address = "/can-bo/gioi-han";
    private const string Email = "on.ao@example.vn";
    private const string Reason = "Gửi lặp lại 40 lần cùng một nội dung quảng cáo.";
    private readonly DemoPortalHost _portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Head_comes_from_the_case_and_the_sender_is_told_by_a_letter_with_a_link()
    {
        var asked = await AskAsync(Email);
        using var head = await StaffBrowser.SignedInAsync(_portal, "truongban");
        await head.OpenAsync($"/can-bo/y-kien/{asked.Reference}");
        await head.OpenAsync(head.Page.QuerySelector($"a[href^='{Address}?ma=']")!.GetAttribute("href")!);
        Assert.Equal(asked.Reference, head.Page.QuerySelector("#reference")!.GetAttribute("value"));
        await RestrictAsync(head, asked.Reference, "30");

        var card = head.Page.QuerySelector("main .card")!.TextContent;
        Assert.Contains("đến hết 01/07/2020", card, StringComparison.Ordinal);
        Assert.DoesNotContain(Email, head.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        using var visitor = new Visitor(_portal);
        var page = await visitor.OpenAsync((await Person.LinkInMailAsync(_portal, "/gioi-han/"))!);
        Assert.Contains(Reason, page.QuerySelector("main").Words(), StringComparison.Ordinal);
        await using var scope = _portal.Scope();
        Assert.Equal(Reason, (await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<AuditRow>().SingleAsync(r => r.Act == "RestrictSender", Ct)).Reason);
    }

    [Theory]
    [InlineData("On.Ao@EXAMPLE.vn ", null)]
    [InlineData(null, "+84 912 345 678")]
    [InlineData("moi@example.vn", "0912.345.678")]
    public async Task Any_written_form_of_the_contact_is_refused_until_the_last_day_and_then_not(string? email, string? phone)
    {
        await RestrictedAsync("10");
        var refused = await Assert.ThrowsAsync<SenderRestrictedException>(() => AskAsync(email, phone));
        Assert.Equal(new DateOnly(2020, 6, 11), refused.Until);

        _portal.Clock.Advance(TimeSpan.FromDays(10));
        await Assert.ThrowsAsync<SenderRestrictedException>(() => AskAsync(email, phone));
        _portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.NotNull(await AskAsync(email, phone));
    }

    [Fact]
    public async Task Somebody_else_and_nobody_named_and_who_types_for_him_are_not_refused()
    {
        await RestrictedAsync("30");

        Assert.NotNull(await AskAsync("khac@example.vn"));
        Assert.NotNull(await AskAsync(null));
        await using var scope = _portal.Scope();
        var typed = new AskQuestion(Guid.NewGuid().ToString("N"), Content(Email, "0912345678")) { Channel = Channel.Phone };
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(typed, An.Coordinator, Ct));
    }

    [Fact]
    public async Task The_form_says_it_at_the_contact_and_loses_nothing()
    {
        await RestrictedAsync("30");
        using var visitor = new Visitor(_portal);
        var key = (await visitor.PostAsync("/gui-cau-hoi", ("buoc", "Text"), ("cau-hoi", "Khi nào sửa đường ở thôn tôi, xin trả lời?"), ("di", "tiep"))).Hidden("khoa")!;
        await visitor.PostAsync("/gui-cau-hoi", ("khoa", key), ("buoc", "Publication"), ("cong-khai", "khong"), ("di", "tiep"));
        await visitor.PostAsync("/gui-cau-hoi", ("khoa", key), ("buoc", "Contact"), ("email", Email), ("ho-ten", "Trần Ồn"), ("di", "tiep"));
        var page = await visitor.PostAsync("/gui-cau-hoi", ("khoa", key), ("buoc", "Check"), ("di", "gui"));

        Assert.StartsWith("#email Với liên hệ này, bạn tạm không gửi được câu hỏi mới bằng biểu mẫu đến hết ngày 1/7/2020.", Assert.Single(page.Faults()), StringComparison.Ordinal);
        Assert.Equal("Trần Ồn", page.QuerySelector("#ho-ten")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("31", "", "days|Lần này chỉ được tối đa 30 ngày")]
    [InlineData("0", "", "days|Hãy ghi số ngày, ví dụ 30")]
    [InlineData("mười", "", "days|Hãy ghi số ngày, ví dụ 30")]
    [InlineData("10", "HD20", "reference|Mã câu hỏi có dạng HD20-000123-4; hãy xem lại")]
    [InlineData("10", "HD20-000001-1", "reference|")]
    public async Task What_is_wrong_is_said_at_its_field_and_nobody_is_restricted(string days, string reference, string fault)
    {
        var asked = await AskAsync(Email);
        using var head = await StaffBrowser.SignedInAsync(_portal, "truongban");
        await head.OpenAsync(Address);
        await head.SubmitAsync("form[action$='handler=Restrict']", ("Input.Reference", reference.Length == 0 ? asked.Reference : reference), ("Input.Days", days), ("Input.Reason", Reason));

        Assert.Contains(head.Page.QuerySelectorAll(".error-summary a"), a => $"{a.GetAttribute("href")!.TrimStart('#')}|{a.TextContent.Trim()}".StartsWith(fault, StringComparison.Ordinal));
        Assert.Equal(Reason, head.Page.QuerySelector("#reason")!.TextContent);
        Assert.NotNull(await AskAsync(Email));
    }

    [Fact]
    public async Task A_second_time_may_last_six_months_and_not_a_day_more_and_never_two_at_once()
    {
        (await RestrictedAsync("30")).Dispose();
        _portal.Clock.Advance(TimeSpan.FromDays(5));
        using var head = await OpenAsync();
        var other = await AskAsync("khac@example.vn", "0988777666");
        await RestrictAsync(head, other.Reference, "5");
        var again = await AskedBeforeAsync();
        await head.SubmitAsync("form[action$='handler=Restrict']", ("Input.Reference", again), ("Input.Days", "5"), ("Input.Reason", Reason));
        Assert.Equal(["Người gửi này đang bị giới hạn rồi"], head.Errors);

        _portal.Clock.Advance(TimeSpan.FromDays(30));
        using var later = await OpenAsync();
        await later.SubmitAsync("form[action$='handler=Restrict']", ("Input.Reference", again), ("Input.Days", "185"), ("Input.Reason", Reason));
        Assert.Equal(["Lần này chỉ được tối đa 184 ngày"], later.Errors);
        await RestrictAsync(later, again, "184");
    }

    [Fact]
    public async Task A_suspected_text_and_what_the_counter_typed_restrict_nobody()
    {
        using var head = await StaffBrowser.SignedInAsync(_portal, "truongban");
        await head.OpenAsync(Address);
        var suspected = await AskAsync(Email, null, "Tôi tố cáo ông chủ tịch xã nhận hối lộ của dân.");
        await head.SubmitAsync("form[action$='handler=Restrict']", ("Input.Reference", suspected.Reference), ("Input.Days", "5"), ("Input.Reason", Reason));
        Assert.StartsWith("Câu hỏi này có thể là khiếu nại", Assert.Single(head.Errors), StringComparison.Ordinal);

        await using var scope = _portal.Scope();
        var typed = await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(
            new AskQuestion(Guid.NewGuid().ToString("N"), Content(Email, null)) { Channel = Channel.Phone }, An.Coordinator, Ct);
        await head.SubmitAsync("form[action$='handler=Restrict']", ("Input.Reference", typed.Reference));
        Assert.StartsWith("Câu hỏi này đến qua kênh khác", Assert.Single(head.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sender_contests_once_and_only_the_monitor_above_lifts_it_with_words()
    {
        await RestrictedAsync("30");
        var link = (await Person.LinkInMailAsync(_portal, "/gioi-han/"))!;
        using var visitor = new Visitor(_portal);
        var page = await visitor.PostAsync(link, ("words", " "));
        Assert.Equal(["#noi-dung Hãy ghi vì sao bạn đề nghị xem lại"], page.Faults());
        page = await visitor.PostAsync(link, [("words", "Tôi chỉ hỏi lại vì chưa ai trả lời.")], ("Sec-Fetch-Site", "cross-site"));
        Assert.NotEqual(HttpStatusCode.OK, visitor.Status);
        await visitor.PostAsync(link, ("words", "Tôi chỉ hỏi lại vì chưa ai trả lời."));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await visitor.PostAsync(link, ("words", "Lần hai."));
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        using var same = await StaffBrowser.SignedInAsync(_portal, "theodoi");
        await same.OpenAsync(Address);
        Assert.Null(same.Page.QuerySelector("form[action$='handler=Decide']"));
        using var above = await StaffBrowser.SignedInAsync(_portal, "vanphong");
        await above.OpenAsync(Address);
        Assert.Contains("chưa ai trả lời", above.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await above.SubmitAsync("form[action$='handler=Decide']");
        Assert.Equal(["Hãy chọn bỏ hay giữ", "Hãy ghi lời trả lời người gửi"], above.Errors);
        Assert.All(above.Page.QuerySelectorAll(".error-summary a"), a => Assert.NotNull(above.Page.QuerySelector(a.GetAttribute("href")!)));
        await above.SubmitAsync("form[action$='handler=Decide']", ("Input.Choice", "lift"), ("Input.Words", "Bạn hỏi đúng; xin lỗi bạn."));
        await above.OpenAsync(above.Location!);

        Assert.Contains("đã bỏ giới hạn", above.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await AskAsync(Email));
        await using var scope = _portal.Scope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<PortalDb>().Letters.CountAsync(l => l.Letter == "restriction-lifted", Ct));
    }

    [Fact]
    public async Task Upheld_it_stays_and_is_decided_once_and_neither_a_head_nor_an_official_decides()
    {
        using var head = await RestrictedAsync("30");
        using var above = await StaffBrowser.SignedInAsync(_portal, "vanphong");
        await above.OpenAsync(Address);
        var form = above.FieldsOf("form[action$='handler=Decide']").Where(f => f.Key is not "Input.Choice" and not "Input.Words")
            .Append(KeyValuePair.Create("Input.Choice", "uphold")).Append(KeyValuePair.Create("Input.Words", "Đã xem, giữ nguyên.")).ToList();
        await head.PostAsync($"{Address}?handler=Decide", form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).Concat(head.FieldsOf("form[action$='handler=Restrict']").Where(f => f.Key.StartsWith("__", StringComparison.Ordinal))));
        Assert.Equal("/khong-co-quyen", head.Location);
        await above.PostAsync($"{Address}?handler=Decide", form);
        Assert.Equal(Address, above.Location);
        await above.PostAsync($"{Address}?handler=Decide", form);
        Assert.Contains("đã được quyết định", Assert.Single(above.Errors), StringComparison.Ordinal);

        await Assert.ThrowsAsync<SenderRestrictedException>(() => AskAsync(Email));
        using var official = await StaffBrowser.SignedInAsync(_portal, "canbo.so-tn-mt");
        await official.OpenAsync(Address);
        Assert.Equal("/khong-co-quyen", official.Location);
    }

    [Fact]
    public async Task Who_left_only_a_number_is_called_and_after_a_year_nobody_is_known_any_more()
    {
        var asked = await AskAsync(null, "0912345678");
        using var head = await StaffBrowser.SignedInAsync(_portal, "truongban");
        await head.OpenAsync(Address);
        await RestrictAsync(head, asked.Reference, "10");
        await head.OpenAsync("/can-bo/dien-thoai");
        Assert.Contains("gọi điện và đến trực tiếp không bị giới hạn", head.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        _portal.Clock.Advance(TimeSpan.FromDays(370));
        await Asker.SweepAsync(_portal, nameof(Retain));
        await using (var scope = _portal.Scope())
        {
            Assert.NotNull((await scope.ServiceProvider.GetRequiredService<PortalDb>().SenderRestrictions.SingleAsync(Ct)).PhoneIndex);
        }

        _portal.Clock.Advance(TimeSpan.FromDays(10));
        await Asker.SweepAsync(_portal, nameof(Retain));
        await using var later = _portal.Scope();
        Assert.Null((await later.ServiceProvider.GetRequiredService<PortalDb>().SenderRestrictions.SingleAsync(Ct)).PhoneIndex);
    }

    private async Task<StaffBrowser> OpenAsync()
    {
        var head = await StaffBrowser.SignedInAsync(_portal, "truongban");
        await head.OpenAsync(Address);
        return head;
    }

    private async Task<StaffBrowser> RestrictedAsync(string days)
    {
        var asked = await AskAsync(Email, "0912 345 678");
        var head = await OpenAsync();
        await RestrictAsync(head, asked.Reference, days);
        return head;
    }

    private static async Task RestrictAsync(StaffBrowser head, string reference, string days)
    {
        await head.SubmitAsync("form[action$='handler=Restrict']", ("Input.Reference", reference), ("Input.Days", days), ("Input.Reason", Reason));
        Assert.True(head.Location == Address, $"{head.Status} {head.Location} {string.Join(" | ", head.Errors)} {head.Page.QuerySelector("h1")?.TextContent}");
        await head.OpenAsync(Address);
    }

    private async Task<string> AskedBeforeAsync()
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().SenderRestrictions.OrderBy(r => r.Id).Select(r => r.Reference).FirstAsync(Ct);
    }

    private static SubmissionContent Content(string? email, string? phone, string text = "Mua đất giá rẻ ở đâu, gọi số nào thì được tư vấn ngay?") =>
        new() { Text = text, Locality = "c2020-22882", Email = email, Phone = phone, CodeOnly = email is null && phone is null, ConsentsToPublication = true };

    private async Task<AskReceipt> AskAsync(string? email, string? phone = null, string text = "Mua đất giá rẻ ở đâu, gọi số nào thì được tư vấn ngay?")
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(new AskQuestion(Guid.NewGuid().ToString("N"), Content(email, phone, text)), Actor.Citizen(), Ct);
    }
}
