using System.Net;
using AngleSharp.Dom;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Intake;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Reading.Track;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.TestKit.Building;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Counter;

public sealed class EntryPageTests : IDisposable
{
    private const string Address = "/can-bo/nhap-ho";
    private const string Words = "Máy xay lúa của nhà ông Bảy ở thôn Từ Tâm kêu cả đêm, ai giải quyết?";

    private static readonly (string Name, string? Value)[] Good =
    [
        ("Input.Channel", "Phone"), ("Input.Day", "29/05/2020"), ("Input.Time", "15:20"), ("Input.Text", Words), ("Input.Name", "Đàng Năng Thọ"),
        ("Input.Phone", "0912 345 678"), ("Input.Consents", "luu"), ("Input.ConsentBy", "Spoken"),
    ];

    private readonly DemoPortalHost _portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task A_caller_gets_a_receipt_that_opens_his_case_and_the_clock_runs_from_his_call()
    {
        using var counter = await CounterAsync();
        await SendAsync(counter, Good);

        var (reference, secret) = Receipt(counter);
        Assert.NotNull(counter.Page.QuerySelector("svg[role=img]"));
        var question = await DeskCase.ReadAsync(_portal, reference);
        var asked = (await HistoryAsync(question.Id))[0];
        Assert.Equal((Channel.Phone, new DateOnly(2020, 5, 29), false), (question.Channel, question.ReceivedOn, question.ConsentsToPublication));
        Assert.Equal("Nhập hộ (Điện thoại). Người hỏi đồng ý bằng lời nói: cho lưu thông tin, không công khai.", asked.Words);
        Assert.Equal((question.EnteredBy, Duty.CounterStaff), (asked.ActorId, asked.ActorDuty));
        Assert.Equal(question.Id, await ProveAsync(reference, secret));
    }

    [Fact]
    public async Task The_same_form_twice_is_one_case_and_one_receipt()
    {
        using var counter = await CounterAsync();
        var fields = counter.FieldsOf("main form").Where(f => Good.All(g => g.Name != f.Key)).Concat(Good.Select(g => KeyValuePair.Create(g.Name, g.Value!)))
            .Append(KeyValuePair.Create("Input.HasLooked", "true")).ToList();
        await counter.PostAsync(Address, fields);
        var first = Receipt(counter);
        await counter.PostAsync(Address, fields);

        Assert.Equal(first, Receipt(counter));
    }

    [Theory]
    [InlineData("Input.Channel", "", "Hãy chọn cách người dân đã liên hệ")]
    [InlineData("Input.Channel", "Web", "Hãy chọn cách người dân đã liên hệ")]
    [InlineData("Input.Day", "31/06/2020", "Hãy ghi ngày người dân liên hệ, ví dụ 28/05/2020")]
    [InlineData("Input.Day", "02/06/2020", "Ngày giờ liên hệ không thể ở sau lúc này")]
    [InlineData("Input.Day", "01/05/2019", "Ngày liên hệ đã quá một năm; hãy xem lại")]
    [InlineData("Input.Time", "chiều", "Hãy ghi giờ liên hệ, ví dụ 14:30")]
    [InlineData("Input.Consents", "", "Người hỏi chưa đồng ý cho lưu thông tin cá nhân; hãy hỏi lại, hoặc xóa họ tên và liên hệ")]
    [InlineData("Input.ConsentBy", "", "Hãy chọn người hỏi đồng ý bằng cách nào")]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost(string field, string value, string error)
    {
        using var counter = await CounterAsync();
        await counter.SubmitAsync("main form", [.. Good.Where(g => g.Name != field), (field, value)]);

        Assert.Contains(error, counter.Errors);
        Assert.Equal(Words, counter.Page.QuerySelector("#Text")!.TextContent);
        Assert.Equal("Đàng Năng Thọ", counter.Page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.All(counter.Page.QuerySelectorAll(".error-summary a"), a => Assert.NotNull(counter.Page.QuerySelector(a.GetAttribute("href")!)));
    }

    [Fact]
    public async Task No_contact_and_an_unreadable_one_are_refused_and_code_only_is_not()
    {
        using var counter = await CounterAsync();
        (string, string?)[] without = [.. Good.Where(g => g.Name is not ("Input.Phone" or "Input.Name" or "Input.Consents" or "Input.ConsentBy"))];
        await counter.SubmitAsync("main form", without);
        Assert.Equal(["Hãy ghi số điện thoại hoặc thư điện tử, hoặc chọn chỉ nhận giấy biên nhận"], counter.Errors);
        await counter.SubmitAsync("main form", ("Input.Phone", "12"));
        Assert.Equal("12", counter.Page.QuerySelector("#Phone")!.GetAttribute("value"));
        Assert.NotEmpty(counter.Errors);

        await SendAsync(counter, ("Input.Phone", ""), ("Input.CodeOnly", "true"));

        var question = await DeskCase.ReadAsync(_portal, Receipt(counter).Reference);
        Assert.Equal("Nhập hộ (Điện thoại). Không lưu thông tin cá nhân, không công khai.", (await HistoryAsync(question.Id))[0].Words);
    }

    [Fact]
    public async Task The_two_boxes_of_consent_stand_off()
    {
        using var counter = await CounterAsync();

        Assert.Equal(2, counter.Page.QuerySelectorAll("input[name='Input.Consents']").Length);
        Assert.Empty(counter.Page.QuerySelectorAll("input[name='Input.Consents'][checked], input[name='Input.ConsentBy'][checked]"));
    }

    [Fact]
    public async Task A_question_of_the_same_number_is_shown_first_without_its_words()
    {
        using var counter = await CounterAsync();
        await SendAsync(counter, Good);
        var earlier = Receipt(counter).Reference;

        await counter.OpenAsync(Address);
        await counter.SubmitAsync("main form", [.. Good.Where(g => g.Name != "Input.Text"), ("Input.Text", "Xin hỏi lại về tiếng ồn ban đêm của máy xay.")]);

        var warning = counter.Page.QuerySelector("section[aria-labelledby=trung]")!.TextContent;
        Assert.Contains(earlier, warning, StringComparison.Ordinal);
        Assert.DoesNotContain("ông Bảy", warning, StringComparison.Ordinal);
        await counter.SubmitAsync("main form");
        Assert.NotEqual(earlier, Receipt(counter).Reference);
    }

    [Fact]
    public async Task Typing_it_late_tells_coordinator_and_monitor()
    {
        using var counter = await CounterAsync();
        await SendAsync(counter, [.. Good.Where(g => g.Name != "Input.Day"), ("Input.Day", "27/05/2020")]);

        var question = await DeskCase.ReadAsync(_portal, Receipt(counter).Reference);
        await using var scope = _portal.Scope();
        var notices = await scope.ServiceProvider.GetRequiredService<PortalDb>().StaffNotices.Where(n => n.QuestionId == question.Id).Select(n => n.Letter).Order().ToListAsync(Ct);
        Assert.Equal(["late-entry", "late-entry-watch"], notices);
        using var coordinator = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await coordinator.OpenAsync($"/can-bo/y-kien/{question.Reference}");
        Assert.Contains("Nhập muộn quá một ngày làm việc", coordinator.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_secret_is_printed_for_who_showed_himself_and_the_old_one_dies()
    {
        using var counter = await CounterAsync();
        await SendAsync(counter, Good);
        var old = Receipt(counter);
        await counter.OpenAsync(Address + "/ma-moi");
        await counter.SubmitAsync("main form", ("Reference", "HD20"), ("Proof", ""));
        Assert.Equal(["Mã câu hỏi có dạng HD20-000123-4; hãy xem lại", "Hãy ghi người hỏi đã chứng minh bằng gì"], counter.Errors);
        await counter.SubmitAsync("main form", ("Reference", old.Reference), ("Proof", "Thẻ căn cước trùng họ tên"));

        var renewed = Receipt(counter);
        Assert.Equal(old.Reference, renewed.Reference);
        Assert.Null(await ProveAsync(old.Reference, old.Secret));
        Assert.NotNull(await ProveAsync(old.Reference, renewed.Secret));
        var question = await DeskCase.ReadAsync(_portal, old.Reference);
        var last = (await HistoryAsync(question.Id))[^1];
        Assert.Equal((Verb.RenewSecret, "Thẻ căn cước trùng họ tên"), (last.Verb, last.Words));
    }

    [Fact]
    public async Task A_sealed_case_and_an_unknown_one_get_no_new_secret()
    {
        using var counter = await CounterAsync();
        await SendAsync(counter, Good);
        var reference = Receipt(counter).Reference;
        await using (var scope = _portal.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var question = await db.Cases(An.Coordinator).SingleAsync(q => q.Reference == reference, Ct);
            question.Screen(An.Coordinator, scope.ServiceProvider.GetRequiredService<OfficeClock>().Now(), new Classification(CaseKind.Denunciation, FeedbackBasis.None, null, null, false, false));
            await db.SaveChangesAsync(Ct);
        }

        foreach (var one in new[] { reference, CitizenPortal.Domain.Text.Reference.Create(2020, 987654).Value })
        {
            await counter.OpenAsync(Address + "/ma-moi");
            await counter.SubmitAsync("main form", ("Reference", one), ("Proof", "Căn cước"));
            Assert.Equal(["Không có câu hỏi nào mang mã này có thể cấp lại mã bí mật"], counter.Errors);
        }
    }

    [Fact]
    public async Task Nobody_else_types_for_a_resident()
    {
        using var official = await StaffBrowser.SignedInAsync(_portal, "canbo.so-tn-mt");
        await official.OpenAsync(Address);
        Assert.Equal((HttpStatusCode.Redirect, true), (official.Status, official.Location!.Contains("/khong-co-quyen", StringComparison.Ordinal)));

        await using var scope = _portal.Scope();
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => scope.ServiceProvider.GetRequiredService<EnterQuestionHandler>()
            .HandleAsync(new EnterQuestion(new string('a', 32), new SubmissionContent { Text = Words }), An.Official, Ct));
    }

    private Task<StaffBrowser> CounterAsync() => OpenAsync("motcua");

    private async Task<StaffBrowser> OpenAsync(string account)
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, account);
        Assert.Equal(Address, browser.Location);
        await browser.OpenAsync(Address);
        return browser;
    }

    private static async Task SendAsync(StaffBrowser counter, params (string Name, string? Value)[] typed)
    {
        await counter.SubmitAsync("main form", typed);
        if (counter.Page.QuerySelector("section[aria-labelledby=trung]") is not null)
        {
            await counter.SubmitAsync("main form");
        }

        Assert.Equal((HttpStatusCode.OK, ""), (counter.Status, string.Join(" | ", counter.Errors)));
        Assert.True(counter.Page.QuerySelector(".panel dd") is not null, counter.Page.QuerySelector("main")!.TextContent);
    }

    private static (string Reference, string Secret) Receipt(StaffBrowser counter)
    {
        var told = counter.Page.QuerySelectorAll(".panel dd").Select(d => d.TextContent.Trim()).ToList();
        return (told[0], told[1]);
    }

    private async Task<List<QuestionEvent>> HistoryAsync(long id)
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().History(id).OrderBy(e => e.Number).ToListAsync(Ct);
    }

    private async Task<long?> ProveAsync(string reference, string secret)
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<TrackCaseQuery>().ProveAsync(reference, secret, Ct);
    }
}
