using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Decline;

/// <summary>Does not take a case on: a reason from the list and words for the resident.</summary>
public sealed record DeclineQuestion(CaseKey Case, string? Reason, string? Words);

public sealed class DeclineQuestionValidator : AbstractValidator<DeclineQuestion>
{
    public DeclineQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Reason).Must(DeclineReasons.Known).WithMessage(_ => Say.Validation["Decline.NoReason"]);
        RuleFor(x => x.Words).Required("Decline.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class DeclineQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(DeclineQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Decline(by, clock.Now(), input.Reason!, input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
