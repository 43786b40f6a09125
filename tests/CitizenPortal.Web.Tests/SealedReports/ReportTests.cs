using System.Net;
using System.Text;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Domain.Text;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Files;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Tests.SealedReports;

public sealed class ReportTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_page_says_what_it_is_where_complaints_go_and_offers_the_way_out()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync(Sender.Address);
        var leave = page.QuerySelector("[data-leave]")!;

        Assert.Equal("Phản ánh kín về cán bộ, công chức, viên chức", page.Heading());
        Assert.Equal(["/huong-dan/khieu-nai", "/huong-dan/to-cao"], page.QuerySelectorAll("main a[href^='/huong-dan/']").Select(a => a.GetAttribute("href")));
        Assert.StartsWith("https://", leave.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("noreferrer", leave.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Contains("href=\"/phan-anh-can-bo\"", (await visitor.OpenAsync("/huong-dan/to-cao")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SealedActs.Attitude, "Người đứng đầu đơn vị có thể xử lý")]
    [InlineData(SealedActs.Gifts, "Thanh tra tỉnh xử lý, không qua đơn vị này")]
    public async Task Check_says_whether_the_unit_itself_may_handle_it(SealedActs acts, string words)
    {
        using var sender = new Sender(portal);
        Assert.Contains(words, (await sender.ToCheckAsync(acts)).QuerySelector(".summary").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_way_to_the_receipt_without_cookie_and_the_same_receipt_again_until_the_code_is_kept()
    {
        using var sender = new Sender(portal);
        var check = await sender.ToCheckAsync();
        Assert.Equal("Kiểm tra lại trước khi gửi", check.Heading());
        Assert.Contains(Sender.Story, check.QuerySelector(".summary").Words(), StringComparison.Ordinal);

        var codes = Sender.Codes(await sender.StepAsync(ReportStep.Check, ("di", "gui")));
        var again = await sender.StepAsync(ReportStep.Check, ("di", "gui"));
        var unkept = await sender.StepAsync(ReportStep.Receipt, ("di", "xong"));

        Assert.True(Reference.TryParseSealed(codes.Reference, out _));
        Assert.True(TrackingSecret.TryParse(codes.Secret, out _));
        Assert.Equal(codes, Sender.Codes(again));
        Assert.Equal(codes, Sender.Codes(unkept));
        Assert.StartsWith("#da-luu Hãy đánh dấu khi bạn đã lưu mã", Assert.Single(unkept.Faults()), StringComparison.Ordinal);
        Assert.Contains("không có thư báo", again.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains("22/06/2020", again.QuerySelector("main").Words(), StringComparison.Ordinal);

        var done = await sender.StepAsync(ReportStep.Receipt, ("di", "xong"), ("da-luu", "1"));
        Assert.Equal("Mã đã được ẩn", done.Heading());
        Assert.DoesNotContain(codes.Secret, (await sender.StepAsync(ReportStep.Receipt, ("di", "xong"))).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("no-store", sender.Browser.Last.Headers.CacheControl?.ToString());
        Assert.False(sender.Browser.Last.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Twenty_posts_at_once_are_one_report()
    {
        using var sender = new Sender(portal);
        await sender.ToCheckAsync();
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sender.StepAsync(ReportStep.Check, ("di", "gui"))));

        var reference = Assert.Single(pages.Select(p => Sender.Codes(p).Reference).Distinct());
        Assert.Equal(1, await Sender.ReadAsync(portal, db => db.Set<SealedReport>().CountAsync(r => r.Reference == reference, Ct)));
    }

    public static TheoryData<string, (string Name, string Value)[], string> BadInputs => new()
    {
        { "Acts", [("viec", "Bịa")], "#viec Hãy chọn ít nhất một việc" },
        { "Agency", [("co-quan", "khong-co")], "#co-quan Hãy chọn cơ quan nơi xảy ra việc" },
        { "Person", [], "#can-bo Hãy chọn một người, hoặc chọn “Tôi không biết tên”" },
        { "Person", [("can-bo", "khong-biet")], "#noi Chưa biết tên thì hãy cho biết quầy, nơi xảy ra việc hoặc tên gọi bạn nghe được" },
        { "Person", [("can-bo", "khong-biet"), ("ten", "An\u202E")], "#ten Nội dung có ký tự ẩn" },
        { "Story", [("su-viec", "  ")], "#su-viec Hãy kể lại sự việc, ít nhất một câu" },
        { "Story", [("su-viec", Sender.Story), ("ngay", "31/2/2020")], "#ngay Ngày chưa đúng" },
        { "Story", [("su-viec", Sender.Story), ("ngay", "1/1/2021")], "#ngay Ngày xảy ra việc không thể ở tương lai" },
        { "Sender", [], "#an-danh Hãy chọn ẩn danh hoặc để lại cách liên hệ" },
        { "Sender", [("an-danh", "khong")], "#email Hãy ghi thư điện tử hoặc số điện thoại, hoặc chọn gửi ẩn danh" },
        { "Sender", [("an-danh", "khong"), ("email", "an@@x")], "#email " },
        { "Sender", [("an-danh", "khong"), ("dien-thoai", "12")], "#dien-thoai " },
    };

    [Theory]
    [MemberData(nameof(BadInputs))]
    public async Task Each_fault_is_named_at_its_field_and_what_was_typed_stays(string step, (string Name, string Value)[] fields, string fault)
    {
        using var sender = new Sender(portal);
        await sender.ToCheckAsync();
        var page = await sender.StepAsync(Enum.Parse<ReportStep>(step), fields);

        Assert.Equal(HttpStatusCode.OK, sender.Browser.Status);
        Assert.StartsWith("Lỗi:", page.Title, StringComparison.Ordinal);
        Assert.StartsWith(fault, Assert.Single(page.Faults()), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(page.Faults()[0].Split(' ')[0]));
        Assert.All(fields.Where(f => f.Name is "ngay" or "email" or "dien-thoai"), f => Assert.Equal(f.Value, page.QuerySelector($"#{f.Name}")!.GetAttribute("value")));
    }

    [Fact]
    public async Task What_is_wrong_on_an_earlier_screen_is_not_sent_by_a_forged_last_post()
    {
        using var sender = new Sender(portal);
        await sender.ActsAsync(SealedActs.Delay);
        var page = await sender.StepAsync(ReportStep.Check, ("di", "gui"));

        Assert.Equal("#co-quan Hãy chọn cơ quan nơi xảy ra việc", Assert.Single(page.Faults()));
    }

    [Fact]
    public async Task Images_are_cleaned_and_kept_and_other_files_refused_in_words()
    {
        using var sender = new Sender(portal);
        await sender.ActsAsync(SealedActs.Attitude);
        var page = await sender.Browser.UploadAsync(Sender.Address, [("khoa", sender.Key), ("buoc", "Story"), ("su-viec", Sender.Story), ("di", "them-tep")],
            ("anh.png", Samples.Png), ("don.pdf", Samples.Pdf));

        Assert.Equal(Sender.Story, page.Typed("#su-viec"));
        Assert.StartsWith("#tep ", Assert.Single(page.Faults()), StringComparison.Ordinal);
        Assert.Contains("Ảnh 1", page.QuerySelector(".files").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("anh.png", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_words_lie_encrypted_and_the_sender_apart_from_the_report()
    {
        using var sender = new Sender(portal);
        var codes = await sender.SendAsync(SealedActs.Attitude, null, ("an-danh", "khong"), ("ho-ten", "Hứa Thị Nụ"), ("email", "nu@example.vn"));
        var report = await Sender.ReportAsync(portal, codes.Reference);
        var (drafts, identity) = await Sender.ReadAsync(portal, async db => (
            await db.Database.SqlQueryRaw<byte[]>("SELECT \"Content\" AS \"Value\" FROM \"SealedDrafts\"").ToListAsync(Ct),
            await db.Database.SqlQueryRaw<byte[]>("SELECT \"Email\" AS \"Value\" FROM \"SealedIdentities\" WHERE \"Email\" IS NOT NULL").ToListAsync(Ct)));

        Assert.Equal(Sender.Story, report.Text);
        Assert.NotEmpty(drafts);
        Assert.NotEmpty(identity);
        Assert.All(drafts.Concat(identity), bytes => Assert.False(Encoding.UTF8.GetString(bytes) is var text && (text.Contains("quầy", StringComparison.Ordinal) || text.Contains("nu@", StringComparison.Ordinal))));
        Assert.DoesNotContain(typeof(SealedReport).GetProperties(), p => p.Name.Contains("Email", StringComparison.Ordinal) || p.Name.Contains("Phone", StringComparison.Ordinal) || p.Name.Contains("Sender", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_reports_a_day_than_questions_may_be_asked_are_all_taken()
    {
        for (var i = 0; i < 7; i++)
        {
            using var sender = new Sender(portal);
            await sender.SendAsync(SealedActs.Delay, null, ("an-danh", "khong"), ("email", "nhieu@example.vn"));
        }
    }

    [Fact]
    public async Task Question_suspected_goes_on_sealed_with_its_text_and_nothing_of_it_stays()
    {
        using var sender = new Sender(portal);
        var asked = await sender.Browser.PostAsync("/gui-cau-hoi", ("buoc", "Text"), ("cau-hoi", "Cán bộ ở quầy hách dịch, nhũng nhiễu người dân."), ("di", "tiep"));
        asked = asked.QuerySelector("button[name='tu']") is null ? await sender.Browser.PostAsync("/gui-cau-hoi", ("khoa", asked.Hidden("khoa")!), ("buoc", "Similar"), ("di", "tiep")) : asked;
        var button = asked.QuerySelector("button[name='tu']")!;
        Assert.Equal(Sender.Address, button.GetAttribute("formaction"));

        var key = asked.Hidden("khoa")!;
        var page = await sender.Browser.PostAsync(Sender.Address, ("khoa", key), ("buoc", "Place"), ("tu", "cau-hoi"));
        Assert.Equal("Người đó đã làm gì?", page.Heading());
        var story = await sender.Browser.PostAsync(Sender.Address, ("khoa", page.Hidden("khoa")!), ("buoc", "Check"), ("di", "sua-Story"));
        Assert.Equal("Cán bộ ở quầy hách dịch, nhũng nhiễu người dân.", story.Typed("#su-viec"));
        Assert.False(await Sender.ReadAsync(portal, db => db.Submissions.AnyAsync(s => s.Key == key, Ct)));
    }

    [Fact]
    public async Task Post_from_another_site_is_refused()
    {
        using var visitor = new Visitor(portal);
        await visitor.PostAsync(Sender.Address, [("buoc", "Acts"), ("viec", "Delay")], ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }
}
