using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

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
        var moment = clock.Now();
        var isLast = by.Has(Duty.Reviewer, question.Lead) && !await ApprovalPeople.HasReviewerAsync(db, question, by, moment.Day, ct);
        question.Recuse(by, moment, input.Reason!, await ApprovalPeople.AboveAsync(db, book.Current, question, by, moment.Day, ct), isLast);
        await db.SaveChangesAsync(ct);
    }
}
