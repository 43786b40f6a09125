using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Accept;

/// <summary>The agency takes the case on; its share of the term starts.</summary>
public sealed record AcceptQuestion(CaseKey Case);

public sealed class AcceptQuestionValidator : AbstractValidator<AcceptQuestion>
{
    public AcceptQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
    }
}

public sealed class AcceptQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(AcceptQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Accept(by, clock.Now());
        await db.SaveChangesAsync(ct);
    }
}
