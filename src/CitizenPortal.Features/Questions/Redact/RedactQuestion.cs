using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Redact;

/// <summary>Sets the redacted copies that the public will read, side by side with the originals.</summary>
public sealed record RedactQuestion(CaseKey Case, string? PublicBody, string? PublicAnswer, bool IsGeneralised);

public sealed class RedactQuestionValidator : AbstractValidator<RedactQuestion>
{
    public RedactQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.PublicBody).Required("Redact.NoBody").Clean(CleanText.LongLimit);
        RuleFor(x => x.PublicAnswer).Clean(CleanText.AnswerLimit);
    }
}

public sealed class RedactQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(RedactQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Redact(by, clock.Now(), new PublicCopy(input.PublicBody, Blank(input.PublicAnswer), input.IsGeneralised));
        await db.SaveChangesAsync(ct);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
