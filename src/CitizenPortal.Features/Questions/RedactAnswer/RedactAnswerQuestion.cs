using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.RedactAnswer;

/// <summary>The public copy of the answer, set by the agency that answered; kept finds need a reason.</summary>
public sealed record RedactAnswerQuestion(CaseKey Case, string? PublicAnswer)
{
    public IReadOnlyList<string> Kept { get; init; } = [];
    public string? KeptBecause { get; init; }
}

public sealed class RedactAnswerQuestionValidator : AbstractValidator<RedactAnswerQuestion>
{
    public RedactAnswerQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.PublicAnswer).Required("RedactAnswer.NoAnswer").Clean(CleanText.AnswerLimit);
        RuleForEach(x => x.Kept).Must(value => value.Length <= CleanText.ShortLimit).WithMessage(_ => Say.Validation.Format("Text.TooLong", CleanText.ShortLimit));
        RuleFor(x => x.KeptBecause).Clean(CleanText.ShortLimit);
        RuleFor(x => x.KeptBecause).Must(why => !string.IsNullOrWhiteSpace(why)).WithMessage(_ => Say.Privacy["Redact.NoReason"]).When(x => RedactAnswerQuestionHandler.KeptIn(x).Count > 0);
    }
}

public sealed class RedactAnswerQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(RedactAnswerQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.RedactAnswer(by, clock.Now(), input.PublicAnswer!, KeptIn(input), input.KeptBecause);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Of what was ticked, what still stands in the copy.</summary>
    internal static IReadOnlyList<string> KeptIn(RedactAnswerQuestion input) => [.. Redaction.Findings(input.PublicAnswer).Select(f => f.Value).Where(input.Kept.Contains)];
}
