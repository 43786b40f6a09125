namespace CitizenPortal.Domain.Tests.Questions;

public sealed class SplitTests
{
    private static readonly Receipt Part = new(3, "HD20-000003-7", "Phần hai?", Channel.Web, An.CoordinatorAgency) { Topic = "DAT-02" };

    [Fact]
    public void A_part_keeps_asker_receipt_and_promise_and_has_its_own_topic()
    {
        var builder = A.Question().Taken().On("2020-06-04");
        var (whole, part) = (builder.Build(), builder.Build().Split(An.Coordinator, builder.Now, Part));

        Assert.Equal((whole.Id, whole.ReceivedAt, whole.PromisedOn, whole.FirstPromisedOn), (part.SplitFrom!.Value, part.ReceivedAt, part.PromisedOn, part.FirstPromisedOn));
        Assert.Equal((QuestionState.Received, "DAT-02", ContactWay.Email, true), (part.State, part.Topic!, part.ContactBy, part.ConsentsToPublication));
        Assert.Equal(A.Day("2020-06-08"), part.ScreenBy);
        Assert.Equal((QuestionState.InProgress, "HD20-000003-7"), (whole.State, whole.Events[^1].Reason!));
    }

    [Fact]
    public void Part_of_a_part_belongs_to_the_whole() =>
        Assert.Equal(1, A.Question().Build().Split(An.Coordinator, A.Moment("2020-06-02"), Part).Split(An.Coordinator, A.Moment("2020-06-02"), Part with { Id = 4 }).SplitFrom);

    [Fact]
    public void An_empty_part_and_another_coordinator_are_refused()
    {
        Assert.Throws<RefusedException>(() => A.Question().Build().Split(An.Coordinator, A.Moment("2020-06-02"), Part with { Body = " " }));
        Assert.Throws<RefusedException>(() => A.Question().Build().Split(An.Actor(Duty.Coordinator, An.OtherAgency), A.Moment("2020-06-02"), Part));
    }

    [Fact]
    public void What_an_agency_left_unanswered_becomes_its_own_late_case()
    {
        var builder = A.Question().OpinionAsked().On("2020-06-15").Do((q, at) => q.Submit(An.Official, at, "Phần của huyện.")).Do((q, at) => q.Approve(An.Approver, at));
        var opinion = Assert.Single(builder.Build().Opinions);
        var part = builder.Build().SplitSilent(opinion, Part, An.Sweep, builder.Now);

        Assert.True(opinion.IsSilent);
        Assert.Equal((QuestionState.InProgress, "so-tn-mt", A.Day("2020-06-08"), A.Day("2020-06-22")), (part.State, part.Lead!, part.HolderDueOn!.Value, part.PromisedOn!.Value));
        Assert.Equal(("so-tn-mt", 5), Assert.Single(CaseSegments.Of(part.Events)) is var s ? (s.Holder!, s.WorkingDaysLate(SeedJson.Calendar, A.Moment("2020-06-22").Instant)) : default);
        Assert.True(part.May(Verb.Take, An.Actor(Duty.Official, "so-tn-mt", 20), builder.Now));
    }
}
