using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Correct;

/// <summary>The monitor says that a counted breach ("promise" or "holder") was wrong, and why. Changes no date and no state.</summary>
public sealed record CorrectQuestion(CaseKey Case, string? Breach, string? Reason);

public sealed class CorrectQuestionValidator : AbstractValidator<CorrectQuestion>
{
    public CorrectQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Breach).Must(breach => breach is "promise" or "holder").WithMessage(_ => Say.Validation["Correct.NoBreach"]);
        RuleFor(x => x.Reason).Required("Correct.NoReason").Clean(CleanText.LongLimit);
    }
}

public sealed class CorrectQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(CorrectQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Correct(by, clock.Now(), input.Breach!, input.Reason!);
        await db.SaveChangesAsync(ct);
    }
}
