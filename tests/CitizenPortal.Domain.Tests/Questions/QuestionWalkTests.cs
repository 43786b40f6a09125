using CitizenPortal.Domain.Visibility;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>
/// Random walks: any verb by anybody at any later moment, refused ones included. A failing run prints its seed; put it in
/// <c>Config.WithReplay</c> to walk the same way again.
/// </summary>
public sealed class QuestionWalkTests
{
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(250);
    private static readonly DeadlineClock Clock = A.Clock();

    private static readonly Actor[] People =
    [
        An.Coordinator, An.Desk, An.Official, An.OtherOfficial, An.Approver, An.Sweep, An.Owner(), An.Owner(2), An.Administrator, Actor.Anonymous,
        An.Actor(Duty.Official, "so-tn-mt", 20), An.Actor(Duty.Approver, "so-tn-mt", 21), An.Actor(Duty.Coordinator, An.OtherAgency, 22),
    ];

    private static readonly CaseKind[] Kinds = [CaseKind.Question, CaseKind.Feedback, CaseKind.Question, CaseKind.Complaint, CaseKind.InformationRequest];

    private static readonly (Verb Verb, Action<Question, Actor, Moment, int> Act)[] Verbs =
    [
        (Verb.Screen, (q, by, at, n) => q.Screen(by, at, What(n))),
        (Verb.ChangeKind, (q, by, at, n) => q.ChangeKind(by, at, What(n), "Đổi.")),
        (Verb.Redact, (q, by, at, n) => q.Redact(by, at, new PublicCopy("Câu hỏi", n % 2 == 0 ? "Trả lời" : null, n % 3 == 0))),
        (Verb.Decline, (q, by, at, n) => q.Decline(by, at, "spam", n % 40 == 1 ? "" : "Lý do")),
        (Verb.Guide, (q, by, at, _) => q.Guide(by, at, "toa-an", "Nơi khác")),
        (Verb.Route, (q, by, at, n) => q.Route(by, at, new(n % 4 == 0 ? "so-tn-mt" : An.LeadAgency, n % 3 == 0 ? [An.OtherAgency] : [], "hàng", "Luật"))),
        (Verb.Flag, (q, by, at, _) => q.Flag(by, at, "NoTopic")),
        (Verb.Accept, (q, by, at, _) => q.Accept(by, at)),
        (Verb.DeemAccept, (q, by, at, _) => q.DeemAccept(by, at)),
        (Verb.SendBack, (q, by, at, _) => q.SendBack(by, at, An.OtherAgency, "Không thuộc.")),
        (Verb.Assign, (q, by, at, _) => q.Assign(by, at, 12, "Người xử lý")),
        (Verb.Take, (q, by, at, _) => q.Take(by, at)),
        (Verb.AskBack, (q, by, at, n) => q.AskBack(by, at, "Bổ sung", n % 4 == 0 ? null : 13)),
        (Verb.Supplement, (q, by, at, _) => q.Supplement(by, at, "Đây.")),
        (Verb.ResumeSilent, (q, by, at, _) => q.ResumeSilent(by, at)),
        (Verb.NotifyProgress, (q, by, at, _) => q.NotifyProgress(by, at, "Đang làm.")),
        (Verb.Submit, (q, by, at, n) => q.Submit(by, at, $"Bản {n % 3}")),
        (Verb.Return, (q, by, at, _) => q.Return(by, at, "Sửa.")),
        (Verb.Approve, (q, by, at, _) => q.Approve(by, at)),
        (Verb.Publish, (q, by, at, _) => q.Publish(by, at)),
        (Verb.Unpublish, (q, by, at, _) => q.Unpublish(by, at, "Gỡ.")),
        (Verb.Escalate, (q, by, at, _) => q.Escalate(by, at)),
    ];

    /// <summary>A step: which verb, by whom, how many hours later, and a number that decides the verb's words.</summary>
    private sealed record Step(int Verb, int By, int Hours, int Number);

    private static Arbitrary<List<Step>> Walks =>
        Gen.Choose(0, Verbs.Length - 1).Zip(Gen.Choose(0, People.Length - 1)).Zip(Gen.Choose(0, 40).Zip(Gen.Choose(0, 59)))
            .Select(s => new Step(s.Item1.Item1, s.Item1.Item2, s.Item2.Item1, s.Item2.Item2))
            .ListOf(120).Select(steps => steps.ToList()).ToArbitrary();

    [Fact]
    public void Any_walk_keeps_the_rules() => Check.One(Run, Prop.ForAll(Walks, steps => Walk(steps, null)));

    [Fact]
    public void Walks_reach_every_state_and_every_verb()
    {
        HashSet<Verb> done = [];
        HashSet<QuestionState> seen = [];
        var random = new Random(20200601);
        for (var walk = 0; walk < 200; walk++)
        {
            Walk(
                [.. Enumerable.Range(0, 120).Select(_ => new Step(random.Next(Verbs.Length), random.Next(People.Length), random.Next(8), random.Next(60)))],
                q => { seen.Add(q.State); done.UnionWith(q.Events.Select(e => e.Verb)); });
        }

        Assert.Equal(QuestionJourney.Rows.Where(r => !r.IsPlanned && r.Verb is not (Verb.Import or Verb.Draft)).Select(r => r.Verb).Order(), done.Order());
        Assert.Equal(10, seen.Count);
    }

    private static bool Walk(List<Step> steps, Action<Question>? look)
    {
        var at = A.Moment("2020-06-01", Clock);
        var random = steps.Count == 0 ? 0 : steps[0].Number;
        var question = A.Question().By(Clock).With(r => r with { ConsentsToPublication = random % 3 != 0, Suspicion = random % 7 == 0 ? Suspicion.Complaint : Suspicion.None }).Build();
        foreach (var step in steps)
        {
            at = new Moment(at.Instant.AddHours(step.Hours), Clock);
            var what = Verbs[step.Verb];
            if (what.Verb is Verb.Decline or Verb.Guide && step.Number % 20 != 1)
            {
                continue;
            }

            Try(question, what, Choose(question, what.Verb, step, at), at, step.Number);
            Keeps(question);
            look?.Invoke(question);
        }

        return true;
    }

    /// <summary>Mostly somebody who may, else walks would hardly leave the first state.</summary>
    private static Actor Choose(Question question, Verb verb, Step step, Moment at) =>
        step.Number % 4 == 0 ? People[step.By] : People.Skip(step.By).Concat(People.Take(step.By)).FirstOrDefault(by => question.May(verb, by, at), People[step.By]);

    private static void Try(Question question, (Verb Verb, Action<Question, Actor, Moment, int> Act) what, Actor by, Moment at, int number)
    {
        var (before, allowed) = (Shape.Of(question), question.May(what.Verb, by, at));
        try
        {
            what.Act(question, by, at, number);
            Assert.True(allowed, $"{what.Verb} was done though WhyNot refused it");
            Assert.Equal((what.Verb, at.Instant), (question.Events[^1].Verb, question.Events[^1].At));
        }
        catch (RefusedException refused)
        {
            Assert.NotEmpty(refused.Refusals);
            Assert.Equal(before, Shape.Of(question));
        }
    }

    private static void Keeps(Question q)
    {
        var swept = q.ScreenBy ?? q.AcceptBy ?? q.ReplyBy ?? q.EscalateOn ?? q.RemindOn ?? q.HolderDueOn;
        Assert.True(q.IsOpen == swept is not null, $"{q.State} with sweep column {swept}");
        Assert.Equal(q.State == QuestionState.AwaitingCitizen, q.ReplyBy is not null);
        Assert.Equal(q.State == QuestionState.Routed, q.AcceptBy is not null);
        Assert.True(q.ScreenBy is null || q.State == QuestionState.Received);
        Assert.True(q.State != QuestionState.AwaitingCitizen || (q.EscalateOn is null && q.RemindOn is null));
        Assert.Equal(q.EventCount, q.Events.Count);
        Assert.Equal(CaseVisibility.AudienceOf(q), q.Audience);
        Assert.True(q.ReceivedOn <= q.PromisedOn && q.ReceivedOn <= q.FirstPromisedOn);
        Assert.True(q.HolderDueOn is null || q.HolderSince <= q.HolderDueOn);
        Assert.True(q.ReplyBy is null || q.AskedBackOn < q.ReplyBy);
        Assert.True(q.EscalateOn is null || q.EscalateOn > q.LadderFrom);
        Assert.True(q.State is not (QuestionState.Answered or QuestionState.Published) || (q.Answer is not null && q.ApproverId is not null && q.ApproverId != q.DrafterId));
        Assert.True(q.State != QuestionState.Published || (q.PublicBody is not null && q.PublicAnswer is not null && (q.ConsentsToPublication || q.IsGeneralised)));
        Assert.True(q.Lead is null || q.Parties.Any(p => p.Agency == q.Lead && p.Role == PartyRole.Lead));
        Assert.True(q.Events.Zip(q.Events.Skip(1)).All(pair => pair.First.To == pair.Second.From && pair.First.At <= pair.Second.At));
    }

    private static Classification What(int n) => new(
        Kinds[n % Kinds.Length], n % 2 == 0 ? FeedbackBasis.Scene : FeedbackBasis.Rules, "DAT-01", "c2020-22882", n % 11 == 0, n % 4 == 0);
}
