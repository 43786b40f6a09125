using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.NameCause;

/// <summary>Says why a case is late: a code of the list, and words that only the desk reads.</summary>
public sealed record NameCauseQuestion(CaseKey Case, string? Cause, string? Words);

public sealed class NameCauseQuestionValidator : AbstractValidator<NameCauseQuestion>
{
    public NameCauseQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Cause).Must(DelayCauses.Known).WithMessage(_ => Say.Validation["NameCause.NoCause"]);
        RuleFor(x => x.Words).Clean(CleanText.LongLimit);
    }
}

public sealed class NameCauseQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(NameCauseQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.NameCause(by, clock.Now(), input.Cause!, input.Words);
        await db.SaveChangesAsync(ct);
    }
}
