using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// One answer for many: what was merged gets the answer of the case it went into, each asker in his own; where that case ended
/// without one it is received again.
/// </summary>
public sealed class FollowMerged(CaseBatches batches) : ISweep
{
    private static readonly QuestionState[] Answering = [QuestionState.Answered, QuestionState.Published, QuestionState.Merged];
    private static readonly QuestionState[] Ended = [QuestionState.Declined, QuestionState.Guided, QuestionState.Lapsed, QuestionState.Withdrawn];

    public string Name => nameof(FollowMerged);

    public Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var due = new DueCases(q => q.MergedInto != null, q => q.PromisedOn) { WithParties = true, Also = Moved, Before = LoadTargetsAsync };
        return batches.RunAsync(pass, due, (db, question) => Follow(db, question, pass.At), ct);
    }

    private static IQueryable<Question> Moved(PortalDb db, IQueryable<Question> merged) => merged.Where(q => db.CasesForSweeps.Any(t => t.Id == q.MergedInto
        && (Ended.Contains(t.State) || (Answering.Contains(t.State) && t.AnsweredAt != null && (q.AnsweredAt == null || q.AnsweredAt != t.AnsweredAt)))));

    private static Task LoadTargetsAsync(PortalDb db, IReadOnlyCollection<Question> merged, CancellationToken ct)
    {
        long[] targets = [.. merged.Select(q => q.MergedInto).OfType<long>()];
        return db.CasesForSweeps.Where(q => targets.Contains(q.Id)).LoadAsync(ct);
    }

    private static string? Follow(PortalDb db, Question question, Moment at)
    {
        var target = db.Find<Question>(question.MergedInto)!;
        if (Ended.Contains(target.State))
        {
            question.Unmerge(PortalActor.Sweep, at, Say.Journey["Unmerge.TargetClosed"]);
        }
        else
        {
            question.FollowAnswer(PortalActor.Sweep, at, target);
        }

        return null;
    }
}
