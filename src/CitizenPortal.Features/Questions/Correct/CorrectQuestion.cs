using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Correct;

/// <summary>A monitor who stands above every charged agency says that a counted breach (<see cref="Question.BreachNames"/>) was wrong, and why. Changes no date and no state.</summary>
public sealed record CorrectQuestion(CaseKey Case, string? Breach, string? Reason);

public sealed class CorrectQuestionValidator : AbstractValidator<CorrectQuestion>
{
    public CorrectQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Breach).Must(breach => breach is not null && Question.BreachNames.Contains(breach)).WithMessage(_ => Say.Validation["Correct.NoBreach"]);
        RuleFor(x => x.Reason).Required("Correct.NoReason").Clean(CleanText.LongLimit);
    }
}

public sealed class CorrectQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task HandleAsync(CorrectQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var (now, oversight) = (clock.Now(), new Oversight(book.Current));
        var isAbove = question.ChargedAt(now).DefaultIfEmpty(question.Holder).All(agency => oversight.IsAbove(by.Agency, agency));
        question.Correct(by, now, input.Breach!, input.Reason!, isAbove);
        await db.SaveChangesAsync(ct);
    }
}
