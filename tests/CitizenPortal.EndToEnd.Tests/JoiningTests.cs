using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Sweeps;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Cases that belong together, and bodies that are asked, as the people concerned see them.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JoiningTests(BrowserPortal portal)
{
    [Fact]
    public async Task Two_askers_get_one_answer_each_on_his_own_page()
    {
        var (first, second) = (await portal.ResidentAsync(), await portal.ResidentAsync());
        var older = await first.AskAsync("Cầu tràn qua suối Lồ Ồ hỏng từ mùa mưa trước, bao giờ sửa lại?");
        var newer = await second.AskAsync("Bao giờ sửa lại cầu tràn qua suối Lồ Ồ hỏng từ mùa mưa trước?");
        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.OpenAsync(newer.Reference);
        var form = await coordinator.FormAsync(Verb.Merge);
        Assert.Equal(older.Reference, await form.Locator("[name=Target]").InputValueAsync());
        await Pictures.TakeAsync(coordinator.Page, "gop-1366");
        await coordinator.PressAsync(Verb.Merge);
        await second.FollowAsync(newer);
        Assert.Contains("được trả lời chung", await second.ReadAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(second.Page, "da-gop-360");

        await AnswerAsync(older.Reference);
        await portal.SweepAsync(nameof(FollowMerged));
        await second.FollowAsync(newer);
        Assert.Contains("Cầu sẽ sửa xong trong tháng 8.", await second.ReadAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(older.Reference, await second.ReadAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(second.Page, "tra-loi-chung-360");
        await coordinator.OpenAsync(older.Reference);
        await Pictures.TakeAsync(coordinator.Page, "duoc-gop-1366");
    }

    [Fact]
    public async Task A_question_of_two_matters_is_split_and_followed_on_one_page()
    {
        var resident = await portal.ResidentAsync();
        var slip = await resident.AskAsync("Chợ xã bẩn quá, ai dọn? Còn lịch học hè của trường tiểu học thì xem ở đâu?");
        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.ActAsync(slip.Reference, Verb.Split, ("Part", "Lịch học hè của trường tiểu học thì xem ở đâu?"), ("Topic", "GD-01"), ("Lead", "so-gd-dt"));
        await Pictures.TakeAsync(coordinator.Page, "tach-1366");

        await resident.FollowAsync(slip);
        await Pictures.TakeAsync(resident.Page, "cac-phan-360");
        await resident.Page.Locator("section[aria-labelledby=cac-phan] a").First.ClickAsync();
        Assert.Contains("Lịch học hè của trường tiểu học", await resident.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_and_an_opinion_stand_on_the_case_with_their_terms()
    {
        var resident = await portal.ResidentAsync();
        var (letter, work) = (await resident.AskAsync("Tiền thuê đất của hợp tác xã nộp ở đâu?"), await resident.AskAsync("Đất nhà tôi có làm chuồng trại được không?"));
        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.OpenAsync(letter.Reference);
        await coordinator.FormAsync(Verb.ForwardByLetter);
        await Pictures.TakeAsync(coordinator.Page, "cong-van-1366");
        await coordinator.ActAsync(letter.Reference, Verb.ForwardByLetter, ("Body", "Cục Thuế tỉnh"), ("Number", "125/STTTT-BCVT"), ("SentOn", $"{portal.Portal.Clock.GetUtcNow().AddHours(7):d/M/yyyy}"), ("Words", "Đề nghị trả lời về tiền thuê đất."));
        await Pictures.TakeAsync(coordinator.Page, "da-gui-cong-van-1366");

        await coordinator.ActAsync(work.Reference, Verb.Route, ("Lead", "so-tn-mt"));
        var official = await portal.OfficialAsync("canbo.so-tn-mt");
        await official.ActAsync(work.Reference, Verb.Take);
        await official.ActAsync(work.Reference, Verb.RequestOpinion, ("Agency", "so-xay-dung"), ("Words", "Khu đất này có được xây chuồng trại không?"));
        await Pictures.TakeAsync(official.Page, "xin-y-kien-1366");
        var asked = await portal.OfficialAsync("canbo.so-xay-dung");
        await asked.GoAsync("/can-bo/hang-doi/xin-y-kien");
        Assert.Contains(work.Reference, await asked.ReadAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(asked.Page, "hang-doi-xin-y-kien-1366");
        await asked.OpenAsync(work.Reference);
        await Pictures.TakeAsync(asked.Page, "duoc-xin-y-kien-1366");
        await asked.ActAsync(work.Reference, Verb.GiveOpinion, ("Words", "Được, nếu cách nhà ở 20 m."));
        await official.ActAsync(work.Reference, Verb.Recuse, ("Reason", "Đất của anh tôi."));
        await Pictures.TakeAsync(official.Page, "xin-khong-tham-gia-1366");
    }

    private async Task AnswerAsync(string reference)
    {
        var coordinator = await portal.OfficialAsync("dieuphoi");
        await coordinator.ActAsync(reference, Verb.Route, ("Lead", "so-gtvt"));
        var official = await portal.OfficialAsync("canbo.so-gtvt");
        await official.ActAsync(reference, Verb.Take);
        await official.ActAsync(reference, Verb.Submit, ("Text", "Cầu sẽ sửa xong trong tháng 8."));
        await (await portal.OfficialAsync("lanhdao.so-gtvt")).ActAsync(reference, Verb.Approve);
    }
}
