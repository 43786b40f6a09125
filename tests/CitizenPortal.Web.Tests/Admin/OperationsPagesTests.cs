using System.Net;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Admin;

public sealed class OperationsPagesTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("/quan-tri/van-hanh")]
    [InlineData("/quan-tri/thu")]
    [InlineData("/quan-tri/truc")]
    public async Task Only_an_administrator_gets_in(string address)
    {
        using var stranger = new StaffBrowser(_portal);
        await stranger.OpenAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, stranger.Status);
        foreach (var account in new[] { "dieuphoi", "truongban", "theodoi" })
        {
            using var other = await StaffBrowser.SignedInAsync(_portal, account);
            await other.OpenAsync(address);
            Assert.Contains("/khong-co-quyen", other.Location, StringComparison.Ordinal);
        }

        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Fact]
    public async Task Every_sweep_is_listed_with_its_run_reasons_in_words_and_nothing_of_a_case()
    {
        await DoAsync(async db =>
        {
            db.SweepRuns.Add(new SweepRun
            {
                Sweep = nameof(RouteUnanswered), Server = "may-1", StartedAt = DateTimeOffset.UnixEpoch, OfficeTime = _portal.Clock.GetUtcNow(), EndedAt = DateTimeOffset.UnixEpoch.AddSeconds(3),
                Scanned = 9, Acted = 6, Skipped = 3, SkipReasons = """{"nghi-to-cao":1,"danh-dau: thieu-dia-ban":2}""", Error = "DbUpdateException: secret words",
            });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");

        await admin.OpenAsync("/quan-tri/van-hanh");

        Assert.Equal(Timetable.Names, admin.Page.QuerySelectorAll("tbody tr").Select(r => r.Id!));
        var row = admin.Page.QuerySelector("#RouteUnanswered").Words();
        Assert.Contains("xem 9, làm 6, bỏ qua 3; 3 giây; máy chủ may-1", row, StringComparison.Ordinal);
        Assert.Contains("nghi là tố cáo, không tự chuyển: 1; đánh dấu cho người xem: thiếu địa bàn: 2", row, StringComparison.Ordinal);
        Assert.Contains("quá giờ", admin.Page.QuerySelector("#SendLetters").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", admin.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("HD20-", admin.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dead_letter_is_discarded_with_a_reason_only_and_the_trace_stays()
    {
        await DoAsync(async db =>
        {
            db.Letters.Add(new OutboxLetter { Key = "hong-1", Letter = "sweep-alarm", UserId = 1, Facts = "{}", MessageId = "hong-1@x.invalid", CreatedAt = _portal.Clock.GetUtcNow(), DeadAt = _portal.Clock.GetUtcNow(), LastError = "550 <a@b.vn> no" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync("/quan-tri/van-hanh");
        Assert.DoesNotContain("a@b.vn", admin.Page.DocumentElement.TextContent, StringComparison.Ordinal);

        await admin.SubmitAsync(".card form[action$='handler=Discard']", ("Input.Reason", " "));
        Assert.Equal(["Hãy ghi lý do bỏ thư."], admin.Errors);
        Assert.Equal("Đã bỏ thư; lý do được lưu lại.", await admin.DoAsync("Discard", ("Input.Reason", "Tài khoản đã khóa")));

        Assert.Contains("Tài khoản đã khóa", admin.Page.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Empty(admin.Page.QuerySelectorAll(".cards li"));
    }

    public static TheoryData<string> Sent => [.. LetterCatalogue.Sent];

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task Every_letter_is_shown_drawn_and_as_text(string letter)
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");

        await admin.OpenAsync($"/quan-tri/thu?loai={letter}");

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Contains("Cổng Hỏi - Đáp tỉnh Ninh Thuận", admin.Page.QuerySelector(".preview").Words(), StringComparison.Ordinal);
        Assert.Contains("Cổng Hỏi - Đáp tỉnh Ninh Thuận", admin.Page.QuerySelector("pre").Words(), StringComparison.Ordinal);
        Assert.Single(admin.Page.QuerySelectorAll("html"));
        Assert.Single(admin.Page.QuerySelectorAll("title"));
    }

    [Fact]
    public async Task Wording_that_does_not_resolve_comes_back_as_typed_and_a_good_one_is_saved_and_reset()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync("/quan-tri/thu?loai=received");
        await admin.SubmitAsync("#luu-loi", ("Input.Subject", "Câu {ma}"), ("Input.Body", "Hạn {sai-ten}"));
        Assert.Equal(["Chỗ trống {sai-ten} không dùng được ở đây."], admin.Errors);
        Assert.Equal("Hạn {sai-ten}", admin.Page.Typed("#body"));

        Assert.Equal("Đã lưu lời thư; các thư gửi từ nay dùng lời này.", await admin.DoAsync("Save", ("Input.Subject", "Câu {ma}"), ("Input.Body", "Hạn {ngay-hen}, lời riêng.")));
        Assert.Contains("lời riêng.", admin.Page.QuerySelector(".preview").Words(), StringComparison.Ordinal);
        Assert.Equal("Đã trở về lời có sẵn.", await admin.DoAsync("Reset"));
        Assert.DoesNotContain("lời riêng.", admin.Page.QuerySelector(".preview").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_that_does_not_exist_is_not_found()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync("/quan-tri/thu?loai=khong-co");

        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    [Fact]
    public async Task Somebody_is_put_on_duty_and_taken_off_and_wrong_days_come_back_as_typed()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync("/quan-tri/truc");
        var person = admin.Page.QuerySelector("#userid option:nth-child(2), #userid optgroup option")!.GetAttribute("value");
        await admin.SubmitAsync("#them", ("Input.UserId", person), ("Input.From", "2020-06-05"), ("Input.To", "2020-06-01"), ("Input.Phone", "12"));
        Assert.Equal(2, admin.Errors.Count);
        Assert.Equal("2020-06-05", admin.Page.QuerySelector("#from")!.GetAttribute("value"));

        Assert.Equal("Đã thêm người trực.", await admin.DoAsync("Add", ("Input.UserId", person), ("Input.From", "2020-06-01"), ("Input.To", "2020-06-07"), ("Input.Phone", "0900 000 001")));
        Assert.Contains("01/06/2020 đến hết 07/06/2020", admin.Page.QuerySelector("tbody").Words(), StringComparison.Ordinal);
        Assert.Contains("0900 000 001", admin.Page.QuerySelector("tbody").Words(), StringComparison.Ordinal);
        Assert.Equal("Đã bỏ khỏi lịch trực.", await admin.DoAsync("Remove"));
        Assert.Null(admin.Page.QuerySelector("tbody"));
    }

    [Fact]
    public async Task Link_of_a_reminder_shows_a_button_and_only_pressing_it_stops_them()
    {
        var token = "";
        long id = 0;
        await DoAsync(async db =>
        {
            id = await db.Contacts.OrderBy(c => c.QuestionId).Where(c => c.EmailIndex != null).Select(c => c.QuestionId).FirstAsync(TestContext.Current.CancellationToken);
            token = LetterTokens.Mint(db, id, _portal.Clock.GetUtcNow());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var resident = new Visitor(_portal);

        var page = await resident.OpenAsync($"/ngung-nhac/{token}");
        Assert.Equal("Ngừng thư nhắc", page.QuerySelector("main button")!.TextContent);
        Assert.False(await StopsAsync(id));
        await resident.PostAsync($"/ngung-nhac/{token}", [], ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, resident.Status);
        page = await resident.PostAsync($"/ngung-nhac/{token}");
        Assert.Contains("không nhận thư nhắc nữa", page.QuerySelector("[role=status]").Words(), StringComparison.Ordinal);
        Assert.True(await StopsAsync(id));

        page = await resident.OpenAsync("/ngung-nhac/khong-co");
        Assert.Equal(HttpStatusCode.NotFound, resident.Status);
        Assert.Contains("không còn hiệu lực", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    private async Task<bool> StopsAsync(long id)
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Contacts.Where(c => c.QuestionId == id).Select(c => c.StopsReminders).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task DoAsync(Func<PortalDb, Task> act)
    {
        await using var scope = _portal.Scope();
        await act(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }
}
