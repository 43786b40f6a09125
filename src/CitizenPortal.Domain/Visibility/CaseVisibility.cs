using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Domain.Visibility;

/// <summary>The one rule of who may see what. Page, list, search, feed, letter and export all pass through it; there is no second door.</summary>
public static class CaseVisibility
{
    public static Audience AudienceOf(Question question) =>
        AudienceOf(question.State, question.Kind, question.Suspicion,
            question.ConsentsToPublication, question.ScreenedAt is not null || question.Routings > 0);

    /// <summary>The table state x kind x consent (decision 5). Nothing is public before somebody, or the routing table, placed the case.</summary>
    public static Audience AudienceOf(QuestionState state, CaseKind kind, Suspicion suspicion, bool consent, bool placed) => state switch
    {
        _ when CaseKinds.IsSealed(kind) => Audience.Sealed,
        _ when suspicion != Suspicion.None => Audience.Suspected,
        _ when kind is CaseKind.Complaint => Audience.Staff,
        QuestionState.Published => Audience.Public,
        QuestionState.Withdrawn or QuestionState.Merged => Audience.Staff,
        _ when placed && consent => Audience.Trace,
        _ => Audience.Staff,
    };

    public static Sight SightOf(Question question, Actor viewer)
    {
        if (OwnsOrHandles(question, viewer))
        {
            return Sight.Everything;
        }

        return question.Audience switch
        {
            Audience.Public => Sight.PublicCopy,
            Audience.Trace => Sight.Trace,
            _ => Sight.Nothing,
        };
    }

    /// <summary>The same rule as a filter for queries: the cases of which the viewer sees anything at all.</summary>
    public static Expression<Func<Question, bool>> Filter(Actor viewer)
    {
        var (own, coordinates, member, watches) = (viewer.OwnCase ?? 0, Coordinates(viewer), MemberOf(viewer), Watches(viewer));
        return q => q.Audience >= Audience.Trace
            || (own != 0 && (q.Id == own || q.SplitFrom == own))
            || (q.Audience >= Audience.Suspected && coordinates.Contains(q.Coordinator))
            || (q.Audience >= Audience.Staff && (watches || q.Parties.Any(p => member.Contains(p.Agency)) || q.Opinions.Any(o => o.EndedAt == null && member.Contains(o.Agency!))));
    }

    /// <summary>The cases whose words, letters and history the viewer may read: his own, or those he handles or watches.</summary>
    public static Expression<Func<Question, bool>> HandlingFilter(Actor viewer)
    {
        var (own, coordinates, member, watches) = (viewer.OwnCase ?? 0, Coordinates(viewer), MemberOf(viewer), Watches(viewer));
        return q => (own != 0 && (q.Id == own || q.SplitFrom == own))
            || (q.Audience >= Audience.Suspected && coordinates.Contains(q.Coordinator))
            || (q.Audience >= Audience.Staff && (watches || q.Parties.Any(p => member.Contains(p.Agency)) || q.Opinions.Any(o => o.EndedAt == null && member.Contains(o.Agency!))));
    }

    private static bool OwnsOrHandles(Question question, Actor viewer) =>
        (viewer.OwnCase is { } own && (own == question.Id || own == question.SplitFrom))
        || (question.Audience >= Audience.Suspected && viewer.Has(Duty.Coordinator, question.Coordinator))
        || (question.Audience >= Audience.Staff
            && (Watches(viewer) || question.Parties.Any(p => MemberOf(viewer).Contains(p.Agency)) || question.Opinions.Any(o => o.IsOpen && MemberOf(viewer).Contains(o.Agency))));

    /// <summary>The monitor of the whole province, and the office that decides between agencies.</summary>
    private static bool Watches(Actor viewer) => viewer.Grants.Any(g => g is { Duty: Duty.Monitor, Within: null }) || viewer.Has(Duty.ProvincialOffice);

    private static string[] Coordinates(Actor viewer) => [.. viewer.AgenciesOf(Duty.Coordinator)];

    /// <summary>The agencies he works for, with those that went before them, and those that a narrower duty of watching reaches.</summary>
    private static string[] MemberOf(Actor viewer) =>
    [
        .. viewer.AgenciesOf(Duty.AgencyDesk, Duty.Official, Duty.Approver, Duty.Reviewer)
            .Union(viewer.Inherited).Union(viewer.Grants.Where(g => g.Duty == Duty.Monitor).SelectMany(g => g.Within ?? [])),
    ];
}
