using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;

namespace CitizenPortal.Features.Questions.GiveOpinion;

/// <summary>The opinion of the agency that was asked; or, recorded by the coordinator, the reply to his letter with its number.</summary>
public sealed record GiveOpinionQuestion(CaseKey Case, string? Words, string? ReplyNumber);

public sealed class GiveOpinionQuestionValidator : AbstractValidator<GiveOpinionQuestion>
{
    public GiveOpinionQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Words).Required("Opinion.NoAnswer").Clean(CleanText.LongLimit);
        RuleFor(x => x.ReplyNumber).Clean(CleanText.ShortLimit);
    }
}

public sealed class GiveOpinionQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(GiveOpinionQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        if (question.AskedOf(by) is { Letter: not null } && string.IsNullOrWhiteSpace(input.ReplyNumber))
        {
            throw new ValidationException([new ValidationFailure(nameof(input.ReplyNumber), Say.Validation["Opinion.NoReplyNumber"])]);
        }

        question.GiveOpinion(by, clock.Now(), input.Words!, input.ReplyNumber?.Trim());
        await db.SaveChangesAsync(ct);
    }
}
