using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Decide;

/// <summary>The provincial office settles a second refusal: the lead, who takes part, and the number of the document that says so.</summary>
public sealed record DecideQuestion(CaseKey Case, string? Lead, IReadOnlyList<string> Coordinating, string? DocumentNumber);

public sealed class DecideQuestionValidator : AbstractValidator<DecideQuestion>
{
    private const int MostCoordinating = 10;

    public DecideQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Lead).Required("Route.NoLead").Clean(CleanText.ShortLimit);
        RuleFor(x => x.DocumentNumber).Required("Decide.NoDocument").Clean(CleanText.ShortLimit);
        RuleFor(x => x.Coordinating).Must(list => list.Count <= MostCoordinating).WithMessage(_ => Say.Validation.Format("Route.TooMany", MostCoordinating));
    }
}

public sealed class DecideQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    private const string Row = "decision";

    public async Task HandleAsync(DecideQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var moment = clock.Now();
        string[] coordinating = [.. input.Coordinating.Where(c => c != input.Lead && book.Current.AnswersOn(c, moment.Day)).Distinct()];
        var decision = new RoutingDecision(Known(input.Lead!, moment.Day), coordinating, Row, Say.Journey.Format("Decide.Basis", input.DocumentNumber));
        question.Decide(by, moment, decision, input.DocumentNumber!);
        await db.SaveChangesAsync(ct);
    }

    private string Known(string code, DateOnly on) => book.Current.AnswersOn(code, on)
        ? code
        : throw new ValidationException([new FluentValidation.Results.ValidationFailure(nameof(DecideQuestion.Lead), Say.Validation["Route.NoLead"])]);
}
