using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Guide;

/// <summary>Tells the resident which body outside the administration is competent: where, how, by when, telephone.</summary>
public sealed record GuideQuestion(CaseKey Case, string? Guide, string? Words);

public sealed class GuideQuestionValidator : AbstractValidator<GuideQuestion>
{
    public GuideQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Guide).Required("Guide.NoBody").Clean(CleanText.ShortLimit);
        RuleFor(x => x.Words).Required("Guide.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class GuideQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(GuideQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Guide(by, clock.Now(), input.Guide!, input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
