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
            return Flag(question, at, $"Suspicion.{question.Suspicion}", SkipReasons.Of(question.Suspicion));
        }

        if (question.Kind is not (CaseKind.Question or CaseKind.Feedback))
        {
            return Flag(question, at, $"Kind.{question.Kind}", SkipReasons.OtherKind);
        }

        if (question is { Topic: null, NamedAgency: null, FlagReason: { } known })
        {
            return Flag(question, at, known, known);
        }

        var outcome = Decide(question, at.Day);
        if (outcome.Decision is { } decision)
        {
            question.Route(PortalActor.Sweep, at, decision);
            return null;
        }

        var gap = outcome.Gap ?? RoutingGap.NoRule;
        return Flag(question, at, $"Gap.{gap}", SkipReasons.Of(gap));
    }

    /// <summary>The case stays with the coordinator, is taken off the sweep's list and shown to his head with the reason.</summary>
    private static string Flag(Question question, Moment at, string code, string reason)
    {
        question.Flag(PortalActor.Sweep, at, code);
        return reason;
    }

    /// <summary>A topic somebody chose goes by the table; without one the agency named goes before what the words of the text propose.</summary>
    private RoutingOutcome Decide(Question question, DateOnly on)
    {
        var edition = book.Current;
        if (question.Topic is null && Named(edition, question, on) is { } named)
        {
            return RoutingOutcome.To(new RoutingDecision(named.Code, [], NamedAgencyRow, ""));
        }

        var topic = question.Topic ?? edition.Proposals.Propose(question.Body)?.Topic;
        return edition.Routing.Decide(topic, question.Locality, question.NamedAgency, on);
    }

    /// <summary>The agency the resident named, or who took its work over since.</summary>
    private static Agency? Named(ReferenceEdition edition, Question question, DateOnly on) =>
        question.NamedAgency is { } typed && edition.Lineage.Of(typed, question.Topic, question.Locality, on).Agency is { } code && edition.Agencies.TryGetValue(code, out var agency) && agency.AnswersOn(on) ? agency : null;
}
