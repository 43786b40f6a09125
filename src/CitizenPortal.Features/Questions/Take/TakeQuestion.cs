using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Take;

/// <summary>An official takes the case himself; a case just routed is accepted by it.</summary>
public sealed record TakeQuestion(CaseKey Case);

public sealed class TakeQuestionValidator : AbstractValidator<TakeQuestion>
{
    public TakeQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
    }
}

public sealed class TakeQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(TakeQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Take(by, clock.Now());
        await db.SaveChangesAsync(ct);
    }
}
