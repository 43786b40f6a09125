using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using FluentValidation;

namespace CitizenPortal.Features.Questions.WithdrawConsent;

/// <summary>The resident no longer agrees that others read his case; nothing has to be given as a reason.</summary>
public sealed record WithdrawConsentQuestion;

public sealed class WithdrawConsentQuestionValidator : AbstractValidator<WithdrawConsentQuestion>;

public sealed class WithdrawConsentQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(WithdrawConsentQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenOwnAsync(by, ct);
        question.WithdrawConsent(by, clock.Now());
        await db.SaveChangesAsync(ct);
    }
}
