using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class HolderSweepsTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Agency_that_stays_silent_has_accepted_on_the_day_after_its_share()
    {
        var id = await RoutedAsync();
        _portal.MoveTo(1);
        Assert.Equal(0, (await _portal.RunAsync(nameof(DeemAccepted))).Scanned);
        _portal.MoveTo(1);

        await _portal.RunAsync(nameof(DeemAccepted));

        Assert.Equal(QuestionState.InProgress, (await _portal.CaseAsync(id)).State);
    }

    [Fact]
    public async Task Case_goes_on_when_the_resident_did_not_add_what_was_missing()
    {
        var id = await RoutedAsync();
        var head = new Actor(7, "Lãnh đạo", [new DutyGrant(Duty.Approver, _portal.Routable.Lead)]);
        await _portal.ActAsync(id, (q, at) => q.Take(head, at));
        await _portal.ActAsync(id, (q, at) => q.AskBack(head, at, "Xin cho biết số thửa đất.", null));
        _portal.MoveTo(24);

        await _portal.RunAsync(nameof(ResumeSilent));

        Assert.Equal(QuestionState.InProgress, (await _portal.CaseAsync(id)).State);
        Assert.Equal(1, await _portal.ReadAsync(db => db.StaffNotices.CountAsync(n => n.Letter == "silent")));
    }

    [Fact]
    public async Task Holder_is_reminded_once_a_reminder_day_and_not_after_the_last()
    {
        await RoutedAsync();
        _portal.MoveTo(2);
        await _portal.RunAsync(nameof(DeemAccepted));
        for (var day = 0; day < 12; day++)
        {
            _portal.MoveTo(1);
            await _portal.RunAsync(nameof(RemindHolders));
            await _portal.RunAsync(nameof(RemindHolders));
        }

        var notices = await _portal.ReadAsync(db => db.StaffNotices.Where(n => n.Letter == "reminder").ToListAsync());
        Assert.Equal(3, notices.Count);
        Assert.All(notices, n => Assert.Equal((_portal.Routable.Lead, Duty.AgencyDesk), (n.Agency, n.Duty)));
    }

    private async Task<long> RoutedAsync()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Topic = _portal.Routable.Topic });
        _portal.MoveTo(3);
        await _portal.RunAsync(nameof(RouteUnanswered));
        return id;
    }
}
