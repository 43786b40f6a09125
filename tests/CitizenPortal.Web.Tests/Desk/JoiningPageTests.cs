using System.Net;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class JoiningPageTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private const string FirstText = "Đường vào thôn An Thạnh ngập nặng mỗi khi mưa, bao giờ được sửa? Nhà tôi là Lò Văn Bảy.";
    private const string SecondText = "Bao giờ sửa đường vào thôn An Thạnh bị ngập nặng mỗi khi mưa? Con tôi tên Hờ Thị Chín đi học khó.";

    [Fact]
    public async Task One_answer_reaches_both_askers_and_neither_learns_of_the_other()
    {
        var (first, second) = await TwoAsync();
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(second.Desk);
        Assert.Contains("thôn An Thạnh", coordinator.Page.QuerySelector("#viec-merge li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đã gộp. Ý kiến gửi sau sẽ nhận cùng câu trả lời với ý kiến gửi trước.", await coordinator.DoAsync("Merge", ("Target", first.Reference)));
        await AnswerAsync(first, "Đường sẽ được sửa trong tháng 7. Hỏi ông Lò Văn Bảy, số 0912 345 678.");
        await Asker.SweepAsync(portal, nameof(FollowMerged));

        using var secondBrowser = await second.InAsync();
        using var firstBrowser = await first.InAsync();
        var his = await secondBrowser.OpenAsync(second.Page);
        var others = await firstBrowser.OpenAsync(first.Page);

        Assert.Contains("Đường sẽ được sửa trong tháng 7.", his.QuerySelector(".answer").Words(), StringComparison.Ordinal);
        Assert.Equal("Đã trả lời", his.QuerySelector(".case-top .tag").Words());
        Assert.All([first.Reference, "0912 345 678", "Nhà tôi là"], leak => Assert.DoesNotContain(leak, his.DocumentElement.TextContent, StringComparison.Ordinal));
        Assert.All([second.Reference, "Hờ Thị Chín"], leak => Assert.DoesNotContain(leak, others.DocumentElement.TextContent, StringComparison.Ordinal));
        Assert.Equal(["received", "merged", "answered"], (await LettersAsync(second)).Select(l => l.Letter));
        Assert.All(await LettersAsync(second), letter => Assert.DoesNotContain(first.Reference, letter.Letter == "merged" ? "" : letter.Facts, StringComparison.Ordinal));
        Assert.All(await LettersAsync(first), letter => Assert.DoesNotContain("Hờ Thị Chín", letter.Facts, StringComparison.Ordinal));
        await secondBrowser.OpenAsync(first.Page);
        Assert.DoesNotContain("Lò Văn Bảy", (await secondBrowser.OpenAsync(first.Page)).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_askers_read_ground_number_and_signer_and_the_signed_file_once_it_is_public()
    {
        var (first, second) = await MergedAsync();
        await AnswerAsync(first, "Đường sẽ được sửa trong tháng 7.", "Luật Đất đai 45/2013/QH13; Điều 48");
        await Asker.SweepAsync(portal, nameof(FollowMerged));
        using var desk = await StaffBrowser.SignedInAsync(portal, "vanthu.so-tn-mt");
        await desk.OpenAsync(first.Desk);
        await desk.UploadAsync($"{first.Desk}?handler=Register", "form[action$='handler=Register']", [("Number", "125/STNMT"), ("SentOn", "1/6/2020"), ("Signer", "Nguyễn Văn A")], ("van-ban.pdf", Files.Samples.Pdf));
        Assert.Equal(HttpStatusCode.Redirect, desk.Status);

        using var secondBrowser = await second.InAsync();
        var his = await secondBrowser.OpenAsync(second.Page);
        Assert.Contains("Văn bản số 125/STNMT, ngày 01/06/2020, người ký: Nguyễn Văn A", his.QuerySelector(".answer").Words(), StringComparison.Ordinal);
        Assert.Contains("Điều 48, Luật Đất đai 45/2013/QH13", his.QuerySelector(".answer").Words(), StringComparison.Ordinal);
        Assert.Null(his.QuerySelector("#van-ban-da-ky ~ ul a"));

        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(first.Desk);
        await coordinator.DoAsync("Redact", ("PublicBody", "Bao giờ sửa đường?"), ("PublicAnswer", "Đường sẽ được sửa trong tháng 7."));
        await coordinator.DoAsync("Publish");
        var file = (await secondBrowser.OpenAsync(second.Page)).QuerySelector("#van-ban-da-ky ~ ul a")!.GetAttribute("href")!;
        Assert.Equal("application/pdf", (await desk.GetAsync(file)).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_newer_is_merged_into_the_older_from_whichever_page()
    {
        var (first, second) = await TwoAsync();
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(first.Desk);
        await coordinator.DoAsync("Merge", ("Target", second.Reference));

        Assert.Equal(QuestionState.Received, (await DeskCase.ReadAsync(portal, first.Reference)).State);
        Assert.Equal(QuestionState.Merged, (await DeskCase.ReadAsync(portal, second.Reference)).State);
        Assert.Contains(second.Reference, coordinator.Page.QuerySelector("section[aria-labelledby='lien-quan']")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("không phải mã")]
    [InlineData("HD20-999999-1")]
    public async Task A_target_that_is_none_is_said_at_its_field_and_kept(string typed)
    {
        var (_, second) = await TwoAsync();
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(second.Desk);
        await coordinator.SubmitAsync("form[action$='handler=Merge']", ("Target", typed));

        Assert.Equal(HttpStatusCode.OK, coordinator.Status);
        Assert.Equal(["Ghi đúng mã của một ý kiến khác mà bạn xem được."], coordinator.Errors);
        Assert.Equal(typed, coordinator.Page.QuerySelector("#merge-target")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_asker_says_his_question_is_another_one_and_it_comes_back_to_the_coordinator()
    {
        var (first, second) = await MergedAsync();
        using var asker = await second.InAsync();
        var page = await asker.OpenAsync(second.Page);
        Assert.Equal("Đang xử lý", page.QuerySelector(".case-top .tag").Words());

        var refused = await asker.PostAsync($"{second.Page}?viec=cau-hoi-khac", ("loi", " "));
        Assert.Equal(["#unmerge-loi Ghi lý do, hoặc câu hỏi này khác ở điểm nào."], refused.Faults());
        await asker.PostAsync($"{second.Page}?viec=cau-hoi-khac", ("loi", "Tôi hỏi đoạn đường phía bắc."));

        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync("/can-bo/hang-doi/khong-dong-y-gop");
        Assert.Contains(second.Reference, coordinator.References);
        await coordinator.OpenAsync(second.Desk);
        Assert.Null(coordinator.Page.QuerySelector("form[action$='handler=Merge']"));
        Assert.Contains("Người gửi đã cho biết câu hỏi của mình khác; không gộp lại.", coordinator.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(QuestionState.Received, (await DeskCase.ReadAsync(portal, first.Reference)).State);
    }

    [Fact]
    public async Task The_coordinator_takes_a_case_out_again_with_a_reason()
    {
        var (_, second) = await MergedAsync();
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(second.Desk);
        await coordinator.SubmitAsync("form[action$='handler=Unmerge']", ("Words", ""));
        Assert.Equal(["Ghi lý do, hoặc câu hỏi này khác ở điểm nào."], coordinator.Errors);
        await coordinator.DoAsync("Unmerge", ("Words", "Hai đoạn đường khác nhau."));

        Assert.Equal(QuestionState.Received, (await DeskCase.ReadAsync(portal, second.Reference)).State);
        Assert.Contains("unmerged", (await LettersAsync(second)).Select(l => l.Letter));
    }

    [Fact]
    public async Task When_the_older_is_declined_the_merged_is_received_again()
    {
        var (first, second) = await MergedAsync();
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(first.Desk);
        await coordinator.DoAsync("Decline", ("Reason", "spam"), ("Words", "Không có nội dung."));
        await Asker.SweepAsync(portal, nameof(FollowMerged));

        var again = await DeskCase.ReadAsync(portal, second.Reference);
        Assert.Equal((QuestionState.Received, null), (again.State, again.MergedInto));
    }

    [Fact]
    public async Task A_part_is_a_case_of_its_own_on_the_page_of_its_asker()
    {
        var whole = await Asker.AskedAsync(portal, "Đường thôn bị ngập. Ngoài ra tôi chưa được cấp thẻ bảo hiểm y tế.", "Nguyễn Văn Tám");
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(whole.Desk);
        await coordinator.SubmitAsync("form[action$='handler=Split']", ("Part", " "), ("Topic", ""));
        Assert.Equal(["Ghi phần câu hỏi cần tách.", "Chọn lĩnh vực của phần được tách."], coordinator.Errors);
        await coordinator.DoAsync("Split", ("Part", "Tôi chưa được cấp thẻ bảo hiểm y tế."), ("Topic", "DAT-02"), ("Lead", "so-y-te"));

        var part = await PartOfAsync(whole);
        using var asker = await whole.InAsync();
        var page = await asker.OpenAsync(whole.Page);
        Assert.Contains(part.Reference, page.QuerySelector("section[aria-labelledby='cac-phan']").Words(), StringComparison.Ordinal);
        Assert.Contains("Tôi chưa được cấp thẻ bảo hiểm y tế.", (await asker.OpenAsync($"/hoi-dap/{part.Reference}")).QuerySelector("main").Words(), StringComparison.Ordinal);
        await asker.PostAsync($"/hoi-dap/{part.Reference}", ("bo-sung", "Mã thẻ cũ là HT2."));
        Assert.Contains("Mã thẻ cũ là HT2.", (await asker.OpenAsync($"/hoi-dap/{part.Reference}")).QuerySelector(".timeline").Words(), StringComparison.Ordinal);
        Assert.Equal("Đường thôn bị ngập. Ngoài ra tôi chưa được cấp thẻ bảo hiểm y tế.", (await asker.OpenAsync(whole.Page)).QuerySelector("section[aria-labelledby='cau-hoi'] p:last-child").Words());
        Assert.Equal(("so-y-te", QuestionState.Routed, whole.Receipt.PromisedOn), (part.Lead!, part.State, part.PromisedOn!.Value));

        using var bySecret = new Visitor(portal);
        Assert.Contains(part.Reference, (await bySecret.PostAsync("/tra-cuu", ("ma", part.Reference), ("ma-bi-mat", whole.Receipt.Secret))).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var stranger = new Visitor(portal);
        Assert.DoesNotContain("thẻ bảo hiểm", (await stranger.OpenAsync($"/hoi-dap/{part.Reference}")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private async Task<Question> PartOfAsync(Asker whole)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<Question>().SingleAsync(q => q.SplitFrom == whole.Receipt.QuestionId, TestContext.Current.CancellationToken);
    }

    private async Task<(Asker First, Asker Second)> TwoAsync() =>
        (await Asker.AskedAsync(portal, FirstText, "Lò Văn Bảy"), await Asker.AskedAsync(portal, SecondText, "Hờ Thị Chín"));

    private async Task<(Asker First, Asker Second)> MergedAsync()
    {
        var (first, second) = await TwoAsync();
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(second.Desk);
        await coordinator.DoAsync("Merge", ("Target", first.Reference));
        return (first, second);
    }

    private async Task AnswerAsync(Asker asked, string answer, string citations = "")
    {
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(asked.Desk);
        await coordinator.DoAsync("Screen");
        await coordinator.DoAsync("Route", ("Lead", "so-tn-mt"));
        using var official = await StaffBrowser.SignedInAsync(portal, "canbo.so-tn-mt");
        await official.OpenAsync(asked.Desk);
        await official.DoAsync("Take");
        await official.DoAsync("Submit", ("Text", answer), ("Citations", citations));
        using var approver = await StaffBrowser.SignedInAsync(portal, "lanhdao.so-tn-mt");
        await approver.OpenAsync(asked.Desk);
        Assert.Contains("cũng gửi đến 1 người", approver.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hờ Thị Chín", approver.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        await approver.DoAsync("Approve");
    }

    private async Task<List<Features.Outbox.OutboxLetter>> LettersAsync(Asker asker)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Letters.AsNoTracking().Where(l => l.QuestionId == asker.Receipt.QuestionId).OrderBy(l => l.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
