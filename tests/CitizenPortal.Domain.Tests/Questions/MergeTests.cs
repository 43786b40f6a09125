namespace CitizenPortal.Domain.Tests.Questions;

public sealed class MergeTests
{
    private static readonly Moment Now = A.Moment("2020-06-03");

    [Fact]
    public void The_newer_case_waits_for_the_older_and_its_clock_stops()
    {
        var older = QuestionBuilder.Older().Build();
        var newer = A.Question().Do((q, _) => q.Merge(An.Coordinator, Now, older)).Build();

        Assert.Equal((QuestionState.Merged, 2L), (newer.State, newer.MergedInto!.Value));
        Assert.Null(newer.HolderDueOn ?? newer.EscalateOn ?? newer.ScreenBy);
        Assert.Equal("HD20-000002-9", newer.Events[^1].Reason);
        Assert.Equal((Verb.Merge, QuestionState.InProgress), (older.Events[^1].Verb, older.Events[^1].To));
    }

    [Fact]
    public void The_older_case_takes_over_an_earlier_promise_and_never_a_later_one()
    {
        var older = A.Question().With(r => r with { Id = 2, Kind = CaseKind.Feedback, Basis = FeedbackBasis.Rules }).On("2020-05-29").Build();
        var (late, newer) = (older.PromisedOn, A.Question().Build());
        newer.Merge(An.Coordinator, Now, older);
        var early = QuestionBuilder.Older().Build();
        var before = early.PromisedOn;
        A.Question().Do((q, _) => q.Merge(An.Coordinator, Now, early));

        Assert.Equal(late < newer.PromisedOn ? late : newer.PromisedOn, older.PromisedOn);
        Assert.Equal(before, early.PromisedOn);
    }

    [Fact]
    public void An_older_a_closed_a_suspected_or_a_foreign_target_is_refused()
    {
        var older = QuestionBuilder.Older().Build();
        Refused(RefusalCode.NotTheOlder, () => older.Merge(An.Coordinator, Now, A.Question().Build()));
        Refused(RefusalCode.TargetClosed, () => A.Question().Build().Merge(An.Coordinator, Now, A.Question().With(r => r with { Id = 0 }).In(QuestionState.Declined).Build()));
        Refused(RefusalCode.TargetClosed, () => A.Question().Build().Merge(An.Coordinator, Now, A.Question().With(r => r with { Id = 0, Suspicion = Suspicion.Complaint }).Build()));
        Refused(RefusalCode.TargetClosed, () => A.Question().Build().Merge(An.Coordinator, Now, A.Question().With(r => r with { Id = 0, Coordinator = "vp-ubnd" }).Build()));
        Refused(RefusalCode.MissingDuty, () => A.Question().Build().Merge(An.Official, Now, older));
        Refused(RefusalCode.SuspicionOpen, () => A.Question().With(r => r with { Suspicion = Suspicion.Complaint }).Build().Merge(An.Coordinator, Now, older));
    }

    [Fact]
    public void The_asker_is_believed_when_he_objects_and_is_not_merged_again()
    {
        var question = A.Question().Merged().On("2020-06-04").Do((q, at) => q.Unmerge(An.Owner(), at, "Tôi hỏi thửa khác.")).Build();

        Assert.Equal((QuestionState.Received, null, A.Day("2020-06-04")), (question.State, question.MergedInto, question.MergeObjectedOn!.Value));
        Assert.Equal(A.Day("2020-06-08"), question.ScreenBy);
        Refused(RefusalCode.AskerObjected, () => question.Merge(An.Coordinator, Now, QuestionBuilder.Older().Build()));
        Refused(RefusalCode.OtherAgency, () => A.Question().Merged().Build().Unmerge(An.Owner(2), Now, "Không phải của tôi."));
    }

    [Fact]
    public void The_coordinator_may_merge_again_what_he_took_out()
    {
        var question = A.Question().Merged().Do((q, at) => q.Unmerge(An.Coordinator, at, "Nhầm.")).Merged().Build();

        Assert.Equal(QuestionState.Merged, question.State);
    }

    [Fact]
    public void The_answer_comes_redacted_once_and_anew_when_it_is_another()
    {
        var older = QuestionBuilder.Older().Do((q, at) => q.Submit(An.Official, at, "Gọi ông Nam 0912 345 678.")).Do((q, at) => q.Approve(An.Approver, at));
        var question = A.Question().Do((q, _) => q.Merge(An.Coordinator, Now, QuestionBuilder.Older().Build())).Do((q, at) => q.FollowAnswer(An.Sweep, at, older.Build())).Build();

        Assert.DoesNotContain("0912 345 678", question.Answer, StringComparison.Ordinal);
        Assert.Equal((An.LeadAgency, older.Build().AnsweredAt), (question.Events[^1].Reason!, question.AnsweredAt));
        Refused(RefusalCode.NothingToFollow, () => question.FollowAnswer(An.Sweep, Now, older.Build()));
    }

    [Fact]
    public void The_answer_comes_with_its_ground_and_signed_document_and_neither_stays_when_the_case_is_taken_out()
    {
        string[] law = ["Luật Đất đai 45/2013/QH13; Điều 48"];
        var older = QuestionBuilder.Older().Do((o, at) => o.Submit(An.Official, at, "Trả lời.", law)).Do((o, at) => o.Register(An.Desk, at, new("12/UBND", at.Day, "Nguyễn Văn A"))).Do((o, at) => o.Approve(An.Approver, at)).Build();
        var newer = A.Question().Do((q, _) => q.Merge(An.Coordinator, Now, QuestionBuilder.Older().Build()));
        newer.Do((q, _) => q.FollowAnswer(An.Sweep, Now, older));
        Assert.Equal(("12/UBND", "Nguyễn Văn A"), (newer.Build().Document!.Number, newer.Build().Document!.Signer));
        Assert.Equal(law, newer.Build().Citations);
        newer.Do((q, _) => q.Unmerge(An.Owner(), Now, "Khác."));
        Assert.Null(newer.Build().Document);
        Assert.Empty(newer.Build().Citations);
    }

    [Fact]
    public void An_answer_of_a_case_it_was_not_merged_into_is_refused() =>
        Refused(RefusalCode.NothingToFollow, () => A.Question().Merged().Build().FollowAnswer(An.Sweep, Now, A.Question().With(r => r with { Id = 9 }).Approved().Build()));

    [Fact]
    public void A_merged_case_asked_again_is_received_by_its_coordinator()
    {
        var question = A.Question().Merged().ReopenRequested().Do((q, at) => q.AcceptReopen(An.Coordinator, at, null)).Build();

        Assert.Equal((QuestionState.Received, null), (question.State, question.MergedInto));
    }

    private static void Refused(RefusalCode code, Action act) => Assert.Contains(Assert.Throws<RefusedException>(act).Refusals, no => no.Code == code);
}
