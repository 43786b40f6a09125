using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Admin;

/// <summary>A storm comes: the administrator enters it, looks at what moves, saves, and the cases, their pages and the letters follow.</summary>
public sealed class StormTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Day_off_moves_the_promised_date_and_the_resident_is_told_on_his_page_and_by_letter()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var admin = await OpenAsync();
        await admin.SubmitAsync("section:has(#sua-ngay) form", ("Date", "2020-06-10"), ("Reason", "Nghỉ bão số 2"));
        var row = admin.Page.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains(mine.Reference, StringComparison.Ordinal)).Words();
        Assert.Contains("22/06/2020 → 23/06/2020", row, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 6, 22), (await mine.ReadAsync()).PromisedOn);

        await admin.SubmitAsync("form[action$='handler=Save']", ("Why", "Công điện bão số 2"));

        var moved = await mine.ReadAsync();
        Assert.Equal((new DateOnly(2020, 6, 23), new DateOnly(2020, 6, 22)), (moved.PromisedOn, moved.FirstPromisedOn));
        Assert.Equal((Verb.Recount, "Công điện bão số 2"), await mine.LastEventAsync() is var e ? (e.Verb, e.Words) : default);
        Assert.Equal(["postponed"], await LettersAsync(mine));
        using var owner = new Visitor(_portal);
        var page = await owner.PostAsync("/tra-cuu", ("ma", mine.Reference), ("ma-bi-mat", mine.Secret));
        Assert.Contains("chậm nhất ngày 23/06/2020", page.QuerySelector(".next").Words(), StringComparison.Ordinal);
        var steps = page.QuerySelector("aside details").Words();
        Assert.Contains("Trừ 1 ngày nghỉ: Nghỉ bão số 2.", steps, StringComparison.Ordinal);
        Assert.Contains("Hạn là hết ngày 23/06/2020.", steps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closure_of_one_agency_moves_its_own_date_and_no_promise_and_sends_nothing()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        var before = await mine.ReadAsync();
        using var admin = await OpenAsync();
        await admin.SubmitAsync("form:has(#tu-ngay)", ("From", "2020-06-10"), ("To", "2020-06-11"), ("Reason", "Lụt"), ("Document", "QĐ 77/QĐ-UBND"), ("Agencies", LivingCase.Lead));
        await admin.SubmitAsync("form[action$='handler=Save']", ("Why", "Lụt ở trụ sở"));

        var after = await mine.ReadAsync();
        Assert.Equal(before.PromisedOn, after.PromisedOn);
        Assert.Equal(before.HolderDueOn!.Value.AddDays(2), after.HolderDueOn);
        Assert.Empty(await LettersAsync(mine));
    }

    [Fact]
    public async Task Second_administrator_who_saves_over_a_newer_calendar_is_told_and_changes_nothing()
    {
        using var first = await OpenAsync();
        using var second = await OpenAsync();
        await first.SubmitAsync("section:has(#sua-ngay) form", ("Date", "2020-06-10"), ("Reason", "Bão"));
        await second.SubmitAsync("section:has(#sua-ngay) form", ("Date", "2020-06-11"), ("Reason", "Lụt"));
        await first.SubmitAsync("form[action$='handler=Save']", ("Why", "Trước"));
        await second.SubmitAsync("form[action$='handler=Save']", ("Why", "Sau"));

        Assert.NotEmpty(second.Errors);
        Assert.Contains(second.Page.QuerySelectorAll("input"), field => field.GetAttribute("value") is "2020-06-11");
        await second.OpenAsync("/quan-tri/lich?nam=2020");
        Assert.DoesNotContain("11/06/2020", second.Page.QuerySelector("table.table")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<StaffBrowser> OpenAsync()
    {
        var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync("/quan-tri/lich?nam=2020");
        return admin;
    }

    private async Task<List<string>> LettersAsync(LivingCase mine)
    {
        await using var scope = _portal.Scope();
        var id = (await mine.ReadAsync()).Id;
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Letters.Where(l => l.QuestionId == id && l.Letter == "postponed").Select(l => l.Letter).ToListAsync(TestContext.Current.CancellationToken);
    }
}
