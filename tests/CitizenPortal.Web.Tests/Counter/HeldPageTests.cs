using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Counter;

public sealed class HeldPageTests : IDisposable
{
    private const string Address = "/can-bo/cho-sang-loc";
    private readonly DemoPortalHost _portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task The_sixth_question_of_an_address_on_a_day_waits_and_the_first_of_the_next_day_does_not()
    {
        var sent = await AskManyAsync(6);

        Assert.Equal([false, false, false, false, false, true], sent.Select(r => r.IsHeld));
        _portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False((await AskAsync("a@example.vn")).IsHeld);
    }

    [Fact]
    public async Task Without_a_contact_the_network_counts_and_its_key_is_gone_the_next_day()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.False((await AskAsync(null, "203.0.113.7")).IsHeld);
        }

        Assert.True((await AskAsync(null, "203.0.113.7")).IsHeld);
        Assert.False((await AskAsync(null, "203.0.113.8")).IsHeld);
        _portal.Clock.Advance(TimeSpan.FromDays(1));
        await AskAsync(null, "203.0.113.7");
        await Asker.SweepAsync(_portal, nameof(ExpireSubmissions));

        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        Assert.Equal("ask-tally:2020-06-02", await db.Settings.Where(s => s.Key.StartsWith("ask-tally:")).Select(s => s.Key).SingleAsync(Ct));
        Assert.Equal(1, (await db.AskTallies.SingleAsync(Ct)).Count);
    }

    [Fact]
    public async Task Nobody_and_no_sweep_sends_it_on_before_the_coordinator_looked()
    {
        var held = (await AskManyAsync(6))[^1];
        _portal.Clock.Advance(TimeSpan.FromDays(9));
        await Asker.SweepAsync(_portal, nameof(RouteUnanswered));

        Assert.Equal(QuestionState.Received, (await DeskCase.ReadAsync(_portal, held.Reference)).State);
        using var coordinator = await OpenAsync();
        await coordinator.SubmitAsync("main form", ("Input.References", held.Reference), ("Input.Act", "Release"));
        await Asker.SweepAsync(_portal, nameof(RouteUnanswered));
        var released = await DeskCase.ReadAsync(_portal, held.Reference);
        Assert.Equal((false, QuestionState.Routed), (released.IsHeld, released.State));
    }

    [Fact]
    public async Task A_batch_is_declined_with_one_letter_that_names_them_all()
    {
        var sent = await AskManyAsync(9);
        using var coordinator = await OpenAsync();
        Assert.DoesNotContain("a@example.vn", coordinator.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ChooseAsync(coordinator, "Decline", sent[5..], ("Input.Reason", "spam"), ("Input.Words", "Nội dung quảng cáo."));

        var letters = await LettersAsync("declined");
        Assert.All(sent[5..], s => Assert.Contains(s.Reference, Assert.Single(letters), StringComparison.Ordinal));
        foreach (var one in sent[5..])
        {
            Assert.Equal(QuestionState.Declined, (await DeskCase.ReadAsync(_portal, one.Reference)).State);
        }
    }

    [Fact]
    public async Task A_batch_is_merged_into_its_oldest_with_one_letter()
    {
        var sent = await AskManyAsync(8);
        using var coordinator = await OpenAsync();
        await ChooseAsync(coordinator, "Merge", sent[5..]);

        var oldest = await DeskCase.ReadAsync(_portal, sent[5].Reference);
        Assert.Equal(QuestionState.Received, oldest.State);
        Assert.Equal(oldest.Id, (await DeskCase.ReadAsync(_portal, sent[7].Reference)).MergedInto);
        Assert.Single(await LettersAsync("merged"));
    }

    [Theory]
    [InlineData("Decline", "", "", "Hãy chọn ít nhất một câu hỏi")]
    [InlineData("", "one", "", "Hãy chọn cách xử lý")]
    [InlineData("Merge", "one", "", "Hãy chọn từ hai câu hỏi trở lên để gộp")]
    [InlineData("Release", "HD20-000001-1", "", "Có câu hỏi vừa được người khác xử lý; chưa có gì thay đổi, hãy chọn lại")]
    public async Task What_is_wrong_is_said_and_nothing_is_settled(string act, string reference, string reason, string error)
    {
        var held = (await AskManyAsync(6))[^1].Reference;
        using var coordinator = await OpenAsync();
        await coordinator.SubmitAsync("main form", ("Input.Act", act), ("Input.References", reference == "one" ? held : reference), ("Input.Reason", reason), ("Input.Words", "Giữ lời này."));

        Assert.Contains(error, coordinator.Errors);
        Assert.Equal("Giữ lời này.", coordinator.Page.QuerySelector("#Words")!.TextContent);
        Assert.True((await DeskCase.ReadAsync(_portal, held)).IsHeld);
    }

    private async Task<StaffBrowser> OpenAsync()
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await browser.OpenAsync(Address);
        return browser;
    }

    private static async Task ChooseAsync(StaffBrowser coordinator, string act, IReadOnlyList<AskReceipt> chosen, params (string Name, string? Value)[] typed)
    {
        await coordinator.SubmitAsync("main form", [.. chosen.Select(c => ("Input.References", (string?)c.Reference)), ("Input.Act", act), .. typed]);
        Assert.True(coordinator.Location == Address, string.Join(" | ", coordinator.Errors));
        await coordinator.OpenAsync(Address);
        Assert.Equal($"Đã xử lý {chosen.Count} câu hỏi.", coordinator.Page.QuerySelector("[role=status]")!.TextContent.Trim());
    }

    private async Task<List<string>> LettersAsync(string letter)
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Letters.Where(l => l.Letter == letter && l.CreatedAt >= _portal.Clock.GetUtcNow().AddMinutes(-1)).Select(l => l.Facts).ToListAsync(Ct);
    }

    private async Task<List<AskReceipt>> AskManyAsync(int count)
    {
        List<AskReceipt> sent = [];
        for (var i = 0; i < count; i++)
        {
            sent.Add(await AskAsync("a@example.vn"));
        }

        return sent;
    }

    private async Task<AskReceipt> AskAsync(string? email, string? network = null)
    {
        await using var scope = _portal.Scope();
        var content = new SubmissionContent { Text = "Mua đất giá rẻ ở đâu, gọi số nào thì được tư vấn ngay?", Topic = "DAT-01", Locality = "c2020-22882", Email = email, CodeOnly = email is null, ConsentsToPublication = true };
        return await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>()
            .HandleAsync(new AskQuestion(Guid.NewGuid().ToString("N"), content) { Network = network }, Actor.Citizen(), Ct);
    }
}
