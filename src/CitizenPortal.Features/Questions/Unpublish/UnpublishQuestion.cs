using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Unpublish;

/// <summary>Takes a published answer down at once, with a reason that stays in the history.</summary>
public sealed record UnpublishQuestion(CaseKey Case, string? Reason);

public sealed class UnpublishQuestionValidator : AbstractValidator<UnpublishQuestion>
{
    public UnpublishQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Reason).Required("Unpublish.NoReason").Clean(CleanText.LongLimit);
    }
}

public sealed class UnpublishQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(UnpublishQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Unpublish(by, clock.Now(), input.Reason!);
        await db.SaveChangesAsync(ct);
    }
}
