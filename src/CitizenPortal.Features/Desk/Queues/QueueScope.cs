using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Leaves out of a queue what the viewer's narrowed duties do not cover, so that it shows what he may do and no more.</summary>
internal static class QueueScope
{
    private const int KindStep = 10;

    /// <summary>Null where none of the duties that the queue is for is narrowed at its body.</summary>
    public static Expression<Func<Question, bool>>? Of(Actor viewer, IReadOnlyList<Duty> duties, ReferenceEdition book)
    {
        var grants = viewer.Grants.Where(g => duties.Contains(g.Duty) && g.Agency is not null).ToList();
        var approvesForOthers = duties.Contains(Duty.Approver) && viewer.Delegations.Count > 0;
        if (!grants.Exists(g => g.IsNarrow) || approvesForOthers || grants.Exists(g => g.Duty is Duty.Monitor or Duty.ProvincialOffice))
        {
            return null;
        }

        var narrow = grants.GroupBy(g => g.Agency!).Where(at => at.All(g => g.IsNarrow)).SelectMany(at => at).ToList();
        string[] coordinators = [.. narrow.Where(g => g.Duty == Duty.Coordinator).Select(g => g.Agency!).Distinct()];
        string[] works = [.. grants.Where(g => g.Duty != Duty.Coordinator).Select(g => g.Agency!).Distinct()];
        string[] leads = [.. narrow.Where(g => g.Duty != Duty.Coordinator).Select(g => g.Agency!).Distinct()];
        int[] kinds = [.. Pairs.Where(p => narrow.Exists(g => g.Kinds.Contains(CaseKinds.PolicyKey(p.Kind, p.Basis)))).Select(p => ((int)p.Kind * KindStep) + (int)p.Basis)];
        string[] topics = [.. narrow.Where(g => g.Topics.Count > 0).SelectMany(g => book.Topics.Keys.Where(t => TopicList.Covers(g.Topics, t)).Select(t => $"{g.Agency}|{t}"))];
        return q => (!coordinators.Contains(q.Coordinator) || works.Contains(q.Lead!) || kinds.Contains(((int)q.Kind * KindStep) + (int)q.Basis))
            && (q.Lead == null || !leads.Contains(q.Lead) || topics.Contains(q.Lead + "|" + q.Topic));
    }

    private static IEnumerable<(CaseKind Kind, FeedbackBasis Basis)> Pairs => Enum.GetValues<CaseKind>().SelectMany(kind => Enum.GetValues<FeedbackBasis>(), (kind, basis) => (kind, basis));
}
