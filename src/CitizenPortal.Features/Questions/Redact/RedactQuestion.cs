using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Redact;

/// <summary>Sets the redacted copies that the public will read, side by side with the originals.</summary>
public sealed record RedactQuestion(CaseKey Case, string? PublicBody, string? PublicAnswer, bool IsGeneralised)
{
    /// <summary>Finds of the detector that stay in, each exactly as it stands in the copy; they need a reason.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];
    public string? KeptBecause { get; init; }
}

public sealed class RedactQuestionValidator : AbstractValidator<RedactQuestion>
{
    public RedactQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.PublicBody).Required("Redact.NoBody").Clean(CleanText.LongLimit);
        RuleFor(x => x.PublicAnswer).Clean(CleanText.AnswerLimit);
        RuleForEach(x => x.Kept).Must(value => value.Length <= CleanText.ShortLimit).WithMessage(_ => Say.Validation.Format("Text.TooLong", CleanText.ShortLimit));
        RuleFor(x => x.KeptBecause).Clean(CleanText.ShortLimit);
        RuleFor(x => x.KeptBecause).Must(why => !string.IsNullOrWhiteSpace(why)).WithMessage(_ => Say.Privacy["Redact.NoReason"]).When(Keeps);
    }

    private static bool Keeps(RedactQuestion x) => Redaction.Findings(x.PublicBody, x.PublicAnswer).Any(f => x.Kept.Contains(f.Value));
}

public sealed class RedactQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(RedactQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Redact(by, clock.Now(), new PublicCopy(input.PublicBody, Blank(input.PublicAnswer), input.IsGeneralised)
        {
            Kept = [.. Redaction.Findings(input.PublicBody, input.PublicAnswer).Select(f => f.Value).Where(input.Kept.Contains)], KeptBecause = Blank(input.KeptBecause),
        });
        await db.SaveChangesAsync(ct);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
