using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class CaseBatchesTests : IDisposable
{
    private const int OverTwoBatches = 2_050;
    private const int OverTwoSmallBatches = 450;
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(RouteUnanswered), QuestionState.Received, Verb.Route)]
    [InlineData(nameof(DeemAccepted), QuestionState.Routed, Verb.DeemAccept)]
    [InlineData(nameof(ResumeSilent), QuestionState.AwaitingCitizen, Verb.ResumeSilent)]
    public async Task Every_batch_is_done_and_the_case_that_refuses_is_left_with_its_reason(string sweep, QuestionState state, Verb verb)
    {
        await _portal.AddAsync(OverTwoSmallBatches, q => q.In(state));
        await _portal.SealAsync(ManyQuestions.First + 7);
        _portal.MoveTo(35);

        var run = await _portal.RunAsync(sweep);

        Assert.Equal((null, OverTwoSmallBatches - 1, 1), (run.Error, run.Acted, run.Skipped));
        Assert.Contains(sweep == nameof(RouteUnanswered) ? "khong-duoc-phep" : nameof(RefusalCode.SealedKind), run.SkipReasons, StringComparison.Ordinal);
        Assert.Equal(OverTwoSmallBatches - 1, await CountAsync(verb));
    }

    [Fact]
    public async Task Sealed_case_is_not_even_found()
    {
        await _portal.AddAsync(2, q => q.Taken());
        await _portal.ReadAsync(db => db.Set<Question>().Where(q => q.Id == ManyQuestions.First)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.Audience, Domain.Visibility.Audience.Sealed), Cancel));
        _portal.MoveTo(6);

        var run = await _portal.RunAsync(nameof(RemindHolders));

        Assert.Equal((1, 1), (run.Scanned, run.Acted));
    }

    [Fact]
    public async Task Reminders_go_over_more_than_one_batch()
    {
        await _portal.AddAsync(OverTwoSmallBatches, q => q.Taken());
        _portal.MoveTo(6);

        var run = await _portal.RunAsync(nameof(RemindHolders));

        Assert.Equal((null, OverTwoSmallBatches, 0), (run.Error, run.Acted, run.Skipped));
        Assert.Equal(OverTwoSmallBatches, await _portal.ReadAsync(db => db.StaffNotices.Where(n => n.Letter == "reminder").Select(n => n.QuestionId).Distinct().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Escalation_does_every_batch_oldest_first_and_alarms_about_what_it_left()
    {
        await _portal.HireAsync("quantri", Duty.Administrator, "so-tt-tt");
        // The later the number the earlier the case was received.
        await _portal.AddAsync(Enumerable.Range(0, OverTwoBatches).Select(i =>
            ManyQuestions.Numbered(ManyQuestions.First + i).On(i < OverTwoBatches / 2 ? "2020-06-01" : "2020-05-25").Taken().Build()));
        await _portal.SealAsync(ManyQuestions.First + 3);
        await _portal.ReadAsync(async db =>
        {
            db.SweepEffects.Add(new SweepEffect { QuestionId = ManyQuestions.First + 5, Step = "escalate-0-HolderHead", DeadlineVersion = (await _portal.CaseAsync(ManyQuestions.First + 5)).DeadlineVersion, At = _portal.Now.Instant });
            return await db.SaveChangesAsync(Cancel);
        });
        _portal.MoveTo(30);

        var run = await _portal.RunAsync(nameof(EscalateOverdue));
        await _portal.RunAsync(nameof(WatchSweeps));

        Assert.Equal((null, OverTwoBatches - 2, 2), (run.Error, run.Acted, run.Skipped));
        Assert.Contains("khong-duoc-phep: SealedKind", run.SkipReasons, StringComparison.Ordinal);
        Assert.Contains("khong-ghi-duoc", run.SkipReasons, StringComparison.Ordinal);
        var climbed = await _portal.ReadAsync(db => db.Set<QuestionEvent>().Where(e => e.Verb == Verb.Escalate).OrderBy(e => e.Id).Select(e => e.QuestionId).ToListAsync(Cancel));
        Assert.Equal(OverTwoBatches - 2, climbed.Distinct().Count());
        Assert.True(climbed[0] >= ManyQuestions.First + (OverTwoBatches / 2), $"{climbed[0]} is not of the oldest");
        Assert.True(climbed[^1] < ManyQuestions.First + (OverTwoBatches / 2), $"{climbed[^1]} is not of the youngest");
        Assert.Equal(1, await _portal.ReadAsync(db => db.Letters.CountAsync(l => l.Letter == "sweep-alarm", Cancel)));
    }

    private Task<int> CountAsync(Verb verb) =>
        _portal.ReadAsync(db => db.Set<QuestionEvent>().Where(e => e.Verb == verb && e.QuestionId >= ManyQuestions.First).Select(e => e.QuestionId).Distinct().CountAsync(Cancel));
}
