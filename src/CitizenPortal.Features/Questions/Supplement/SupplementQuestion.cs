using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Supplement;

/// <summary>
/// The resident, who proved that the case is his, adds what was missing, with the files that wait under <paramref name="Basket"/>. His page
/// carries no version: a supplement never conflicts.
/// </summary>
public sealed record SupplementQuestion(string? Words, string? Basket = null);

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
        await db.BindFilesAsync(input.Basket, question.Id, FilePlace.Supplement, ct);
        await db.SaveChangesAsync(ct);
    }
}
