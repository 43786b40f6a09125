using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.AcceptReopen;

/// <summary>The case is taken up again with a new clock; words to the resident if one wishes.</summary>
public sealed record AcceptReopenQuestion(CaseKey Case, string? Words);

public sealed class AcceptReopenQuestionValidator : AbstractValidator<AcceptReopenQuestion>
{
    public AcceptReopenQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Words).Clean(CleanText.LongLimit);
    }
}

public sealed class AcceptReopenQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(AcceptReopenQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.AcceptReopen(by, clock.Now(), input.Words);
        await db.SaveChangesAsync(ct);
    }
}
