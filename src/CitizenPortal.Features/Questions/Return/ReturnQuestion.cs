using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Return;

/// <summary>The approver wants the draft changed and says how.</summary>
public sealed record ReturnQuestion(CaseKey Case, string? Words);

public sealed class ReturnQuestionValidator : AbstractValidator<ReturnQuestion>
{
    public ReturnQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Words).Required("Return.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class ReturnQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(ReturnQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Return(by, clock.Now(), input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
