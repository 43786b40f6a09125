using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// Sends a question that nobody screened within its share to the responsible agency, with the row that decided; without a row it is
/// flagged for the coordinator's head. What is suspected of being a report, a khiếu nại or a tố cáo is never sent on.
/// </summary>
public sealed class RouteUnanswered(CaseBatches batches, ReferenceBook book) : ISweep
{
    /// <summary>The row that stands in the history when only the agency named by the resident or the imported label decided.</summary>
    public const string NamedAgencyRow = "named-agency";

    public string Name => nameof(RouteUnanswered);

    public Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var today = pass.At.Day;
        var due = new DueCases(q => q.State == QuestionState.Received && q.ScreenBy < today, q => q.ScreenBy) { WithParties = true };
        return batches.RunAsync(pass, due, (_, question) => SendOn(question, pass.At), ct);
    }

    private string? SendOn(Question question, Moment at)
    {
        if (question.Suspicion != Suspicion.None)
        {
            return SkipReasons.Of(question.Suspicion);
        }

        if (question.Kind is not (CaseKind.Question or CaseKind.Feedback))
        {
            return SkipReasons.OtherKind;
        }

        var outcome = Decide(question, at.Day);
        if (outcome.Decision is { } decision)
        {
            question.Route(PortalActor.Sweep, at, decision);
            return null;
        }

        var gap = outcome.Gap ?? RoutingGap.NoRule;
        question.Flag(PortalActor.Sweep, at, gap.ToString());
        return SkipReasons.Of(gap);
    }

    private RoutingOutcome Decide(Question question, DateOnly on)
    {
        var edition = book.Current;
        var topic = question.Topic ?? edition.Proposals.Propose(question.Body)?.Topic;
        var outcome = edition.Routing.Decide(topic, question.Locality, question.NamedAgency, on);
        return outcome.Decision is null && outcome.Gap != RoutingGap.ClosedTopic && Named(edition, question.NamedAgency, on) is { } named
            ? RoutingOutcome.To(new RoutingDecision(named.Code, [], NamedAgencyRow, ""))
            : outcome;
    }

    private static Agency? Named(ReferenceEdition edition, string? code, DateOnly on) =>
        code is not null && edition.Agencies.TryGetValue(code, out var agency) && agency.Answers && agency.IsValid(on) ? agency : null;
}
