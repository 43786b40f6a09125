using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Organisation;

/// <summary>
/// Which cases a lineage moves on a day, and to whom. Preview and sweep both ask here, so that the one cannot say anything else than what
/// the other does.
/// </summary>
public sealed class CaseHandOver(Lineage lineage, DateOnly on)
{
    public string[] Givers { get; } = [.. lineage.Orders.Where(o => o.On <= on).SelectMany(o => o.From).Distinct()];

    /// <summary>Cases with something still to be done that a body handing over leads, coordinates or takes part in.</summary>
    public Expression<Func<Question, bool>> Touched()
    {
        var givers = Givers;
        return q => ((QuestionJourney.Open.Contains(q.State) || q.ReopenDecideBy != null || q.WorkRemindOn != null)
                && (givers.Contains(q.Lead!) || q.Parties.Any(p => p.Role == PartyRole.Coordinating && givers.Contains(p.Agency))
                    || q.Opinions.Any(o => o.EndedAt == null && givers.Contains(o.Agency!))))
            || ((QuestionJourney.Open.Contains(q.State) || q.State == QuestionState.Answered || q.ReopenDecideBy != null || q.WorkRemindOn != null)
                && givers.Contains(q.Coordinator));
    }

    /// <summary>Null when the case stays where it is. <paramref name="agencyOf"/>: where a person belongs once people have moved.</summary>
    public Inheritance? Of(Question question, Func<long, string?> agencyOf)
    {
        var coordinator = lineage.Of(question.Coordinator, null, null, on);
        var lead = question is { IsForwarded: true, IsOpen: true } ? coordinator
            : HasLeadToMove(question) ? lineage.Of(question.Lead!, question.Topic, question.Locality, on)
            : null;
        var parties = question.IsOpen ? Parties(question) : [];
        if (lead is not { Moved: true } && coordinator is not { Moved: true, Agency: not null } && parties.Count == 0)
        {
            return null;
        }

        var document = (lead?.Order ?? coordinator.Order)?.Document ?? parties.Values.First().Order!.Document;
        return new(document)
        {
            Lead = lead,
            Coordinator = coordinator.Moved ? coordinator.Agency : null,
            Parties = parties.ToDictionary(p => p.Key, p => p.Value.Agency!),
            KeepsAssignee = question.AssigneeId is { } person && lead?.Agency is { } heir && agencyOf(person) == heir,
        };
    }

    private static bool HasLeadToMove(Question question) =>
        question.Lead is not null && (question.IsOpen || question.ReopenDecideBy is not null || question.WorkRemindOn is not null);

    private Dictionary<string, Heir> Parties(Question question) => question.Parties
        .Where(p => p.Role == PartyRole.Coordinating)
        .Select(p => p.Agency)
        .Union(question.Opinions.Where(o => o.IsOpen).Select(o => o.Agency).OfType<string>())
        .Select(agency => (Agency: agency, Heir: lineage.Of(agency, question.Topic, question.Locality, on)))
        .Where(p => p.Heir is { Moved: true, Agency: not null })
        .ToDictionary(p => p.Agency, p => p.Heir);
}
