using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Records;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Show;

/// <summary>Shows a case as far as its viewer may see it; one that is unknown and one that is not his to see are the same: null.</summary>
public sealed class ShowCaseQuery(PortalDb db, OfficeClock clock)
{
    /// <summary>The steps a resident is told of; the rest is the desk's.</summary>
    public static IReadOnlyList<Verb> Told { get; } =
    [
        Verb.Ask, Verb.Import, Verb.Route, Verb.Accept, Verb.DeemAccept, Verb.Take, Verb.SendBack, Verb.AskBack, Verb.Supplement,
        Verb.ResumeSilent, Verb.NotifyProgress, Verb.Approve, Verb.SendTemplate, Verb.Publish, Verb.Decline, Verb.Guide, Verb.Lapse, Verb.Withdraw, Verb.Merge, Verb.Unmerge, Verb.FollowAnswer, Verb.Split, Verb.ForwardByLetter,
        Verb.Decide, Verb.Extend, Verb.PromiseKept, Verb.PromiseMissed, Verb.RequestReopen, Verb.AcceptReopen, Verb.DeemReopen, Verb.RefuseReopen, Verb.Correct, Verb.Succeed,
    ];

    private static readonly Verb[] WordsForOwner =
    [
        Verb.AskBack, Verb.Supplement, Verb.NotifyProgress, Verb.Decline, Verb.Guide, Verb.Lapse, Verb.Withdraw, Verb.Unmerge,
        Verb.Extend, Verb.PromiseKept, Verb.PromiseMissed, Verb.RequestReopen, Verb.AcceptReopen, Verb.RefuseReopen, Verb.Correct,
    ];

    private static readonly Verb[] OwnersVerbs = [Verb.Supplement, Verb.Unmerge, Verb.RequestReopen, Verb.PromiseMissed, Verb.WithdrawConsent, Verb.Withdraw];

    public async Task<CaseView?> FindAsync(string? reference, Actor viewer, CancellationToken ct)
    {
        if (!Reference.TryParse(reference, out var known))
        {
            return null;
        }

        var value = known.Value;
        var cases = db.Cases(viewer).AsNoTracking();
        var isPublic = viewer is { UserId: null, OwnCase: null };
        var found = await (isPublic ? cases : cases.Include(q => q.Parties).Include(q => q.Opinions).AsSplitQuery()).SingleOrDefaultAsync(q => q.Reference == value, ct);
        if (found is null || await ViewAsync(found, CaseVisibility.SightOf(found, viewer), ct) is not { } view)
        {
            return null;
        }

        var now = clock.Now();
        return viewer.OwnCase == found.Id ? view with { Parts = await PartsAsync(found, ct), OwnActs = [.. OwnersVerbs.Where(verb => MakesSense(verb, found) && found.May(verb, viewer, now))] } : view;
    }

    /// <summary>Who proved one case of a question that was split owns the others too: the visitor as the owner of <paramref name="reference"/>, or as he was.</summary>
    public async Task<Actor> AsOwnerOfAsync(string? reference, Actor visitor, CancellationToken ct)
    {
        if (visitor.OwnCase is not { } own || !Reference.TryParse(reference, out var known))
        {
            return visitor;
        }

        var value = known.Value;
        var root = await db.HandledCases(visitor).Where(q => q.Id == own).Select(q => q.SplitFrom ?? q.Id).SingleOrDefaultAsync(ct);
        var family = Actor.Citizen(root);
        return root != 0 && await db.HandledCases(family).Where(q => q.Reference == value).Select(q => q.Id).SingleOrDefaultAsync(ct) is > 0 and var id ? Actor.Citizen(id) : visitor;
    }

    private async Task<IReadOnlyList<RelatedPartView>> PartsAsync(Question found, CancellationToken ct)
    {
        var root = found.SplitFrom ?? found.Id;
        return await db.HandledCases(Actor.Citizen(root)).AsNoTracking().Where(q => q.Id != found.Id).OrderBy(q => q.Id)
            .Select(q => new RelatedPartView(q.Reference, q.State, q.Lead, q.Id == root, q.Body)).ToListAsync(ct);
    }

    // Consent that was never given needs no withdrawing.
    private static bool MakesSense(Verb verb, Question question) => verb != Verb.WithdrawConsent || question.ConsentsToPublication;

    private async Task<CaseView?> ViewAsync(Question question, Sight sight, CancellationToken ct) => sight == Sight.Nothing ? null : new CaseView
    {
        Id = question.Id,
        Reference = question.Reference,
        Sight = sight,
        State = question.State,
        ReceivedAt = question.ReceivedAt,
        Words = sight switch { Sight.Everything => question.Body, Sight.PublicCopy => question.PublicBody, _ => null },
        Answer = AnswerFor(question, sight),
        Record = AnswerFor(question, sight) is null ? null : await RecordAsync(question, sight, ct),
        Topic = question.Topic,
        Locality = question.Locality,
        Lead = question.Lead,
        AnsweredBy = question.AnsweredBy ?? question.Lead,
        Coordinator = question.Coordinator,
        Arbiter = question.DecidedAbove ? question.Holder : null,
        IsImported = question.Channel == Channel.Import,
        ConsentsToPublication = question.ConsentsToPublication,
        PromisedOn = question.PromisedOn,
        PromiseSteps = question.PromiseSteps,
        HolderDueOn = question.HolderDueOn,
        ScreenBy = question.ScreenBy,
        AcceptBy = question.AcceptBy,
        ReplyBy = question.ReplyBy,
        PublishBy = question.PublishBy,
        ReopenDecideBy = question.ReopenDecideBy,
        IsReopenAbove = question.ReopenInstance == 2,
        ResumableUntil = question.ResumableUntil,
        Work = question.WorkPromisedOn is { } on && question.State is QuestionState.Answered or QuestionState.Published ? WorkOf(question, on, sight) : null,
        AnsweredAt = question.AnsweredAt,
        PublishedAt = question.PublishedAt,
        Steps = await StepsAsync(question.Id, sight, ct),
    };

    /// <summary>Number and signer are often entered after the answer went out; who was merged sees them as they stand now.</summary>
    private async Task<AnswerRecordView> RecordAsync(Question question, Sight sight, CancellationToken ct) => await FollowedAnswer.OfAsync(db, question, ct) is { } followed
        ? AnswerRecordView.Of(followed, isWhole: false)
        : AnswerRecordView.Of(question, sight == Sight.Everything);

    // A draft waiting for approval already stands in Answer; nobody outside reads it before it is approved.
    private static string? AnswerFor(Question question, Sight sight) => (sight, question.State) switch
    {
        (Sight.Everything, QuestionState.Answered or QuestionState.Published) => question.Answer,
        (Sight.Everything, QuestionState.Merged) when question.AnsweredAt is not null => question.Answer,
        (Sight.PublicCopy, _) => question.PublicAnswer,
        _ => null,
    };

    // The promise is a part of the answer: where the public reads no words of the case, it reads only that there is one.
    private static PromisedWorkView WorkOf(Question question, DateOnly on, Sight sight) => new(
        (sight, question.IsGeneralised) switch
        {
            (Sight.Everything, _) => question.WorkPromised,
            (Sight.PublicCopy, false) => PersonalData.Redact(question.WorkPromised ?? ""),
            _ => null,
        },
        question.WorkPromisedBy, on, question.WorkPromiseKept);

    private async Task<IReadOnlyList<CaseStepView>> StepsAsync(long id, Sight sight, CancellationToken ct)
    {
        var events = await db.History(id).AsNoTracking().Where(e => Told.Contains(e.Verb) && (e.Verb != Verb.Merge || e.To == QuestionState.Merged)).OrderBy(e => e.Number)
            .Select(e => new CaseStepView(e.Verb, e.At, e.Verb == Verb.FollowAnswer ? e.Reason : e.HolderAfter, e.Reason, e.Words)).ToListAsync(ct);
        return [.. events.Select(step => step with
        {
            Reason = step.Verb is Verb.Decline or Verb.Correct ? step.Reason : null,
            Words = sight == Sight.Everything && WordsForOwner.Contains(step.Verb) ? step.Words : null,
        })];
    }
}
