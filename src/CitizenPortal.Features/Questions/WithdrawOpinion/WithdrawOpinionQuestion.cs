using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.WithdrawOpinion;

/// <summary>Takes back what another agency was asked, with the reason.</summary>
public sealed record WithdrawOpinionQuestion(CaseKey Case, string? Agency, string? Reason);

public sealed class WithdrawOpinionQuestionValidator : AbstractValidator<WithdrawOpinionQuestion>
{
    public WithdrawOpinionQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Agency).Required("WithdrawOpinion.NoAgency").Clean(CleanText.ShortLimit);
        RuleFor(x => x.Reason).Required("WithdrawOpinion.NoReason").Clean(CleanText.LongLimit);
    }
}

public sealed class WithdrawOpinionQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(WithdrawOpinionQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.WithdrawOpinion(by, clock.Now(), input.Agency!, input.Reason!);
        await db.SaveChangesAsync(ct);
    }
}
