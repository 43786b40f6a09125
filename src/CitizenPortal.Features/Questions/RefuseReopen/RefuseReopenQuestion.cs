using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.RefuseReopen;

/// <summary>No new answer, and why; the first refusal may be taken once to the monitor above.</summary>
public sealed record RefuseReopenQuestion(CaseKey Case, string? Words);

public sealed class RefuseReopenQuestionValidator : AbstractValidator<RefuseReopenQuestion>
{
    public RefuseReopenQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Words).Required("RefuseReopen.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class RefuseReopenQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(RefuseReopenQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.RefuseReopen(by, clock.Now(), input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
