using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Lapse;

/// <summary>Closes a case because what was asked for never came and no answer is possible without it; the words go to the resident.</summary>
public sealed record LapseQuestion(CaseKey Case, string? Words);

public sealed class LapseQuestionValidator : AbstractValidator<LapseQuestion>
{
    public LapseQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Words).Required("Lapse.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class LapseQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(LapseQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Lapse(by, clock.Now(), input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
