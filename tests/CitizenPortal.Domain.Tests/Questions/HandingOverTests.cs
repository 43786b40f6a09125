namespace CitizenPortal.Domain.Tests.Questions;

public sealed class HandingOverTests
{
    [Fact]
    public void An_official_who_steps_aside_does_nothing_more_in_the_case()
    {
        var builder = A.Question().Taken().Do((q, at) => q.Recuse(An.Official, at, "Người hỏi là anh tôi."));
        var question = builder.Build();

        Assert.Equal((QuestionState.InProgress, null), (question.State, question.AssigneeId));
        Assert.All(QuestionJourney.Rows, row => Assert.Contains(question.WhyNot(row.Verb, An.Official, builder.Now), no => no.Code == RefusalCode.Recused));
        Refused(RefusalCode.NotThatPerson, () => question.Assign(An.Approver, builder.Now, 12, "Chính người đó"));
        builder.Do((q, at) => q.Assign(An.Approver, at, 14, "Người khác")).Do((q, at) => q.Submit(An.OtherOfficial, at, "Trả lời."));
    }

    [Fact]
    public void Where_no_approver_is_left_the_agency_above_approves()
    {
        var above = An.Actor(Duty.Approver, "ubnd-tinh", 40);
        var builder = A.Question().Submitted().Do((q, at) => q.Recuse(An.Approver, at, "Đất của gia đình tôi.", "ubnd-tinh"));

        Refused(RefusalCode.Recused, () => builder.Build().Approve(An.Approver, builder.Now));
        builder.Do((q, at) => q.Approve(above, at));
        Assert.Equal((QuestionState.Answered, 40), (builder.Build().State, builder.Build().ApproverId));
    }

    [Fact]
    public void Lead_stays_the_lead_when_it_is_named_as_the_body_above() =>
        Assert.Equal(PartyRole.Lead, A.Question().Taken().Do((q, at) => q.Recuse(An.Approver, at, "Người nhà.", An.LeadAgency)).Build().Parties.Single(p => p.Agency == An.LeadAgency).Role);

    [Fact]
    public void The_agency_above_has_no_say_before_that_nor_when_an_official_steps_aside()
    {
        var above = An.Actor(Duty.Approver, "ubnd-tinh", 40);
        Refused(RefusalCode.OtherAgency, () => A.Question().Submitted().Build().Approve(above, A.Moment("2020-06-02")));
        Assert.Null(A.Question().Taken().Do((q, at) => q.Recuse(An.Official, at, "Người nhà.", "ubnd-tinh")).Build().ApprovalBy);
    }

    [Fact]
    public void A_new_lead_agency_approves_itself_again() =>
        Assert.Null(A.Question().Taken().Do((q, at) => q.Recuse(An.Approver, at, "Người nhà.", "ubnd-tinh"))
            .Do((q, at) => q.SendBack(An.Actor(Duty.Approver, "ubnd-tinh", 40), at, "so-xd", "Không thuộc.")).Build().ApprovalBy);

    [Fact]
    public void Who_has_nothing_to_do_with_the_case_need_not_step_aside() =>
        Refused(RefusalCode.NotAssignedToYou, () => A.Question().Taken().Build().Recuse(An.OtherOfficial, A.Moment("2020-06-02"), "Người nhà."));

    [Fact]
    public void Desk_approver_and_the_official_himself_hand_over_and_nobody_else()
    {
        Assert.All([An.Desk, An.Approver, An.Official], by =>
            Assert.Equal(14, A.Question().Taken().Do((q, at) => q.HandOver(by, at, 14, "Đàng Thị Hoa", "Nghỉ phép.")).Build().AssigneeId));
        Refused(RefusalCode.NotAssignedToYou, () => A.Question().Taken().Build().HandOver(An.OtherOfficial, A.Moment("2020-06-02"), 14, "Tôi", "Tôi làm."));
        Refused(RefusalCode.MissingDuty, () => A.Question().Taken().Build().HandOver(An.Coordinator, A.Moment("2020-06-02"), 14, "Ai", "Vì."));
        Refused(RefusalCode.NobodyHasIt, () => A.Question().Routed().Do((q, at) => q.Accept(An.Desk, at)).Build().HandOver(An.Desk, A.Moment("2020-06-02"), 14, "Ai", "Vì."));
        Refused(RefusalCode.NotThatPerson, () => A.Question().Taken().Build().HandOver(An.Desk, A.Moment("2020-06-02"), 12, "Như cũ", "Vì."));
    }

    private static void Refused(RefusalCode code, Action act) => Assert.Contains(Assert.Throws<RefusedException>(act).Refusals, no => no.Code == code);
}
