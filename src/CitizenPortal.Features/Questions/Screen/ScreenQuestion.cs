using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Screen;

/// <summary>The coordinator says what a case is: kind, topic, place, urgency; and drops a suspicion that proved wrong.</summary>
public sealed record ScreenQuestion(CaseKey Case, CaseKind Kind, FeedbackBasis Basis, string? Topic, string? Locality, bool IsUrgent, bool DropsSuspicion);

public sealed class ScreenQuestionValidator : AbstractValidator<ScreenQuestion>
{
    public ScreenQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Kind).IsInEnum();
        RuleFor(x => x.Basis).IsInEnum();
        RuleFor(x => x.Topic).Clean(CleanText.ShortLimit);
    }
}

public sealed class ScreenQuestionHandler(PortalDb db, OfficeClock clock, SealedTakeOverKeeping takeOver)
{
    public async Task HandleAsync(ScreenQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var now = clock.Now();
        question.Screen(by, now, new Classification(input.Kind, input.Basis, input.Topic, input.Locality, input.IsUrgent, input.DropsSuspicion));
        await takeOver.FollowAsync(question, now, ct);
        await db.SaveChangesAsync(ct);
    }
}
