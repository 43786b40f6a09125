using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Supplement;

/// <summary>The resident, who proved that the case is his, adds what was missing. His page carries no version: a supplement never conflicts.</summary>
public sealed record SupplementQuestion(string? Words);

public sealed class SupplementQuestionValidator : AbstractValidator<SupplementQuestion>
{
    public SupplementQuestionValidator() => RuleFor(x => x.Words).Required("Supplement.NoWords").Clean(CleanText.LongLimit);
}

public sealed class SupplementQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(SupplementQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenOwnAsync(by, ct);
        question.Supplement(by, clock.Now(), input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
