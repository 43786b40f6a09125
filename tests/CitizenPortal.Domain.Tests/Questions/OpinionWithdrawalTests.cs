namespace CitizenPortal.Domain.Tests.Questions;

public sealed class OpinionWithdrawalTests
{
    [Fact]
    public void Segment_of_the_asked_agency_ends_and_it_was_not_silent()
    {
        var question = A.Question().OpinionAsked().On("2020-06-03").Do((q, at) => q.WithdrawOpinion(An.Official, at, "so-tn-mt", "Đã rõ.")).Build();
        var opinion = Assert.Single(question.Opinions);
        Assert.Equal(("Đã rõ.", false, false), (opinion.WithdrawnBecause, opinion.IsOpen, opinion.IsSilent));
        Assert.Equal(A.Moment("2020-06-03").Instant, opinion.Segment()!.To);
        Assert.Null(question.OpinionDueOn ?? question.OpinionRemindOn);
        Assert.Equal((Verb.WithdrawOpinion, "so-tn-mt", "Đã rõ."), (question.Events[^1].Verb, question.Events[^1].Reason, question.Events[^1].Words));
    }

    [Fact]
    public void Answer_given_later_makes_no_part_of_what_was_taken_back()
    {
        var answered = A.Question().OpinionAsked().Do((q, at) => q.WithdrawOpinion(An.Official, at, "so-tn-mt", "Đã rõ."))
            .Do((q, at) => q.Submit(An.Official, at, "Trả lời.")).Do((q, at) => q.Approve(An.Approver, at)).Build();
        Assert.False(Assert.Single(answered.Opinions).IsSilent);
    }

    [Fact]
    public void Asked_agency_can_no_longer_give_it_and_may_be_asked_anew()
    {
        var withdrawn = A.Question().OpinionAsked().Do((q, at) => q.WithdrawOpinion(An.Official, at, "so-tn-mt", "Đã rõ."));
        Assert.NotEmpty(withdrawn.WhyNotNow(Verb.GiveOpinion, An.Actor(Duty.Official, "so-tn-mt", 20)));
        Assert.Equal(2, withdrawn.Do((q, at) => q.RequestOpinion(An.Official, at, "so-tn-mt", "Hỏi lại?")).Build().Opinions.Count);
    }

    [Fact]
    public void Only_an_open_request_of_an_agency_by_who_asked_with_a_reason()
    {
        Assert.Equal([RefusalCode.NotAssignedToYou], A.Question().OpinionAsked().WhyNotNow(Verb.WithdrawOpinion, An.OtherOfficial));
        Assert.Equal([RefusalCode.NoText], A.Question().OpinionAsked().Refused((q, at) => q.WithdrawOpinion(An.Official, at, "so-tn-mt", " ")));
        Assert.Equal([RefusalCode.NoOpinionOpen], A.Question().OpinionAsked().Refused((q, at) => q.WithdrawOpinion(An.Approver, at, "so-xd", "Đã rõ.")));
        Assert.Equal([RefusalCode.NoOpinionOpen], A.Question().Forwarded().WhyNotNow(Verb.WithdrawOpinion, An.Coordinator with { Grants = [.. An.Coordinator.Grants, new(Duty.Official, An.CoordinatorAgency)] }));
    }
}
