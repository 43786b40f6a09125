using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;

namespace CitizenPortal.Features.Questions.Assign;

/// <summary>Gives the case to an official of the lead agency.</summary>
public sealed record AssignQuestion(CaseKey Case, long? OfficialId);

public sealed class AssignQuestionValidator : AbstractValidator<AssignQuestion>
{
    public AssignQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.OfficialId).NotNull().WithMessage(_ => Say.Validation["Assign.NoOfficial"]);
    }
}

public sealed class AssignQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(AssignQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var at = clock.Now();
        var name = await db.PersonAtAsync(input.OfficialId, question, at.Day, [Duty.Official, Duty.Approver], ct)
            ?? throw new ValidationException([new ValidationFailure(nameof(input.OfficialId), Say.Validation["Assign.NoOfficial"])]);
        question.Assign(by, at, input.OfficialId!.Value, name);
        await db.SaveChangesAsync(ct);
    }
}
