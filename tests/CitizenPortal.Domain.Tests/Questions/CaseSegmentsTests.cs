using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Questions;

public sealed class CaseSegmentsTests
{
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void A_case_tells_who_had_it_from_when_to_when()
    {
        var builder = A.Question().On("2020-06-03").Routed().On("2020-06-04").Do((q, at) => q.Take(An.Official, at))
            .On("2020-06-05").Do((q, at) => q.AskBack(An.Official, at, "Số thửa?", 13)).On("2020-06-10").Do((q, at) => q.Supplement(An.Owner(), at, "Thửa 45."))
            .On("2020-06-12").Do((q, at) => q.Submit(An.Official, at, "Trả lời.")).On("2020-06-15").Do((q, at) => q.Approve(An.Approver, at));
        var asked = A.Question().On("2020-06-01");

        Assert.Equal(
            [
                (SegmentKind.Acceptance, An.LeadAgency, "06-03", "06-04"),
                (SegmentKind.Work, An.LeadAgency, "06-04", "06-05"),
                (SegmentKind.Citizen, null, "06-05", "06-10"),
                (SegmentKind.Work, An.LeadAgency, "06-10", "06-12"),
                (SegmentKind.Approval, An.LeadAgency, "06-12", "06-15"),
                (SegmentKind.Publication, An.CoordinatorAgency, "06-15", ""),
            ],
            Of(builder.Build()).Skip(1).Select(s => (s.Kind, s.Holder, $"{s.From:MM-dd}", $"{s.To:MM-dd}")));
        Assert.Equal(SegmentKind.Screening, Assert.Single(Of(asked.Build())).Kind);
    }

    [Fact]
    public void Late_days_are_charged_to_the_holder_of_that_time_and_once()
    {
        var builder = A.Question().Do((_, _) => { }).On("2020-06-05").Routed().On("2020-06-09").Do((q, at) => q.Take(An.Official, at))
            .On("2020-06-24").Do((q, at) => q.Submit(An.Official, at, "Trả lời.")).On("2020-06-26").Do((q, at) => q.NameCause(An.Official, at, "overload", null))
            .Do((q, at) => q.Approve(An.Approver, at));

        Assert.Equal(A.Day("2020-06-22"), builder.Build().Events.Single(e => e.Verb == Verb.Take).HolderDueAfter);
        Assert.Equal(
            [(SegmentKind.Screening, 2), (SegmentKind.Acceptance, 1), (SegmentKind.Work, 2), (SegmentKind.Approval, 2), (SegmentKind.Publication, 0)],
            Of(builder.Build()).Select(s => (s.Kind, s.WorkingDaysLate(SeedJson.Calendar, builder.Now.Instant))));
    }

    [Fact]
    public void A_running_segment_is_late_up_to_now()
    {
        var running = Of(A.Question().Taken().Build())[^1];

        Assert.Null(running.To);
        Assert.Equal(0, running.WorkingDaysLate(SeedJson.Calendar, A.Moment("2020-06-15").Instant));
        Assert.Equal(1, running.WorkingDaysLate(SeedJson.Calendar, A.Moment("2020-06-16").Instant));
    }

    [Fact]
    public void Late_publication_is_charged_to_the_coordinator()
    {
        var builder = A.Question().Approved().Redacted().On("2020-06-04").Do((q, at) => q.Publish(An.Coordinator, at));
        var published = Of(builder.Build())[^1];

        Assert.Equal((SegmentKind.Publication, An.CoordinatorAgency, A.Day("2020-06-02"), 2),
            (published.Kind, published.Holder!, published.DueOn!.Value, published.WorkingDaysLate(SeedJson.Calendar, builder.Now.Instant)));
        Assert.Equal([An.CoordinatorAgency], builder.Build().Charged);
    }

    [Fact]
    public void Without_consent_nobody_is_late_with_publication()
    {
        var never = A.Question().With(r => r with { ConsentsToPublication = false }).Approved();
        var withdrawn = A.Question().Approved().Do((q, at) => q.WithdrawConsent(An.Owner(), at));

        Assert.All([never.Build(), withdrawn.Build()], q => Assert.Null(Of(q)[^1].DueOn));
        Assert.Equal(A.Day("2020-06-02"), Of(A.Question().Approved().Build())[^1].DueOn);
    }

    [Fact]
    public void The_wait_for_a_decision_is_charged_to_the_provincial_office()
    {
        var builder = A.Question().RefusedTwice().On("2020-06-05").Do((q, at) => q.Decide(An.ProvincialOffice, at, new(An.LeadAgency, [], "", "Luật"), "12/VPUB-TH"));
        var waits = Of(builder.Build())[^2];

        Assert.Equal((SegmentKind.SentBack, An.ProvincialAgency, A.Day("2020-06-03"), 2),
            (waits.Kind, waits.Holder!, waits.DueOn!.Value, waits.WorkingDaysLate(SeedJson.Calendar, builder.Now.Instant)));
        Assert.Equal([An.ProvincialAgency], builder.Build().Charged);
        Assert.Equal(An.CoordinatorAgency, Of(A.Question().SentBack().Build())[^1].Holder);
    }

    [Fact]
    public void Waiting_for_the_resident_is_charged_to_nobody()
    {
        var asked = Of(A.Question().AskedBack().Build())[^1];

        Assert.Equal((SegmentKind.Citizen, null, 0), (asked.Kind, asked.Holder, asked.WorkingDaysLate(SeedJson.Calendar, A.Moment("2020-09-01").Instant)));
    }

    [Fact]
    public void A_case_that_is_taken_up_again_has_no_segment_between_its_rounds()
    {
        var segments = Of(A.Question().Published().On("2020-06-10").ReopenRequested().On("2020-06-11")
            .Do((q, at) => q.AcceptReopen(An.Approver, at, null)).Build());

        Assert.Equal([SegmentKind.Publication, SegmentKind.Work], segments.TakeLast(2).Select(s => s.Kind));
        Assert.Equal(("06-01", "06-11"), ($"{segments[^2].To:MM-dd}", $"{segments[^1].From:MM-dd}"));
    }

    [Fact]
    public void Segments_follow_one_another_and_add_up_to_the_life_of_the_case() => Check.One(Run, Prop.ForAll(Walks.Any, steps =>
    {
        var (q, at) = Walks.Play(steps, (_, _) => { });
        var segments = Of(q);
        var life = TimeSpan.Zero;
        foreach (var (e, until) in q.Events.Zip(q.Events.Skip(1).Select(next => next.At).Append(at.Instant)))
        {
            life += QuestionJourney.IsOpen(e.To) || e.To == QuestionState.Answered ? until - e.At : TimeSpan.Zero;
        }

        Assert.Equal(q.Events[0].At, segments[0].From);
        Assert.Equal(life, segments.Aggregate(TimeSpan.Zero, (sum, s) => sum + ((s.To ?? at.Instant) - s.From)));
        Assert.All(segments.SkipLast(1), s => Assert.NotNull(s.To));
        Assert.Equal(q.IsOpen || q.State == QuestionState.Answered, segments[^1].To is null);
        Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.True(
            pair.First.To == pair.Second.From
            || q.Events.Any(e => e.At == pair.First.To && !QuestionJourney.IsOpen(e.To) && e.To != QuestionState.Answered)));
        return true;
    }));

    [Fact]
    public void Late_days_of_all_holders_are_never_more_than_the_working_days_of_the_case() => Check.One(Run, Prop.ForAll(Walks.Any, steps =>
    {
        var (q, at) = Walks.Play(steps, (_, _) => { });
        var late = Of(q).Sum(s => s.WorkingDaysLate(SeedJson.Calendar, at.Instant));
        Assert.All(Of(q).Where(s => s.Kind == SegmentKind.Citizen), s => Assert.Equal((null, 0), (s.Holder, s.WorkingDaysLate(SeedJson.Calendar, at.Instant))));
        return late <= SeedJson.Calendar.WorkingDaysBetween(q.ReceivedOn, at.Day);
    }));

    [Fact]
    public void An_opinion_has_a_segment_of_its_own_beside_the_lead_and_the_promise_stays()
    {
        var builder = A.Question().OpinionAsked();
        var promised = builder.Build().PromisedOn;
        var asked = Assert.Single(CaseSegments.OfOpinions(builder.Build().Opinions));

        Assert.Equal((SegmentKind.Opinion, "so-tn-mt", A.Day("2020-06-08"), null), (asked.Kind, asked.Holder!, asked.DueOn!.Value, asked.To));
        Assert.Equal(2, asked.WorkingDaysLate(SeedJson.Calendar, A.Moment("2020-06-10").Instant));
        Assert.Equal(promised, builder.Build().PromisedOn);
        Assert.Equal((SegmentKind.Work, An.LeadAgency), (Of(builder.Build())[^1].Kind, Of(builder.Build())[^1].Holder!));
    }

    [Fact]
    public void Opinions_run_inside_the_time_of_the_case_and_end_with_its_work() => Check.One(Run, Prop.ForAll(Walks.Any, steps =>
    {
        var (q, at) = Walks.Play(steps, (_, _) => { });
        var work = Of(q).Where(s => s.Kind is SegmentKind.Work or SegmentKind.Approval or SegmentKind.Citizen).ToList();
        return CaseSegments.OfOpinions(q.Opinions).All(o =>
            work.Any(s => s.From <= o.From) && (o.To is { } to ? work.Any(s => (s.To ?? at.Instant) >= to) : work.Any(s => s.To is null)));
    }));

    private static IReadOnlyList<CaseSegment> Of(Question question) => CaseSegments.Of(question.Events);
}
