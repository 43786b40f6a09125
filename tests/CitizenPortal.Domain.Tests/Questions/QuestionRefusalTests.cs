namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>For each refusal a case that gives it and one, as near as may be, that does not.</summary>
public sealed class QuestionRefusalTests
{
    private sealed record Pair(Func<IEnumerable<RefusalCode>> Gives, Func<IEnumerable<RefusalCode>> DoesNot);

    private static readonly Dictionary<RefusalCode, Pair> Cases = new()
    {
        [RefusalCode.WrongState] = new(
            () => A.Question().Taken().WhyNotNow(Verb.Decline, An.Coordinator),
            () => A.Question().Asked().WhyNotNow(Verb.Decline, An.Coordinator)),
        [RefusalCode.MissingDuty] = new(
            () => A.Question().Asked().WhyNotNow(Verb.Route, An.Official),
            () => A.Question().Asked().WhyNotNow(Verb.Route, An.Coordinator)),
        [RefusalCode.OtherAgency] = new(
            () => A.Question().Routed().WhyNotNow(Verb.Accept, An.Actor(Duty.AgencyDesk, An.OtherAgency)),
            () => A.Question().Routed().WhyNotNow(Verb.Accept, An.Desk)),
        [RefusalCode.SealedKind] = new(
            () => A.Question().Screened(CaseKind.SealedReport).WhyNotNow(Verb.Route, An.Coordinator),
            () => A.Question().Screened(CaseKind.Feedback).WhyNotNow(Verb.Route, An.Coordinator)),
        [RefusalCode.SuspicionOpen] = new(
            () => Suspected().WhyNotNow(Verb.Route, An.Coordinator),
            () => Suspected().Screened(dropsSuspicion: true).WhyNotNow(Verb.Route, An.Coordinator)),
        [RefusalCode.NotAssignedToYou] = new(
            () => A.Question().Taken().WhyNotNow(Verb.Submit, An.OtherOfficial),
            () => A.Question().Taken().WhyNotNow(Verb.Submit, An.Official)),
        [RefusalCode.AcceptanceOver] = new(
            () => A.Question().Routed().On("2020-06-03").WhyNotNow(Verb.SendBack, An.Approver),
            () => A.Question().Routed().On("2020-06-02").WhyNotNow(Verb.SendBack, An.Approver)),
        [RefusalCode.AlreadySentBack] = new(
            () => SentBackLate().Taken().WhyNotNow(Verb.SendBack, An.Approver),
            () => A.Question().Taken().WhyNotNow(Verb.SendBack, An.Approver)),
        [RefusalCode.AskBackUsed] = new(
            () => A.Question().AskedBack().Do((q, at) => q.Supplement(An.Owner(), at, "Tờ 12.")).WhyNotNow(Verb.AskBack, An.Official),
            () => A.Question().Taken().Do((q, at) => q.Supplement(An.Owner(), at, "Tờ 12.")).WhyNotNow(Verb.AskBack, An.Official)),
        [RefusalCode.AskBackTooLate] = new(
            () => A.Question().Taken().On("2020-06-09").WhyNotNow(Verb.AskBack, An.Official),
            () => A.Question().Taken().On("2020-06-08").WhyNotNow(Verb.AskBack, An.Official)),
        [RefusalCode.PastDueDate] = new(
            () => A.Question().Asked().On("2020-06-04").WhyNotNow(Verb.AskBack, An.Coordinator),
            () => A.Question().Asked().On("2020-06-03").WhyNotNow(Verb.AskBack, An.Coordinator)),
        [RefusalCode.NeedsApproverConsent] = new(
            () => A.Question().Taken().Refused((q, at) => q.AskBack(An.Official, at, "Xin bổ sung.", null)),
            () => A.Question().Taken().Refused((q, at) => q.AskBack(An.Official, at, " ", An.Approver.UserId))),
        [RefusalCode.OwnDraft] = new(
            () => A.Question().Submitted().WhyNotNow(Verb.Approve, An.Actor(Duty.Approver, An.LeadAgency, An.Official.UserId!.Value)),
            () => A.Question().Submitted().WhyNotNow(Verb.Approve, An.Approver)),
        [RefusalCode.NoText] = new(
            () => A.Question().Taken().Refused((q, at) => q.Submit(An.Official, at, " \n")),
            () => A.Question().Taken().Refused((q, at) => q.Submit(An.OtherOfficial, at, "Trả lời."))),
        [RefusalCode.QuestionUnredacted] = new(
            () => A.Question().Approved().WhyNotNow(Verb.Publish, An.Coordinator),
            () => A.Question().Approved().Redacted().WhyNotNow(Verb.Publish, An.Coordinator)),
        [RefusalCode.AnswerUnredacted] = new(
            () => A.Question().Approved().Do((q, at) => q.Redact(An.Coordinator, at, new("Bản công khai", null, false))).WhyNotNow(Verb.Publish, An.Coordinator),
            () => A.Question().Approved().Redacted().WhyNotNow(Verb.Publish, An.Coordinator)),
        [RefusalCode.NoConsent] = new(
            () => WithoutConsent().Approved().Redacted().WhyNotNow(Verb.Publish, An.Coordinator),
            () => WithoutConsent().Approved().Redacted(generalised: true).WhyNotNow(Verb.Publish, An.Coordinator)),
        [RefusalCode.NotThatAgency] = new(
            () => A.Question().Routed().Refused((q, at) => q.SendBack(An.Approver, at, An.LeadAgency, "Không thuộc.")),
            () => A.Question().Routed().Refused((q, at) => q.SendBack(An.Approver, at, An.OtherAgency, ""))),
        [RefusalCode.TooLate] = new(
            () => A.Question().Approved().On("2020-07-02").WhyNotNow(Verb.RequestReopen, An.Owner()),
            () => A.Question().Approved().On("2020-07-01").WhyNotNow(Verb.RequestReopen, An.Owner())),
        [RefusalCode.RoundsUsed] = new(
            () => AnsweredAgain(AnsweredAgain(A.Question().Approved())).WhyNotNow(Verb.RequestReopen, An.Owner()),
            () => AnsweredAgain(A.Question().Approved()).WhyNotNow(Verb.RequestReopen, An.Owner())),
        [RefusalCode.AlreadyAsked] = new(
            () => A.Question().Approved().ReopenRequested().WhyNotNow(Verb.RequestReopen, An.Owner()),
            () => A.Question().Approved().ReopenRefused().WhyNotNow(Verb.RequestReopen, An.Owner())),
        [RefusalCode.NothingAsked] = new(
            () => A.Question().Approved().WhyNotNow(Verb.AcceptReopen, An.Approver),
            () => A.Question().Approved().ReopenRequested().WhyNotNow(Verb.AcceptReopen, An.Approver)),
        [RefusalCode.OtherInstance] = new(
            () => A.Question().Approved().ReopenRequested().WhyNotNow(Verb.AcceptReopen, An.Monitor),
            () => A.Question().Approved().ReopenRefused().ReopenRequested().WhyNotNow(Verb.AcceptReopen, An.Monitor)),
        [RefusalCode.OwnAgency] = new(
            () => A.Question().Taken().On("2020-06-24").WhyNotNow(Verb.Correct, An.Actor(Duty.Monitor, An.LeadAgency)),
            () => A.Question().Taken().On("2020-06-24").WhyNotNow(Verb.Correct, An.Actor(Duty.Monitor, An.OtherAgency))),
        [RefusalCode.ExtensionUsed] = new(
            () => Extended().WhyNotNow(Verb.Extend, An.Approver),
            () => A.Question().Taken().WhyNotNow(Verb.Extend, An.Approver)),
        [RefusalCode.ExtensionTooLong] = new(
            () => A.Question().Taken().Refused((q, at) => q.Extend(An.Approver, at, 11, "Chờ đo đạc.", true)),
            () => A.Question().Taken().Refused((q, at) => q.Extend(An.Approver, at, 10, " ", true))),
        [RefusalCode.NeedsHigherConsent] = new(
            () => A.Question().Taken().Refused((q, at) => q.Extend(An.Approver, at, 5, "Chờ đo đạc.", false)),
            () => A.Question().Taken().Refused((q, at) => q.Extend(An.Approver, at, 5, " ", true))),
        [RefusalCode.NeverAskedBack] = new(
            () => A.Question().Taken().WhyNotNow(Verb.Lapse, An.Approver),
            () => A.Question().Silent().WhyNotNow(Verb.Lapse, An.Approver)),
        [RefusalCode.CauseMissing] = new(
            () => A.Question().Submitted().On("2020-06-23").WhyNotNow(Verb.Approve, An.Approver),
            () => A.Question().Submitted().On("2020-06-22").WhyNotNow(Verb.Approve, An.Approver)),
        [RefusalCode.NoWorkPromise] = new(
            () => A.Question().Approved().WhyNotNow(Verb.PromiseKept, An.Official),
            () => A.Question().Promised().WhyNotNow(Verb.PromiseKept, An.Official)),
        [RefusalCode.DecisionNeeded] = new(
            () => A.Question().RefusedTwice().WhyNotNow(Verb.Route, An.Coordinator),
            () => A.Question().SentBack().WhyNotNow(Verb.Route, An.Coordinator)),
        [RefusalCode.AlreadyDecided] = new(
            () => A.Question().Decided().WhyNotNow(Verb.SendBack, An.Approver),
            () => A.Question().SentBack().Routed().WhyNotNow(Verb.SendBack, An.Approver)),
        [RefusalCode.TooEarly] = new(
            () => A.Question().Routed().WhyNotNow(Verb.DeemAccept, An.Sweep),
            () => A.Question().Routed().After(q => q.AcceptBy).WhyNotNow(Verb.DeemAccept, An.Sweep)),
        [RefusalCode.NotAbove] = new(
            () => A.Question().Taken().On("2020-06-24").Refused((q, at) => q.Correct(An.Monitor, at, "holder", "Sai.", false)),
            () => A.Question().Taken().On("2020-06-24").WhyNotNow(Verb.Correct, An.Monitor)),
        [RefusalCode.NotLate] = new(
            () => A.Question().Taken().WhyNotNow(Verb.Correct, An.Monitor),
            () => A.Question().Taken().On("2020-06-24").WhyNotNow(Verb.Correct, An.Monitor)),
        [RefusalCode.NotTheOlder] = new(
            () => QuestionBuilder.Older().Refused((q, at) => q.Merge(An.Coordinator, at, A.Question().Build())),
            () => A.Question().Refused((q, at) => q.Merge(An.Official, at, QuestionBuilder.Older().Build()))),
        [RefusalCode.TargetClosed] = new(
            () => A.Question().Refused((q, at) => q.Merge(An.Coordinator, at, QuestionBuilder.Older().Do((o, then) => o.Withdraw(An.Owner(2), then, "solved", null)).Build())),
            () => A.Question().Merged().Refused((q, at) => q.Merge(An.Coordinator, at, QuestionBuilder.Older().Build()))),
        [RefusalCode.AskerObjected] = new(
            () => A.Question().Merged().Do((q, at) => q.Unmerge(An.Owner(), at, "Khác.")).WhyNotNow(Verb.Merge, An.Coordinator),
            () => A.Question().Merged().Do((q, at) => q.Unmerge(An.Coordinator, at, "Nhầm.")).WhyNotNow(Verb.Merge, An.Coordinator)),
        [RefusalCode.NothingToFollow] = new(
            () => A.Question().Merged().Refused((q, at) => q.FollowAnswer(An.Sweep, at, QuestionBuilder.Older().Build())),
            () => A.Question().Merged().WhyNotNow(Verb.FollowAnswer, An.Sweep)),
        [RefusalCode.LetterDate] = new(
            () => A.Question().Refused((q, at) => q.ForwardByLetter(An.Coordinator, at, new("Cục Thuế", "1/A", at.Day.AddDays(1)), "Hỏi.")),
            () => A.Question().Refused((q, at) => q.ForwardByLetter(An.Coordinator, at, new("Cục Thuế", "", at.Day), "Hỏi."))),
        [RefusalCode.OpinionAsked] = new(
            () => A.Question().OpinionAsked().Refused((q, at) => q.RequestOpinion(An.Official, at, "so-tn-mt", "Hỏi.")),
            () => A.Question().OpinionAsked().Refused((q, at) => q.RequestOpinion(An.Official, at, "so-xd", " "))),
        [RefusalCode.Recused] = new(
            () => A.Question().Taken().Do((q, at) => q.Recuse(An.Official, at, "Người nhà.")).WhyNotNow(Verb.Take, An.Official),
            () => A.Question().Taken().Do((q, at) => q.Recuse(An.Official, at, "Người nhà.")).WhyNotNow(Verb.Take, An.OtherOfficial)),
        [RefusalCode.NotThatPerson] = new(
            () => A.Question().Taken().Refused((q, at) => q.HandOver(An.Desk, at, 12, "Như cũ", "Nghỉ.")),
            () => A.Question().Taken().Refused((q, at) => q.HandOver(An.Desk, at, 14, "Người khác", " "))),
        [RefusalCode.NobodyHasIt] = new(
            () => A.Question().Routed().Do((q, at) => q.Accept(An.Desk, at)).WhyNotNow(Verb.HandOver, An.Desk),
            () => A.Question().Taken().WhyNotNow(Verb.HandOver, An.Desk)),
        [RefusalCode.PersonalDataLeft] = new(
            () => A.Question().Approved().Do((q, at) => q.Redact(An.Coordinator, at, new("Hỏi 0912 345 678", "Đúng.", false))).WhyNotNow(Verb.Publish, An.Coordinator),
            () => A.Question().Approved().Do((q, at) => q.Redact(An.Coordinator, at, new("Hỏi [số điện thoại]", "Đúng.", false))).WhyNotNow(Verb.Publish, An.Coordinator)),
        [RefusalCode.KeptWithoutReason] = new(
            () => A.Question().Approved().Refused((q, at) => q.Redact(An.Coordinator, at, new("Hỏi 0912 345 678", null, false) { Kept = ["0912 345 678"] })),
            () => A.Question().Approved().Refused((q, at) => q.Redact(An.Desk, at, new("Hỏi 0912 345 678", null, false) { Kept = ["0912 345 678"], KeptBecause = "Số trực" }))),
        [RefusalCode.Held] = new(
            () => A.Question().With(r => r with { IsHeld = true }).WhyNotNow(Verb.Route, An.Coordinator),
            () => A.Question().With(r => r with { IsHeld = true }).Do((q, at) => q.Screen(An.Coordinator, at, new(CaseKind.Question, FeedbackBasis.None, "DAT-02", null, false, false))).WhyNotNow(Verb.Route, An.Coordinator)),
        [RefusalCode.NotReviewed] = new(
            () => ForReview().WhyNotNow(Verb.Approve, An.Approver),
            () => A.Question().Submitted().WhyNotNow(Verb.Approve, An.Approver)),
        [RefusalCode.OwnReview] = new(
            () => ForReview().Do((q, at) => q.Review(An.Reviewer with { Grants = [new(Duty.Reviewer, An.LeadAgency), new(Duty.Approver, An.LeadAgency)] }, at)).WhyNotNow(Verb.Approve, An.Actor(Duty.Approver, An.LeadAgency, 17)),
            () => ForReview().Do((q, at) => q.Review(An.Reviewer, at)).WhyNotNow(Verb.Approve, An.Approver)),
        [RefusalCode.NothingToReview] = new(
            () => A.Question().Submitted().WhyNotNow(Verb.Review, An.Reviewer),
            () => ForReview().WhyNotNow(Verb.Review, An.Reviewer)),
        [RefusalCode.NotTheTemplate] = new(
            () => A.Question().Taken().Refused((q, at) => q.SendTemplate(An.Official, at, "Mẫu", "Mẫu.", new(7, 1, "15/QĐ", at.Day))),
            () => A.Question().Taken().Refused((q, at) => q.SendTemplate(An.OtherOfficial, at, "Mẫu.", "Mẫu.", new(7, 1, "15/QĐ", at.Day)))),
        [RefusalCode.NoOpinionOpen] = new(
            () => A.Question().Taken().WhyNotNow(Verb.WithdrawOpinion, An.Official),
            () => A.Question().OpinionAsked().WhyNotNow(Verb.WithdrawOpinion, An.Official)),
        [RefusalCode.OwnEntry] = new(
            () => A.Question().With(r => r with { EnteredBy = 12 }).Routed().WhyNotNow(Verb.Take, An.Official),
            () => A.Question().With(r => r with { EnteredBy = 14 }).Routed().WhyNotNow(Verb.Take, An.Official)),
        [RefusalCode.OutOfScope] = new(
            () => A.Question().WhyNotNow(Verb.Decline, An.Coordinator with { Grants = [new DutyGrant(Duty.Coordinator, An.CoordinatorAgency) { Kinds = ["feedback-a"] }] }),
            () => A.Question().WhyNotNow(Verb.Decline, An.Coordinator with { Grants = [new DutyGrant(Duty.Coordinator, An.CoordinatorAgency) { Kinds = ["question"] }] })),
    };

    /// <summary>The code of planned rows, of which there are none.</summary>
    private static readonly RefusalCode[] Elsewhere = [RefusalCode.NotYet];

    private static QuestionBuilder ForReview() => A.Question().Taken().Do((q, at) => q.Submit(An.Official, at, QuestionBuilder.Answer, way: new(NeedsReview: true)));

    public static TheoryData<RefusalCode> Codes => [.. Cases.Keys];

    [Fact]
    public void Every_refusal_is_tried_here() =>
        Assert.Equal(Enum.GetValues<RefusalCode>().Except(Elsewhere).Order(), Cases.Keys.Order());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Is_given_when_it_must(RefusalCode code) => Assert.Contains(code, Cases[code].Gives());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Is_not_given_when_it_must_not(RefusalCode code) => Assert.DoesNotContain(code, Cases[code].DoesNot());

    [Fact]
    public void All_reasons_are_given_at_once() =>
        Assert.Equal(
            [RefusalCode.WrongState, RefusalCode.MissingDuty, RefusalCode.QuestionUnredacted, RefusalCode.AnswerUnredacted, RefusalCode.NoConsent],
            WithoutConsent().Taken().WhyNotNow(Verb.Publish, An.Official));

    [Fact]
    public void Nobody_routes_a_suspected_case() =>
        Assert.All([An.Coordinator, An.Sweep, An.Administrator], by => Assert.Contains(RefusalCode.SuspicionOpen, Suspected().WhyNotNow(Verb.Route, by)));

    [Fact]
    public void The_owner_of_another_case_may_not_supplement_this_one() =>
        Assert.Contains(RefusalCode.OtherAgency, A.Question().Taken().WhyNotNow(Verb.Supplement, An.Owner(2)));

    [Fact]
    public void A_sweep_sends_on_only_what_nobody_touched()
    {
        Assert.Empty(A.Question().Asked().WhyNotNow(Verb.Route, An.Sweep));
        Assert.Contains(RefusalCode.WrongState, A.Question().SentBack().WhyNotNow(Verb.Route, An.Sweep));
        Assert.Empty(A.Question().SentBack().WhyNotNow(Verb.Route, An.Coordinator));
    }

    [Fact]
    public void A_refused_verb_changes_nothing()
    {
        var builder = A.Question().Submitted();
        var before = Shape.Of(builder.Build());

        var refused = Assert.Throws<RefusedException>(() => builder.Build().Publish(An.Official, builder.Now));
        Assert.Equal(Verb.Publish, refused.Verb);
        Assert.Equal(before, Shape.Of(builder.Build()));
    }

    private static QuestionBuilder Suspected() => A.Question().With(r => r with { Suspicion = Suspicion.ReportOnOfficial });

    private static QuestionBuilder WithoutConsent() => A.Question().With(r => r with { ConsentsToPublication = false });

    private static QuestionBuilder AnsweredAgain(QuestionBuilder answered) =>
        answered.Reopened().Do((q, at) => q.Submit(An.Official, at, "Bản mới.")).Do((q, at) => q.Approve(An.Approver, at));

    private static QuestionBuilder Extended() => A.Question().Taken().Do((q, at) => q.Extend(An.Approver, at, 5, "Chờ đo đạc.", true));

    private static QuestionBuilder SentBackLate() => A.Question().Taken().Do((q, at) => q.SendBack(An.Approver, at, An.OtherAgency, "Tình tiết mới."));
}
