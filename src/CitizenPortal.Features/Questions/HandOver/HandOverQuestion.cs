using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.HandOver;

/// <summary>Gives the case of somebody absent to another official of the lead agency; his draft goes with it.</summary>
public sealed record HandOverQuestion(CaseKey Case, long? OfficialId, string? Reason);

public sealed class HandOverQuestionValidator : AbstractValidator<HandOverQuestion>
{
    public HandOverQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.OfficialId).NotNull().WithMessage(_ => Say.Validation["Assign.NoOfficial"]);
        RuleFor(x => x.Reason).Required("HandOver.NoReason").Clean(CleanText.LongLimit);
    }
}

public sealed class HandOverQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(HandOverQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var at = clock.Now();
        var name = await db.PersonAtAsync(input.OfficialId, question, at.Day, [Duty.Official, Duty.Approver], ct)
            ?? throw new ValidationException([new ValidationFailure(nameof(input.OfficialId), Say.Validation["Assign.NoOfficial"])]);
        question.HandOver(by, at, input.OfficialId!.Value, name, input.Reason!);
        if (await db.Drafts.SingleOrDefaultAsync(d => d.QuestionId == question.Id, ct) is { } draft)
        {
            draft.AuthorId = input.OfficialId.Value;
        }

        await db.SaveChangesAsync(ct);
    }
}
