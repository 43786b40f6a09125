using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

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
        var name = await db.Users
            .Where(u => u.Id == input.OfficialId && !u.IsDisabled
                && db.Duties.Any(d => d.UserId == u.Id && d.Agency == question.Lead && (d.Duty == Duty.Official || d.Duty == Duty.Approver)))
            .Select(u => u.FullName).SingleOrDefaultAsync(ct)
            ?? throw new ValidationException([new ValidationFailure(nameof(input.OfficialId), Say.Validation["Assign.NoOfficial"])]);
        question.Assign(by, clock.Now(), input.OfficialId!.Value, name);
        await db.SaveChangesAsync(ct);
    }
}
