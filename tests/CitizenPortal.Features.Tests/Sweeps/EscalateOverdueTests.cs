using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class EscalateOverdueTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Each_rung_is_climbed_once_though_two_runners_run_every_day_twice()
    {
        for (var i = 0; i < 5; i++)
        {
            await _portal.AskAsync(new SubmissionContent { Topic = _portal.Routable.Topic, Email = $"dan{i}@example.vn" });
        }

        _portal.MoveTo(3);
        await _portal.RunAsync(nameof(RouteUnanswered));
        _portal.MoveTo(1);
        for (var day = 0; day < 12; day++)
        {
            _portal.MoveTo(1);
            await Task.WhenAll(UnleasedAsync(), UnleasedAsync());
            await _portal.RunAsync(nameof(EscalateOverdue));
        }

        // The date that the resident was told still holds: only the rungs inside the administration are climbed.
        var rungs = _portal.Book.Clock.Policy.Rungs.Count;
        Assert.Equal(5 * (rungs - 1), await _portal.ReadAsync(db => db.SweepEffects.CountAsync()));
        Assert.Equal(5 * (rungs - 1), await _portal.ReadAsync(db => db.StaffNotices.CountAsync(n => n.Letter == "escalation")));
        Assert.Equal(0, await _portal.ReadAsync(db => db.Letters.CountAsync(l => l.Letter == "apology")));

        Task UnleasedAsync() => Task.Run(() => _portal.Sweep(nameof(EscalateOverdue)).RunAsync(new SweepPass(_portal.Now, _ => Task.CompletedTask), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rungs_reach_head_managing_body_watching_department_and_provincial_office_on_their_days()
    {
        var (topic, lead) = _portal.Routable;
        await _portal.AskAsync(new SubmissionContent { Topic = topic });
        _portal.MoveTo(3);
        await _portal.RunAsync(nameof(RouteUnanswered));
        _portal.MoveTo(1);
        List<string> reached = [];
        for (var day = 1; day <= 6; day++)
        {
            _portal.MoveTo(1);
            await _portal.RunAsync(nameof(EscalateOverdue));
            var known = await _portal.ReadAsync(db => db.StaffNotices.Where(n => n.Letter == "escalation").OrderBy(n => n.Id).ToListAsync());
            reached.AddRange(known.Skip(reached.Count).Select(n => $"{day} {n.Agency} {n.Duty}"));
        }

        var office = _portal.Book.CoordinatorFor(Domain.Questions.CaseKind.Feedback, Domain.Questions.FeedbackBasis.Rules);
        Assert.Equal(
            [
                $"1 {lead} {Duty.Approver}", $"3 {_portal.Book.ManagerOf(lead)} {Duty.Approver}",
                $"4 so-tt-tt {Duty.Monitor}", $"6 {office} {Duty.ProvincialOffice}",
            ],
            reached);
    }

    [Fact]
    public async Task Suspected_case_reaches_only_the_head_of_its_coordinator()
    {
        await _portal.AskAsync(new SubmissionContent { Text = "Cán bộ một cửa đòi tiền tôi mới nhận hồ sơ" });
        _portal.MoveTo(30);

        await _portal.RunAsync(nameof(EscalateOverdue));

        var notices = await _portal.ReadAsync(db => db.StaffNotices.ToListAsync());
        Assert.NotEmpty(notices);
        Assert.All(notices, n => Assert.Equal(("so-tt-tt", Duty.Approver), (n.Agency, n.Duty)));
    }

    [Fact]
    public async Task Nothing_is_escalated_on_a_day_off()
    {
        await _portal.AskAsync(new SubmissionContent { Topic = _portal.Routable.Topic });
        _portal.MoveTo(9);
        while (_portal.Book.Clock.Calendar.IsWorkingDay(_portal.Now.Day))
        {
            _portal.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(0, (await _portal.RunAsync(nameof(EscalateOverdue))).Scanned);
    }
}
