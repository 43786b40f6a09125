namespace CitizenPortal.Domain.Tests.Questions;

public sealed class DelegationTests
{
    private static Actor Delegate(string agency, params string[] topics) => An.OtherOfficial with { Delegations = [new DelegatedApproval(agency, topics, "12/UQ-STNMT")] };

    [Fact]
    public void Delegate_approves_inside_his_scope_and_the_number_is_recorded()
    {
        var answered = A.Question().Submitted().Do((q, at) => q.Approve(Delegate(An.LeadAgency), at)).Build();
        Assert.Equal(QuestionState.Answered, answered.State);
        Assert.Equal(("12/UQ-STNMT", Duty.Approver), (answered.Events[^1].Reason, answered.Events[^1].ActorDuty));
    }

    [Fact]
    public void Head_himself_is_recorded_without_a_delegation()
    {
        var answered = A.Question().Submitted().Do((q, at) => q.Approve(An.Approver with { Delegations = [new DelegatedApproval(An.LeadAgency, [], "12/UQ")] }, at)).Build();
        Assert.Null(answered.Events[^1].Reason);
    }

    [Fact]
    public void Other_topic_and_other_agency_are_refused()
    {
        var submitted = A.Question().Submitted();
        Assert.Contains(RefusalCode.MissingDuty, submitted.Refused((q, at) => q.Approve(Delegate(An.LeadAgency, "khong-co"), at)));
        Assert.Contains(RefusalCode.MissingDuty, submitted.Refused((q, at) => q.Approve(Delegate("so-khac"), at)));
        Assert.Contains(RefusalCode.MissingDuty, submitted.Refused((q, at) => q.Approve(An.OtherOfficial, at)));
    }

    [Fact]
    public void Delegate_gets_no_other_act_of_the_head_and_not_his_own_draft()
    {
        var submitted = A.Question().Submitted().Build();
        Assert.True(submitted.May(Verb.Return, Delegate(An.LeadAgency), A.Question().Now));
        Assert.False(submitted.May(Verb.Extend, Delegate(An.LeadAgency), A.Question().Now));
        var own = An.Official with { Delegations = [new DelegatedApproval(An.LeadAgency, [], "12/UQ")] };
        Assert.Contains(RefusalCode.OwnDraft, submitted.WhyNot(Verb.Approve, own, A.Question().Now).Select(no => no.Code));
    }

    [Theory]
    [InlineData("dat-dai", true)]
    [InlineData("dat-dai-cap-giay", true)]
    [InlineData("dat", false)]
    [InlineData(null, false)]
    public void Group_covers_its_sub_topics_and_nothing_that_only_begins_alike(string? topic, bool covered) =>
        Assert.Equal(covered, new DelegatedApproval("a", ["dat-dai"], "1").Covers("a", topic));
}
