using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Approve;

/// <summary>The approver lets the answer go out; nobody approves his own draft.</summary>
public sealed record ApproveQuestion(CaseKey Case);

public sealed class ApproveQuestionValidator : AbstractValidator<ApproveQuestion>
{
    public ApproveQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
    }
}

public sealed class ApproveQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(ApproveQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Approve(by, clock.Now());
        await db.SaveChangesAsync(ct);
    }
}
