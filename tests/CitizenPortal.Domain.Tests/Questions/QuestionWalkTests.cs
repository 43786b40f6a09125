using CitizenPortal.Domain.Visibility;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>Whatever is done by whomever, <see cref="Walks"/>, the rules hold after each step.</summary>
public sealed class QuestionWalkTests
{
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(250);

    [Fact]
    public void Any_walk_keeps_the_rules() => Check.One(Run, Prop.ForAll(Walks.Any, steps =>
    {
        Walks.Play(steps, (q, _) => Keeps(q));
        return true;
    }));

    [Fact]
    public void No_rung_is_climbed_twice_under_one_deadline_version() => Check.One(Run, Prop.ForAll(Walks.Any, steps =>
    {
        HashSet<(string?, int)> climbed = [];
        Walks.Play(steps, (q, done) => Assert.True(done != Verb.Escalate || climbed.Add((q.Events[^1].Reason, q.DeadlineVersion))));
        return true;
    }));

    [Fact]
    public void Walks_reach_every_state_and_every_verb()
    {
        HashSet<Verb> done = [];
        HashSet<QuestionState> seen = [];
        var random = new Random(20200601);
        var verbs = QuestionJourney.Rows.Where(r => !r.IsPlanned && r.Verb is not (Verb.Import or Verb.Draft)).Select(r => r.Verb).Order().ToList();
        for (var walk = 0; walk < 5_000 && !(done.IsSupersetOf(verbs) && seen.Count == Enum.GetValues<QuestionState>().Length); walk++)
        {
            var (question, _) = Walks.Play(Walks.Of(random, 200), (q, _) => seen.Add(q.State));
            done.UnionWith(question.Events.Select(e => e.Verb));
        }

        Assert.Equal(verbs, done.Order());
        Assert.Equal(Enum.GetValues<QuestionState>(), seen.Order());
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
        Assert.True(q.State is not (QuestionState.Answered or QuestionState.Published) || (q.Answer is not null && (q.Template is null) == (q.ApproverId is not null) && (q.ApproverId == q.DrafterId) == q.IsByHead));
        Assert.True(q.State is not (QuestionState.Answered or QuestionState.Published) || !q.NeedsReview || (q.ReviewerId is not null && q.ReviewerId != q.ApproverId && q.ReviewerId != q.DrafterId));
        Assert.True(q.State != QuestionState.Published || (q.PublicBody is not null && q.PublicAnswer is not null && (q.ConsentsToPublication || q.IsGeneralised)));
        Assert.Equal(q.State == QuestionState.Merged, q.MergedInto is not null);
        Assert.Equal(q.OpinionDueOn, q.Opinions.Where(o => o.IsOpen).Min(o => (DateOnly?)o.DueOn));
        Assert.True(q.OpinionDueOn is null || q.State is QuestionState.InProgress or QuestionState.AwaitingCitizen or QuestionState.AwaitingApproval);
        Assert.True(!q.IsForwarded || q.Lead == q.Coordinator || !q.IsOpen);
        Assert.False(q.IsRecused(q.AssigneeId));
        Assert.True(q.Lead is null || q.Parties.Any(p => p.Agency == q.Lead && p.Role == PartyRole.Lead));
        Assert.True(q.Events.Zip(q.Events.Skip(1)).All(pair => pair.First.To == pair.Second.From && pair.First.At <= pair.Second.At));
            KeepsTerms(q);
    }

    private static void KeepsTerms(Question q)
    {
        Assert.Equal(q.Events[0].PromisedAfter, q.FirstPromisedOn);
        Assert.True(q.ReopenDecideBy is null || QuestionJourney.Row(Verb.AcceptReopen).From.Contains(q.State));
        Assert.True(q.WorkRemindOn is null || (q.WorkPromisedOn is not null && q.State is QuestionState.Answered or QuestionState.Published));
        Assert.Equal(q.State == QuestionState.Lapsed, q.ResumableUntil is not null);
        Assert.True(q.SilentSince is null || q.AskBacks > 0);
        Assert.True(q.Rounds <= 2 && q.RoundOn >= q.ReceivedOn);
        Assert.False(q.IsDecided && q.State == QuestionState.SentBack);
        Assert.True(!q.IsOpen || q.ApologisedFor is null || q.ApologisedFor != q.PromisedOn || q.LadderFrom == q.PromisedOn);
        Assert.True(q.AnsweredAt is not null || q.State is not (QuestionState.Answered or QuestionState.Published));
        Assert.True(q.Events.All(e => e.Number == 1 || e.To == e.From || QuestionJourney.Row(e.Verb).To.Contains(e.To)));
        Assert.True(q.Events.All(e => e.Number == 1 || QuestionJourney.Row(e.Verb).From.Contains(e.From)));
    }
}
