using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.NotifyProgress;

/// <summary>Tells the resident how far it is; the clock goes on.</summary>
public sealed record NotifyProgressQuestion(CaseKey Case, string? Words);

public sealed class NotifyProgressQuestionValidator : AbstractValidator<NotifyProgressQuestion>
{
    public NotifyProgressQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Words).Required("NotifyProgress.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class NotifyProgressQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(NotifyProgressQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.NotifyProgress(by, clock.Now(), input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
