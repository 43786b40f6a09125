using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Route;

/// <summary>The coordinator sends a case to one lead and its coordinating agencies; the basis is the table's row or his own words.</summary>
public sealed record RouteQuestion(CaseKey Case, string? Lead, IReadOnlyList<string> Coordinating, string? Basis);

public sealed class RouteQuestionValidator : AbstractValidator<RouteQuestion>
{
    public RouteQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Lead).Required("Route.NoLead").Clean(CleanText.ShortLimit);
        RuleFor(x => x.Basis).Clean(CleanText.LongLimit);
        RuleFor(x => x.Coordinating).Must(list => list.Count <= 10).WithMessage(_ => Say.Validation["Route.TooMany"]);
    }
}

public sealed class RouteQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task HandleAsync(RouteQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var moment = clock.Now();
        RefuseUnless(book.Current.AnswersOn(input.Lead!, moment.Day), nameof(input.Lead), "Route.NoLead");
        string[] coordinating = [.. input.Coordinating.Where(c => c != input.Lead).Distinct()];
        RefuseUnless(Array.TrueForAll(coordinating, c => book.Current.AnswersOn(c, moment.Day)), nameof(input.Coordinating), "Route.NoCoordinating");
        var proposed = book.Current.Routing.Decide(question.Topic, question.Locality, question.NamedAgency, moment.Day).Decision;
        var decision = proposed is not null && proposed.Lead == input.Lead
            ? proposed with { Coordinating = coordinating }
            : new RoutingDecision(input.Lead!, coordinating, "coordinator", input.Basis ?? "");
        question.Route(by, moment, decision);
        await db.SaveChangesAsync(ct);
    }

    private static void RefuseUnless(bool right, string field, string key)
    {
        if (!right)
        {
            throw new ValidationException([new FluentValidation.Results.ValidationFailure(field, Say.Validation[key])]);
        }
    }
}
