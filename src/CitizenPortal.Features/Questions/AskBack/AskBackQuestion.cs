using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;

namespace CitizenPortal.Features.Questions.AskBack;

/// <summary>Asks the resident once, completely, for what is missing; an official names the approver of the lead agency who consented.</summary>
public sealed record AskBackQuestion(CaseKey Case, string? Words, long? ConsentOf);

public sealed class AskBackQuestionValidator : AbstractValidator<AskBackQuestion>
{
    public AskBackQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Words).Required("AskBack.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class AskBackQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(AskBackQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var at = clock.Now();
        if (input.ConsentOf is { } person && await db.PersonAtAsync(person, question, at.Day, [Duty.Approver], ct) is null)
        {
            throw new ValidationException([new ValidationFailure(nameof(input.ConsentOf), Say.Validation["AskBack.NoApprover"])]);
        }

        question.AskBack(by, at, input.Words!, input.ConsentOf);
        await db.SaveChangesAsync(ct);
    }
}
