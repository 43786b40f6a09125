namespace CitizenPortal.Domain.Tests.Questions;

public sealed class ReviewTests
{
    private static QuestionBuilder TwoLevels(Actor? drafter = null) =>
        A.Question().Routed().Do((q, at) => q.Take(drafter ?? An.Official, at)).Do((q, at) => q.Submit(drafter ?? An.Official, at, QuestionBuilder.Answer, way: new(NeedsReview: true)));

    [Fact]
    public void Draft_goes_to_the_reviewer_first_and_to_the_head_after_him()
    {
        var waiting = TwoLevels();
        Assert.Equal([RefusalCode.NotReviewed], waiting.WhyNotNow(Verb.Approve, An.Approver));
        var reviewed = waiting.Do((q, at) => q.Review(An.Reviewer, at)).Build();
        Assert.Equal((QuestionState.AwaitingApproval, An.Reviewer.UserId), (reviewed.State, reviewed.ReviewerId));
        Assert.Equal((Verb.Review, Duty.Reviewer), (reviewed.Events[^1].Verb, reviewed.Events[^1].ActorDuty));
        Assert.Empty(waiting.WhyNotNow(Verb.Approve, An.Approver));
        Assert.Equal(QuestionState.Answered, waiting.Do((q, at) => q.Approve(An.Approver, at)).Build().State);
    }

    [Fact]
    public void Review_leaves_the_segment_and_its_dates_as_they_are()
    {
        var question = TwoLevels().On("2020-06-04").Do((q, at) => q.Review(An.Reviewer, at)).Build();
        var e = question.Events[^1];
        Assert.Equal((e.HolderBefore, e.HolderDueBefore, e.PromisedBefore), (e.HolderAfter, e.HolderDueAfter, e.PromisedAfter));
        Assert.Single(CaseSegments.Of(question.Events), s => s.Kind == SegmentKind.Approval);
    }

    [Fact]
    public void Reviewer_reviews_once_never_his_own_draft_and_nothing_where_one_level_is_enough()
    {
        Assert.Equal([RefusalCode.NothingToReview], A.Question().Submitted().WhyNotNow(Verb.Review, An.Reviewer));
        Assert.Equal([RefusalCode.NothingToReview], TwoLevels().Do((q, at) => q.Review(An.Reviewer, at)).WhyNotNow(Verb.Review, An.Reviewer));
        Actor both = new(12, "Trưởng phòng", [new DutyGrant(Duty.Official, An.LeadAgency), new DutyGrant(Duty.Reviewer, An.LeadAgency)]);
        Assert.Equal([RefusalCode.OwnDraft], TwoLevels(both).WhyNotNow(Verb.Review, both));
        Assert.Equal([RefusalCode.OtherAgency], TwoLevels().WhyNotNow(Verb.Review, An.Actor(Duty.Reviewer, An.OtherAgency)));
    }

    [Fact]
    public void Reviewer_of_other_topics_has_nothing_to_do_with_the_draft()
    {
        Actor Of(string topic) => An.Reviewer with { Grants = [new(Duty.Reviewer, An.LeadAgency) { Topics = [topic] }] };
        Assert.Empty(TwoLevels().WhyNotNow(Verb.Review, Of("DAT")));
        Assert.Equal([RefusalCode.OutOfScope], TwoLevels().WhyNotNow(Verb.Review, Of("Y-TE")));
    }

    [Fact]
    public void The_two_approvals_are_of_two_people()
    {
        Actor both = new(17, "Phó giám đốc", [new DutyGrant(Duty.Approver, An.LeadAgency), new DutyGrant(Duty.Reviewer, An.LeadAgency)]);
        var reviewed = TwoLevels().Do((q, at) => q.Review(both, at));
        Assert.Equal([RefusalCode.OwnReview], reviewed.WhyNotNow(Verb.Approve, both));
        Assert.Empty(reviewed.WhyNotNow(Verb.Approve, An.Approver));
    }

    [Fact]
    public void Reviewer_returns_what_waits_for_him_and_nothing_later_and_has_no_other_power_of_the_head()
    {
        Assert.Empty(TwoLevels().WhyNotNow(Verb.Return, An.Reviewer));
        Assert.NotEmpty(TwoLevels().Do((q, at) => q.Review(An.Reviewer, at)).WhyNotNow(Verb.Return, An.Reviewer));
        Assert.NotEmpty(A.Question().Submitted().WhyNotNow(Verb.Return, An.Reviewer));
        Assert.All([Verb.Approve, Verb.Extend, Verb.SendBack, Verb.Lapse, Verb.Assign], verb => Assert.Contains(RefusalCode.MissingDuty, TwoLevels().WhyNotNow(verb, An.Reviewer)));
    }

    [Fact]
    public void Handing_in_anew_needs_the_review_anew_and_the_settled_way_of_that_day()
    {
        QuestionBuilder Again(bool needsReview) => TwoLevels().Do((q, at) => q.Review(An.Reviewer, at)).Do((q, at) => q.Return(An.Approver, at, "Sửa."))
            .Do((q, at) => q.Submit(An.Official, at, "Bản mới.", way: new(needsReview)));
        Assert.Contains(RefusalCode.NotReviewed, Again(true).WhyNotNow(Verb.Approve, An.Approver));
        Assert.Empty(Again(false).WhyNotNow(Verb.Approve, An.Approver));
    }

    [Fact]
    public void Delegate_waits_for_the_review_like_the_head()
    {
        var clerk = An.OtherOfficial with { Delegations = [new DelegatedApproval(An.LeadAgency, [], "12/UQ")] };
        Assert.Equal([RefusalCode.NotReviewed], TwoLevels().WhyNotNow(Verb.Approve, clerk));
        Assert.Equal("12/UQ", TwoLevels().Do((q, at) => q.Review(An.Reviewer, at)).Do((q, at) => q.Approve(clerk, at)).Build().Events[^1].Reason);
    }

    [Fact]
    public void Last_reviewer_who_steps_aside_leaves_the_draft_to_the_head()
    {
        Assert.Empty(TwoLevels().Do((q, at) => q.Recuse(An.Reviewer, at, "Người nhà.", isLastReviewer: true)).WhyNotNow(Verb.Approve, An.Approver));
        var another = TwoLevels().Do((q, at) => q.Recuse(An.Reviewer, at, "Người nhà."));
        Assert.Equal([RefusalCode.NotReviewed], another.WhyNotNow(Verb.Approve, An.Approver));
        Assert.Contains(RefusalCode.Recused, another.WhyNotNow(Verb.Review, An.Reviewer));
    }

    [Fact]
    public void Head_approves_his_own_draft_and_it_is_recorded_so()
    {
        var answered = TwoLevels(An.Head).Do((q, at) => q.Approve(An.Head, at)).Build();
        Assert.Equal((QuestionState.Answered, true, An.Head.UserId), (answered.State, answered.IsByHead, answered.ApproverId));
        Assert.Equal(Question.HeadHimself, answered.Events[^1].Reason);
        var others = A.Question().Submitted().Do((q, at) => q.Approve(An.Head, at)).Build();
        Assert.Equal((false, null), (others.IsByHead, others.Events[^1].Reason));
    }

    [Fact]
    public void Approver_who_is_no_head_or_heads_another_agency_cannot_approve_his_own_draft()
    {
        Actor elsewhere = new(13, "Phó", [new DutyGrant(Duty.Approver, An.LeadAgency), new DutyGrant(Duty.AgencyHead, An.OtherAgency)]);
        Actor markOnly = new(12, "Chuyên viên", [new DutyGrant(Duty.Official, An.LeadAgency), new DutyGrant(Duty.AgencyHead, An.LeadAgency)]);
        Assert.Equal([RefusalCode.OwnDraft], TwoLevels(An.Approver).WhyNotNow(Verb.Approve, An.Approver));
        Assert.Equal([RefusalCode.OwnDraft], TwoLevels(elsewhere).WhyNotNow(Verb.Approve, elsewhere));
        Assert.Contains(RefusalCode.MissingDuty, TwoLevels(markOnly).WhyNotNow(Verb.Approve, markOnly));
    }

    [Fact]
    public void Where_nobody_else_approves_the_agency_above_stands_in()
    {
        var question = A.Question().Routed().Do((q, at) => q.Take(An.Approver, at)).Do((q, at) => q.Submit(An.Approver, at, "Trả lời.", way: new(Above: "ubnd-tinh")));
        Assert.Equal("ubnd-tinh", question.Build().ApprovalBy);
        Assert.Empty(question.WhyNotNow(Verb.Approve, An.Actor(Duty.Approver, "ubnd-tinh", 30)));
        Assert.Null(A.Question().Routed().Do((q, at) => q.Take(An.Head, at)).Do((q, at) => q.Submit(An.Head, at, "Trả lời.", way: new(Above: "ubnd-tinh"))).Build().ApprovalBy);
        Assert.Null(A.Question().Taken().Do((q, at) => q.Submit(An.Official, at, "Trả lời.", way: new(Above: "ubnd-tinh"))).Build().ApprovalBy);
    }
}
