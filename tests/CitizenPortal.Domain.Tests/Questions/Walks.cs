using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>
/// Random walks: any verb by anybody at any later moment, refused ones included. A failing run prints its seed; put it in
/// <c>Config.WithReplay</c> to walk the same way again.
/// </summary>
internal static class Walks
{
    public static readonly DeadlineClock Clock = A.Clock();

    private static readonly DeadlineClock Longer = A.ClockWithHoliday("2020-06-12", "2020-06-29", "2020-07-09", "2020-07-24", "2020-08-11");

    /// <summary>Verbs that end a walk early are tried seldom.</summary>
    private static readonly Verb[] Seldom = [Verb.Decline, Verb.Guide, Verb.Merge, Verb.Recuse, Verb.Withdraw, Verb.WithdrawConsent, Verb.Succeed];

    public static readonly Actor[] People =
    [
        An.Coordinator, An.Desk, An.Official, An.OtherOfficial, An.Approver, An.Sweep, An.Owner(), An.Owner(2), An.Administrator, Actor.Anonymous,
        An.ProvincialOffice, An.Monitor, An.Reviewer, An.Head, An.Actor(Duty.Monitor, An.LeadAgency, 24), An.Actor(Duty.Approver, An.OtherAgency, 25),
        An.Actor(Duty.Official, "so-tn-mt", 20), An.Actor(Duty.Approver, "so-tn-mt", 21), An.Actor(Duty.Coordinator, An.OtherAgency, 22),
    ];

    private static readonly CaseKind[] Kinds = [CaseKind.Question, CaseKind.Feedback, CaseKind.Question, CaseKind.Complaint, CaseKind.InformationRequest];

    public static readonly (Verb Verb, Action<Question, Actor, Moment, int> Act)[] Verbs =
    [
        (Verb.Screen, (q, by, at, n) => q.Screen(by, at, What(n))),
        (Verb.ChangeKind, (q, by, at, n) => q.ChangeKind(by, at, What(n), "Đổi.")),
        (Verb.Redact, (q, by, at, n) => q.Redact(by, at, new PublicCopy("Câu hỏi", n % 2 == 0 ? "Trả lời" : null, n % 3 == 0))),
        (Verb.Decline, (q, by, at, n) => q.Decline(by, at, "spam", n % 40 == 1 ? "" : "Lý do")),
        (Verb.Guide, (q, by, at, _) => q.Guide(by, at, "toa-an", "Nơi khác")),
        (Verb.ForwardByLetter, (q, by, at, n) => q.ForwardByLetter(by, at, new("Cục Thuế tỉnh", n % 9 == 0 ? "" : "12/STTTT", at.Day.AddDays((n % 5) - 3)), "Đề nghị trả lời.")),
        (Verb.Merge, (q, by, at, n) => q.Merge(by, at, Older(n))),
        (Verb.Unmerge, (q, by, at, _) => q.Unmerge(by, at, "Khác.")),
        (Verb.FollowAnswer, (q, by, at, _) => q.FollowAnswer(by, at, Answered)),
        (Verb.Split, (q, by, at, n) => KeepsPromise(q, q.Split(by, at, new Receipt(3, "HD20-000003-1", n % 9 == 0 ? " " : "Phần hai?", Channel.Web, An.CoordinatorAgency) { Topic = "DAT-02" }))),
        (Verb.Recuse, (q, by, at, n) => q.Recuse(by, at, "Người nhà.", n % 3 == 0 ? "so-tn-mt" : null, n % 4 == 1)),
        (Verb.HandOver, (q, by, at, n) => q.HandOver(by, at, 12 + (n % 3), "Người nhận", "Nghỉ phép.")),
        (Verb.RequestOpinion, (q, by, at, n) => q.RequestOpinion(by, at, n % 3 == 0 ? "so-tn-mt" : An.OtherAgency, "Ý kiến?")),
        (Verb.GiveOpinion, (q, by, at, _) => q.GiveOpinion(by, at, "Đồng ý.", "7/CT")),
        (Verb.Route, (q, by, at, n) => q.Route(by, at, new(n % 4 == 0 ? "so-tn-mt" : An.LeadAgency, n % 3 == 0 ? [An.OtherAgency] : [], "hàng", "Luật"))),
        (Verb.Flag, (q, by, at, _) => q.Flag(by, at, "NoTopic")),
        (Verb.Accept, (q, by, at, _) => q.Accept(by, at)),
        (Verb.DeemAccept, (q, by, at, _) => q.DeemAccept(by, at)),
        (Verb.SendBack, (q, by, at, _) => q.SendBack(by, at, An.OtherAgency, "Không thuộc.", An.ProvincialAgency)),
        (Verb.Assign, (q, by, at, _) => q.Assign(by, at, 12, "Người xử lý")),
        (Verb.Take, (q, by, at, _) => q.Take(by, at)),
        (Verb.AskBack, (q, by, at, n) => q.AskBack(by, at, "Bổ sung", n % 4 == 0 ? null : 13)),
        (Verb.Supplement, (q, by, at, _) => q.Supplement(by, at, "Đây.")),
        (Verb.ResumeSilent, (q, by, at, _) => q.ResumeSilent(by, at)),
        (Verb.NotifyProgress, (q, by, at, _) => q.NotifyProgress(by, at, "Đang làm.")),
        (Verb.Submit, (q, by, at, n) => q.Submit(by, at, $"Bản {n % 3}", null, new(n % 5 < 2, n % 7 == 0 ? "so-tn-mt" : null))),
        (Verb.Review, (q, by, at, _) => q.Review(by, at)),
        (Verb.SendTemplate, (q, by, at, n) => q.SendTemplate(by, at, "Mẫu", n % 5 == 0 ? null : "Mẫu", new(n, 1, "15/QĐ", at.Day))),
        (Verb.RedactAnswer, (q, by, at, n) => q.RedactAnswer(by, at, n % 4 == 0 ? "Gọi 0912 345 678" : "Trả lời", n % 8 == 0 ? ["0912 345 678"] : [], "Số trực")),
        (Verb.WithdrawOpinion, (q, by, at, n) => q.WithdrawOpinion(by, at, n % 3 == 0 ? "so-tn-mt" : An.OtherAgency, "Đã rõ.")),
        (Verb.Return, (q, by, at, _) => q.Return(by, at, "Sửa.")),
        (Verb.Approve, (q, by, at, n) => q.Approve(by, at, n % 2 == 0 ? new WorkPromise("Sửa đường", An.LeadAgency, at.Day.AddDays(n - 3)) : null)),
        (Verb.Publish, (q, by, at, _) => q.Publish(by, at)),
        (Verb.Unpublish, (q, by, at, _) => q.Unpublish(by, at, "Gỡ.")),
        (Verb.Decide, (q, by, at, n) => q.Decide(by, at, new(n % 2 == 0 ? "so-tn-mt" : An.LeadAgency, [], "", "Luật"), n % 9 == 0 ? "" : "12/VPUB-TH")),
        (Verb.Lapse, (q, by, at, _) => q.Lapse(by, at, "Không rõ.")),
        (Verb.Extend, (q, by, at, n) => q.Extend(by, at, n % 12, "Chờ đo đạc.", n % 5 != 0)),
        (Verb.PromiseKept, (q, by, at, _) => q.PromiseKept(by, at, "Đã sửa.")),
        (Verb.PromiseMissed, (q, by, at, _) => q.PromiseMissed(by, at, "Chưa sửa.")),
        (Verb.WithdrawConsent, (q, by, at, _) => q.WithdrawConsent(by, at)),
        (Verb.RequestReopen, (q, by, at, _) => q.RequestReopen(by, at, "Chưa đúng.")),
        (Verb.AcceptReopen, (q, by, at, _) => q.AcceptReopen(by, at, null)),
        (Verb.RefuseReopen, (q, by, at, _) => q.RefuseReopen(by, at, "Đã đủ.")),
        (Verb.DeemReopen, (q, by, at, _) => q.DeemReopen(by, at)),
        (Verb.Withdraw, (q, by, at, _) => q.Withdraw(by, at, "solved", null)),
        (Verb.Correct, (q, by, at, n) => q.Correct(by, at, n % 2 == 0 ? "holder" : "promise", "Lỗi hệ thống.", n % 6 != 0)),
        (Verb.NameCause, (q, by, at, n) => q.NameCause(by, at, n % 7 == 0 ? "none" : "overload", null)),
        (Verb.Recount, (q, by, at, n) => q.Recount(by, at with { Clock = n % 3 == 0 ? Clock : Longer }, "Nghỉ thêm.")),
        (Verb.Succeed, (q, by, at, n) => q.Succeed(by, at, SuccessionTests.Some(n))),
        (Verb.Register, (q, by, at, n) => q.Register(by, at, new($"{n}/CV", at.Day.AddDays(3 - n), "Người ký"))),
        (Verb.MarkOutdated, (q, by, at, n) => q.MarkOutdated(by, at, new(at.Day, "Nghị định mới", n % 2 == 0 ? "HD20-000002-9" : null))),
        (Verb.MarkCurrent, (q, by, at, _) => q.MarkCurrent(by, at, "Nhầm.")),
        (Verb.LeaveOut, (q, by, at, n) => q.LeaveOut(by, at, (LeftOut)(n % 3), "Thử nghiệm.", n % 3 == 2 ? "HD20-000002-9" : null)),
        (Verb.CountAgain, (q, by, at, _) => q.CountAgain(by, at, "Không phải thử nghiệm.")),
        (Verb.RenewSecret, (q, by, at, _) => q.RenewSecret(by, at, "Căn cước công dân.")),
        (Verb.Escalate, (q, by, at, _) => q.Escalate(by, at)),
    ];

    /// <summary>A step: which verb, by whom, how many hours later, and a number that decides the verb's words.</summary>
    internal sealed record Step(int Verb, int By, int Hours, int Number);

    public static Arbitrary<List<Step>> Any =>
        Gen.Choose(0, Verbs.Length - 1).Zip(Gen.Choose(0, People.Length - 1)).Zip(Gen.Choose(0, 40).Zip(Gen.Choose(0, 59)))
            .Select(s => new Step(s.Item1.Item1, s.Item1.Item2, s.Item2.Item1, s.Item2.Item2))
            .ListOf(160).Select(steps => steps.ToList()).ToArbitrary();

    public static List<Step> Of(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => new Step(random.Next(Verbs.Length), random.Next(People.Length), random.Next(14), random.Next(60)))];

    /// <summary>Plays the steps; <paramref name="look"/> sees the question after each, with the verb that was done or null when it was refused.</summary>
    public static (Question Question, Moment At) Play(List<Step> steps, Action<Question, Verb?> look, bool recounts = true)
    {
        var at = A.Moment("2020-06-01", Clock);
        var random = steps.Count == 0 ? 0 : steps[0].Number;
        var question = A.Question().By(Clock).With(r => r with { ConsentsToPublication = random % 3 != 0, Suspicion = random % 7 == 0 ? Suspicion.Complaint : Suspicion.None }).Build();
        foreach (var step in steps)
        {
            at = new Moment(at.Instant.AddHours(step.Hours), Clock);
            var what = Verbs[step.Verb];
            at = what.Verb == Verb.ResumeSilent && step.Number % 3 == 0 && question.ReplyBy is { } reply && reply >= at.Day
                ? A.Moment($"{reply.AddDays(1):yyyy-MM-dd}", Clock) : at;
            if ((Seldom.Contains(what.Verb) && step.Number % 20 != 1) || (what.Verb == Verb.Recount && !recounts))
            {
                continue;
            }

            look(question, Try(question, what, Choose(question, what.Verb, step, at), at, step.Number) ? what.Verb : null);
        }

        return (question, at);
    }

    /// <summary>Mostly somebody who may, else walks would hardly leave the first state.</summary>
    private static Actor Choose(Question question, Verb verb, Step step, Moment at) =>
        step.Number % 4 == 0 ? People[step.By] : People.Skip(step.By).Concat(People.Take(step.By)).FirstOrDefault(by => question.May(verb, by, at), People[step.By]);

    private static bool Try(Question question, (Verb Verb, Action<Question, Actor, Moment, int> Act) what, Actor by, Moment at, int number)
    {
        var (before, events, allowed) = (Shape.Of(question), question.EventCount, question.May(what.Verb, by, at));
        try
        {
            what.Act(question, by, at, number);
            Assert.True(allowed, $"{what.Verb} was done though WhyNot refused it");
            Assert.True(question.EventCount == events + 1 || what.Verb == Verb.Recount);
            Assert.True(question.EventCount == events || (what.Verb, at.Instant) == (question.Events[^1].Verb, question.Events[^1].At));
            return question.EventCount > events;
        }
        catch (RefusedException refused)
        {
            Assert.NotEmpty(refused.Refusals);
            Assert.Equal(before, Shape.Of(question));
            return false;
        }
    }

    private static Question Older(int n) => A.Question().With(r => r with { Id = OlderId, Reference = "HD20-000002-1", ContactAt = A.Moment("2020-05-29").Instant })
        .By(Clock).In(n % 3 == 0 ? QuestionState.Declined : QuestionState.InProgress).Build();

    private const int OlderId = 2;

    private static Question Answered => A.Question().With(r => r with { Id = OlderId, Reference = "HD20-000002-1" }).By(Clock).Approved().Build();

    private static void KeepsPromise(Question whole, Question part) =>
        Assert.Equal((whole.ReceivedAt, whole.PromisedOn, whole.Id), (part.ReceivedAt, part.PromisedOn, part.SplitFrom));

    private static Classification What(int n) => new(
        Kinds[n % Kinds.Length], n % 2 == 0 ? FeedbackBasis.Scene : FeedbackBasis.Rules, "DAT-01", "c2020-22882", n % 11 == 0, n % 4 == 0);
}
