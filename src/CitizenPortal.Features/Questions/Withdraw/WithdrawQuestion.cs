using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Withdraw;

/// <summary>The resident takes his case back, with a reason of the list.</summary>
public sealed record WithdrawQuestion(string? Reason, string? Words);

public sealed class WithdrawQuestionValidator : AbstractValidator<WithdrawQuestion>
{
    public WithdrawQuestionValidator()
    {
        RuleFor(x => x.Reason).Must(WithdrawalReasons.Known).WithMessage(_ => Say.Validation["Withdraw.NoReason"]);
        RuleFor(x => x.Words).Clean(CleanText.LongLimit);
    }
}

public sealed class WithdrawQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(WithdrawQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenOwnAsync(by, ct);
        question.Withdraw(by, clock.Now(), input.Reason!, input.Words);
        await db.SaveChangesAsync(ct);
    }
}
