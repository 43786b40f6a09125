namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>What the table says a verb does to the clock is what happens to the stored dates.</summary>
public sealed class ClockEffectTests
{
    private static readonly Classification AsFeedback = new(CaseKind.Feedback, FeedbackBasis.Scene, "DAT-01", "c2020-22882", false, false);

    private static readonly Dictionary<Verb, (QuestionState From, Action<Question, Moment> Act)> Acts = new()
    {
        [Verb.Screen] = (QuestionState.Received, (q, at) => q.Screen(An.Coordinator, at, AsFeedback)),
        [Verb.ChangeKind] = (QuestionState.InProgress, (q, at) => q.ChangeKind(An.Coordinator, at, AsFeedback, "Là phản ánh.")),
        [Verb.Redact] = (QuestionState.InProgress, (q, at) => q.Redact(An.Coordinator, at, new PublicCopy("Bản công khai", null, false))),
        [Verb.Decline] = (QuestionState.Received, (q, at) => q.Decline(An.Coordinator, at, "spam", "Không có nội dung.")),
        [Verb.Guide] = (QuestionState.Received, (q, at) => q.Guide(An.Coordinator, at, "toa-an", "Nộp đơn tại Tòa án.")),
        [Verb.ForwardByLetter] = (QuestionState.Received, (q, at) => q.ForwardByLetter(An.Coordinator, at, new("Cục Thuế tỉnh", "12/STTTT", at.Day), "Đề nghị trả lời.")),
        [Verb.Merge] = (QuestionState.InProgress, (q, at) => q.Merge(An.Coordinator, at, QuestionBuilder.Older().Build())),
        [Verb.Unmerge] = (QuestionState.Merged, (q, at) => q.Unmerge(An.Owner(), at, "Tôi hỏi thửa khác.")),
        [Verb.FollowAnswer] = (QuestionState.Merged, (q, at) => q.FollowAnswer(An.Sweep, at, QuestionBuilder.Older().Do((o, then) => o.Submit(An.Official, then, "Trả lời.")).Do((o, then) => o.Approve(An.Approver, then)).Build())),
        [Verb.Split] = (QuestionState.InProgress, (q, at) => q.Split(An.Coordinator, at, new Receipt(3, "HD20-000003-7", "Phần hai?", Channel.Web, An.CoordinatorAgency))),
        [Verb.Recuse] = (QuestionState.InProgress, (q, at) => q.Recuse(An.Official, at, "Người nhà.")),
        [Verb.HandOver] = (QuestionState.InProgress, (q, at) => q.HandOver(An.Approver, at, 14, "Đàng Thị Hoa", "Nghỉ phép.")),
        [Verb.RequestOpinion] = (QuestionState.InProgress, (q, at) => q.RequestOpinion(An.Official, at, "so-tn-mt", "Thuộc quy hoạch nào?")),
        [Verb.GiveOpinion] = (QuestionState.InProgress, (q, at) => q.GiveOpinion(An.Actor(Duty.Official, "so-tn-mt", 20), at, "Đất ở.")),
        [Verb.Route] = (QuestionState.Received, (q, at) => q.Route(An.Sweep, at, new("ubnd-587", [], "DAT-01/Commune", "Luật"))),
        [Verb.Flag] = (QuestionState.Received, (q, at) => q.Flag(An.Sweep, at, "NoTopic")),
        [Verb.Accept] = (QuestionState.Routed, (q, at) => q.Accept(An.Desk, at)),
        [Verb.DeemAccept] = (QuestionState.Routed, (q, at) => q.DeemAccept(An.Sweep, at)),
        [Verb.SendBack] = (QuestionState.Routed, (q, at) => q.SendBack(An.Approver, at, "so-tn-mt", "Thuộc sở.")),
        [Verb.Assign] = (QuestionState.InProgress, (q, at) => q.Assign(An.Desk, at, 14, "Đàng Thị Hoa")),
        [Verb.Take] = (QuestionState.Routed, (q, at) => q.Take(An.Official, at)),
        [Verb.AskBack] = (QuestionState.InProgress, (q, at) => q.AskBack(An.Official, at, "Xin bổ sung số thửa.", 13)),
        [Verb.Supplement] = (QuestionState.AwaitingCitizen, (q, at) => q.Supplement(An.Owner(), at, "Tờ 12, thửa 45.")),
        [Verb.ResumeSilent] = (QuestionState.AwaitingCitizen, (q, at) => q.ResumeSilent(An.Sweep, at)),
        [Verb.NotifyProgress] = (QuestionState.InProgress, (q, at) => q.NotifyProgress(An.Official, at, "Đang kiểm tra.")),
        [Verb.Submit] = (QuestionState.InProgress, (q, at) => q.Submit(An.Official, at, "Trả lời.")),
        [Verb.Review] = (QuestionState.InProgress, (q, at) =>
        {
            q.Submit(An.Official, at, "Trả lời.", way: new(NeedsReview: true));
            q.Review(An.Reviewer, at);
        }),
        [Verb.SendTemplate] = (QuestionState.InProgress, (q, at) => q.SendTemplate(An.Official, at, "Trả lời.", "Trả lời.", new(7, 1, "15/QĐ", at.Day))),
        [Verb.RedactAnswer] = (QuestionState.Answered, (q, at) => q.RedactAnswer(An.Official, at, "Trả lời.", [])),
        [Verb.WithdrawOpinion] = (QuestionState.InProgress, (q, at) => q.WithdrawOpinion(An.Official, at, "so-tn-mt", "Đã rõ.")),
        [Verb.Return] = (QuestionState.AwaitingApproval, (q, at) => q.Return(An.Approver, at, "Xin nói rõ hơn.")),
        [Verb.Approve] = (QuestionState.AwaitingApproval, (q, at) => q.Approve(An.Approver, at)),
        [Verb.Publish] = (QuestionState.Answered, (q, at) => q.Publish(An.Coordinator, at)),
        [Verb.Unpublish] = (QuestionState.Published, (q, at) => q.Unpublish(An.Coordinator, at, "Lộ thông tin cá nhân.")),
        [Verb.Decide] = (QuestionState.SentBack, (q, at) => q.Decide(An.ProvincialOffice, at, new(An.LeadAgency, [], "", "Luật"), "12/VPUB-TH")),
        [Verb.Lapse] = (QuestionState.InProgress, (q, at) => q.Lapse(An.Approver, at, "Không rõ thửa nào.")),
        [Verb.Extend] = (QuestionState.InProgress, (q, at) => q.Extend(An.Approver, at, 5, "Chờ đo đạc.", true)),
        [Verb.PromiseKept] = (QuestionState.Answered, (q, at) => q.PromiseKept(An.Official, at, "Đã sửa xong.")),
        [Verb.PromiseMissed] = (QuestionState.Answered, (q, at) => q.PromiseMissed(An.Official, at, "Chưa có kinh phí.")),
        [Verb.WithdrawConsent] = (QuestionState.InProgress, (q, at) => q.WithdrawConsent(An.Owner(), at)),
        [Verb.RequestReopen] = (QuestionState.Answered, (q, at) => q.RequestReopen(An.Owner(), at, "Chưa đúng câu hỏi.")),
        [Verb.AcceptReopen] = (QuestionState.Answered, (q, at) => q.AcceptReopen(An.Approver, at, null)),
        [Verb.RefuseReopen] = (QuestionState.Answered, (q, at) => q.RefuseReopen(An.Approver, at, "Đã trả lời đủ.")),
        [Verb.DeemReopen] = (QuestionState.Answered, (q, at) => q.DeemReopen(An.Sweep, at)),
        [Verb.Withdraw] = (QuestionState.InProgress, (q, at) => q.Withdraw(An.Owner(), at, "solved", null)),
        [Verb.Correct] = (QuestionState.InProgress, (q, at) => q.Correct(An.Monitor, at, "holder", "Lỗi hệ thống.", true)),
        [Verb.NameCause] = (QuestionState.InProgress, (q, at) => q.NameCause(An.Official, at, "overload", null)),
        [Verb.Recount] = (QuestionState.InProgress, (q, at) => q.Recount(An.Administrator, at, "Nghỉ thêm.")),
        [Verb.Succeed] = (QuestionState.Routed, (q, at) => q.Succeed(An.Sweep, at, new("12/NQ") { Lead = new Heir("so-tn-mt", false, SuccessionTests.Order) })),
        [Verb.Register] = (QuestionState.Answered, (q, at) => q.Register(An.Desk, at, new("125/STNMT", at.Day, "Nguyễn Văn A"))),
        [Verb.MarkOutdated] = (QuestionState.Published, (q, at) => q.MarkOutdated(An.Official, at, new(at.Day, "Luật Đất đai 31/2024/QH15", null))),
        [Verb.MarkCurrent] = (QuestionState.Published, (q, at) =>
        {
            q.MarkOutdated(An.Official, at, new(at.Day, "Luật Đất đai 31/2024/QH15", null));
            q.MarkCurrent(An.Coordinator, at, "Nhầm văn bản.");
        }),
        [Verb.LeaveOut] = (QuestionState.Declined, (q, at) => q.LeaveOut(An.Coordinator, at, LeftOut.Spam, "Quảng cáo.")),
        [Verb.CountAgain] = (QuestionState.Declined, (q, at) =>
        {
            q.LeaveOut(An.Coordinator, at, LeftOut.Spam, "Quảng cáo.");
            q.CountAgain(An.Monitor, at, "Là câu hỏi thật.");
        }),
        [Verb.RenewSecret] = (QuestionState.InProgress, (q, at) => q.RenewSecret(An.Coordinator, at, "Căn cước công dân.")),
        [Verb.Escalate] = (QuestionState.InProgress, (q, at) => q.Escalate(An.Sweep, at)),
    };

    /// <summary>Ask and Import make a case; a Draft is a row of its own that the aggregate does not see.</summary>
    private static readonly Verb[] Elsewhere = [Verb.Ask, Verb.Import, Verb.Draft];

    public static TheoryData<Verb> Verbs => [.. Acts.Keys];

    [Fact]
    public void Every_live_verb_is_tried_here() =>
        Assert.Equal(QuestionJourney.Rows.Where(r => !r.IsPlanned).Select(r => r.Verb).Except(Elsewhere).Order(), Acts.Keys.Order());

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Clock_does_what_the_table_says(Verb verb)
    {
        var (from, act) = Acts[verb];
        var day = verb switch
        {
            Verb.Supplement or Verb.ResumeSilent or Verb.Escalate or Verb.Correct => "2020-06-24",
            Verb.DeemAccept or Verb.DeemReopen => "2020-06-05",
            _ => "2020-06-02",
        };
        var builder = Ready(verb, from);
        var question = (verb == Verb.Lapse ? builder : builder.On(day)).Build();
        var before = Dates.Of(question);
        act(question, builder.Now);
        Check(verb, before, Dates.Of(question), builder.Now.Day);
        Assert.Equal(verb, question.Events[^1].Verb);
    }

    private static QuestionBuilder Ready(Verb verb, QuestionState from) => verb switch
    {
        Verb.Publish => A.Question().In(from).Redacted(),
        Verb.GiveOpinion or Verb.WithdrawOpinion => A.Question().OpinionAsked(),
        Verb.Decide => A.Question().RefusedTwice(),
        Verb.Lapse => A.Question().Silent(),
        Verb.PromiseKept or Verb.PromiseMissed => A.Question().Promised(),
        Verb.AcceptReopen or Verb.RefuseReopen or Verb.DeemReopen => A.Question().In(from).ReopenRequested(),
        Verb.Recount => A.Question().In(from).By(A.ClockWithHoliday("2020-06-10")),
        _ => A.Question().In(from),
    };

    private static void Check(Verb verb, Dates before, Dates after, DateOnly day)
    {
        switch (QuestionJourney.Row(verb).Clock)
        {
            case ClockEffect.GoesOn:
                Assert.Equal((before.Promised, before.HolderDue, before.Ladder), (after.Promised, after.HolderDue, after.Ladder));
                break;
            case ClockEffect.Recomputes:
                Assert.True(verb == Verb.Recount ? after.Promised > before.Promised : after.Promised < before.Promised);
                Assert.True(after.Ladder <= after.Promised);
                break;
            case ClockEffect.StartsAcceptance:
                Assert.Equal((day, after.HolderDue), (after.Since!.Value, after.AcceptBy));
                Assert.Null(after.ScreenBy);
                break;
            case ClockEffect.StartsAgency:
                Assert.Equal(day, after.Since);
                Assert.Null(after.AcceptBy);
                Assert.True(after.HolderDue > before.HolderDue);
                break;
            case ClockEffect.StartsSentBack:
                Assert.Equal((day, day.AddDays(1)), (after.Since, after.HolderDue));
                Assert.Null(after.AcceptBy);
                break;
            case ClockEffect.StartsSuccessor:
                Assert.Equal((before.Promised, day), (after.Promised, after.Since));
                Assert.True(after.HolderDue >= A.Clock().AddWorkingDays(day, 5));
                Assert.Null(after.AcceptBy);
                break;
            case ClockEffect.Pauses:
                Assert.Equal((before.Promised, before.HolderDue), (after.Promised, after.HolderDue));
                Assert.NotNull(after.ReplyBy);
                Assert.Null(after.EscalateOn);
                break;
            case ClockEffect.Resumes:
                Assert.True(after.Promised > before.Promised && after.HolderDue > before.HolderDue);
                Assert.Null(after.ReplyBy);
                Assert.NotNull(after.EscalateOn);
                break;
            case ClockEffect.NewDate:
                Assert.True(after.Promised > before.Promised && after.HolderDue > before.HolderDue);
                Assert.Equal(after.HolderDue, after.Ladder);
                break;
            case ClockEffect.Restarts:
                Assert.True(after.Promised > before.Promised);
                Assert.Equal((day, true), (after.Since, after.HolderDue > day && after.EscalateOn > after.HolderDue));
                break;
            case ClockEffect.StopsForPublication:
                Assert.Equal(day.AddDays(1), after.PublishBy);
                Assert.Null(after.HolderDue ?? after.EscalateOn);
                break;
            case ClockEffect.Stops:
                Assert.Null(after.HolderDue ?? after.EscalateOn ?? after.PublishBy ?? after.ScreenBy);
                Assert.Equal(before.Promised, after.Promised);
                break;
            default:
                Assert.Fail($"No live row has the effect of {verb}.");
                break;
        }
    }

    private sealed record Dates(DateOnly? Promised, DateOnly? HolderDue, DateOnly? Since)
    {
        public DateOnly? Ladder { get; init; }
        public DateOnly? ScreenBy { get; init; }
        public DateOnly? AcceptBy { get; init; }
        public DateOnly? ReplyBy { get; init; }
        public DateOnly? EscalateOn { get; init; }
        public DateOnly? PublishBy { get; init; }

        public static Dates Of(Question q) => new(q.PromisedOn, q.HolderDueOn, q.HolderSince)
        {
            Ladder = q.LadderFrom, ScreenBy = q.ScreenBy, AcceptBy = q.AcceptBy, ReplyBy = q.ReplyBy,
            EscalateOn = q.EscalateOn, PublishBy = q.PublishBy,
        };
    }
}
