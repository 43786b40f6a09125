using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class WatchApproversTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Body_above_is_told_on_the_next_day_once_a_day_when_nobody_can_approve()
    {
        var above = await _portal.HireAsync("tren", Duty.Approver, _portal.Book.ManagerOf(_portal.Routable.Lead)!);
        await SubmittedAsync();
        await _portal.RunAsync(nameof(WatchApprovers));
        Assert.Empty(await LettersAsync());

        _portal.MoveTo(1);
        await _portal.RunAsync(nameof(WatchApprovers));
        await _portal.RunAsync(nameof(WatchApprovers));
        var letter = Assert.Single(await LettersAsync());
        Assert.Equal((above, _portal.Routable.Lead, 1), (letter.UserId, LetterFacts.FromJson(letter.Facts).Agency, LetterFacts.FromJson(letter.Facts).Count));

        _portal.MoveTo(1);
        await _portal.RunAsync(nameof(WatchApprovers));
        Assert.Equal(2, (await LettersAsync()).Count);
    }

    [Fact]
    public async Task Agency_with_an_active_approver_is_not_told_on_and_a_disabled_one_does_not_count()
    {
        await _portal.HireAsync("tren", Duty.Approver, _portal.Book.ManagerOf(_portal.Routable.Lead)!);
        var head = await _portal.HireAsync("lanhdao", Duty.Approver, _portal.Routable.Lead);
        await SubmittedAsync();
        _portal.MoveTo(1);
        await _portal.RunAsync(nameof(WatchApprovers));
        Assert.Empty(await LettersAsync());

        await _portal.ReadAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == head)).IsDisabled = true;
            return await db.SaveChangesAsync();
        });
        await _portal.RunAsync(nameof(WatchApprovers));

        Assert.Single(await LettersAsync());
    }

    [Fact]
    public async Task Overdue_case_reported_to_a_head_who_is_not_there_is_told_above()
    {
        await _portal.HireAsync("tren", Duty.Approver, _portal.Book.ManagerOf(_portal.Routable.Lead)!);
        await RoutedAsync();
        _portal.MoveTo(5);
        await _portal.RunAsync(nameof(EscalateOverdue));
        await _portal.RunAsync(nameof(WatchApprovers));
        Assert.Empty(await LettersAsync());
        _portal.MoveTo(1);

        await _portal.RunAsync(nameof(WatchApprovers));

        Assert.Single(await LettersAsync());
    }

    private async Task<long> RoutedAsync()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Topic = _portal.Routable.Topic });
        await _portal.ActAsync(id, (q, at) => q.Route(PortalActor.Sweep, at, _portal.Book.Routing.Decide(q.Topic, null, null, at.Day).Decision!));
        return id;
    }

    private async Task SubmittedAsync()
    {
        var id = await RoutedAsync();
        var official = new Actor(7, "Cán bộ", [new DutyGrant(Duty.Official, _portal.Routable.Lead)]);
        await _portal.ActAsync(id, (q, at) => q.Take(official, at));
        await _portal.ActAsync(id, (q, at) => q.Submit(official, at, "Trả lời."));
    }

    private Task<List<OutboxLetter>> LettersAsync() => _portal.ReadAsync(db => db.Letters.Where(l => l.Letter == LetterCatalogue.NoApprover).ToListAsync());
}
