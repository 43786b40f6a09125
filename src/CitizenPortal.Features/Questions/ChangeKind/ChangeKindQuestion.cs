using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.ChangeKind;

/// <summary>Corrects kind, topic or place of a case in any state; the promised date never becomes later by it. A sealed kind takes the case from everybody on this journey.</summary>
public sealed record ChangeKindQuestion(CaseKey Case, CaseKind Kind, FeedbackBasis Basis, string? Topic, string? Locality, bool IsUrgent, bool DropsSuspicion, string? Reason);

public sealed class ChangeKindQuestionValidator : AbstractValidator<ChangeKindQuestion>
{
    public ChangeKindQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Kind).IsInEnum();
        RuleFor(x => x.Basis).IsInEnum();
        RuleFor(x => x.Reason).Required("ChangeKind.NoReason").Clean(CleanText.LongLimit);
    }
}

public sealed class ChangeKindQuestionHandler(PortalDb db, OfficeClock clock, SealedTakeOverKeeping takeOver)
{
    public async Task HandleAsync(ChangeKindQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var now = clock.Now();
        question.ChangeKind(by, now, new Classification(input.Kind, input.Basis, input.Topic, input.Locality, input.IsUrgent, input.DropsSuspicion), input.Reason!);
        await takeOver.FollowAsync(question, now, ct);
        await db.SaveChangesAsync(ct);
    }
}
