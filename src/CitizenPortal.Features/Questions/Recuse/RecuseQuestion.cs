using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.Recuse;

/// <summary>Steps aside for a conflict of interest; the reason is read by the approver and the monitor only.</summary>
public sealed record RecuseQuestion(CaseKey Case, string? Reason);

public sealed class RecuseQuestionValidator : AbstractValidator<RecuseQuestion>
{
    public RecuseQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Reason).Required("Recuse.NoReason").Clean(CleanText.LongLimit);
    }
}

public sealed class RecuseQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task HandleAsync(RecuseQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Recuse(by, clock.Now(), input.Reason!, await StandInAsync(question, by, ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Null while another approver of the same agency is left; else the agency above, at the top the provincial office.</summary>
    private async Task<string?> StandInAsync(Question question, Actor by, CancellationToken ct)
    {
        var agency = question.ApprovalBy ?? question.Lead ?? question.Coordinator;
        var approvers = await db.Duties.Where(d => d.Agency == agency && d.Duty == Duty.Approver && d.UserId != by.UserId && db.Users.Any(u => u.Id == d.UserId && !u.IsDisabled))
            .Select(d => d.UserId).ToListAsync(ct);
        return approvers.Exists(id => !question.IsRecused(id))
            ? null
            : book.Current.ManagerOf(agency) ?? book.Current.CoordinatorFor(CaseKind.Feedback, FeedbackBasis.Rules);
    }
}
