using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.MarkCurrent;

/// <summary>The rules of the answer did not change after all; says why.</summary>
public sealed record MarkCurrentQuestion(CaseKey Case, string? Words);

public sealed class MarkCurrentQuestionValidator : AbstractValidator<MarkCurrentQuestion>
{
    public MarkCurrentQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Words).Required("MarkCurrent.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class MarkCurrentQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(MarkCurrentQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.MarkCurrent(by, clock.Now(), input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
