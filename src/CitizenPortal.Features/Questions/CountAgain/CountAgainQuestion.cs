using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.CountAgain;

/// <summary>A case that was left out of the rates is counted again, with the reason.</summary>
public sealed record CountAgainQuestion(CaseKey Case, string? Words);

public sealed class CountAgainQuestionValidator : AbstractValidator<CountAgainQuestion>
{
    public CountAgainQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Words).Required("CountAgain.NoWords").Clean(CleanText.ShortLimit);
    }
}

public sealed class CountAgainQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(CountAgainQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.CountAgain(by, clock.Now(), input.Words!.Trim());
        await db.SaveChangesAsync(ct);
    }
}
