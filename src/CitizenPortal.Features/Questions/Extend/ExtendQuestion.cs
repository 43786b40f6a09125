using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Extend;

/// <summary>A later date, once: by how many working days and why. The consent is the number of the document of the level above, where one is needed.</summary>
public sealed record ExtendQuestion(CaseKey Case, int? Days, string? Reason, string? ConsentDocument);

public sealed class ExtendQuestionValidator : AbstractValidator<ExtendQuestion>
{
    public ExtendQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Days).Must(days => days is > 0).WithMessage(_ => Say.Validation["Extend.NoDays"]);
        RuleFor(x => x.Reason).Required("Extend.NoReason").Clean(CleanText.LongLimit);
        RuleFor(x => x.ConsentDocument).Clean(CleanText.ShortLimit);
    }
}

public sealed class ExtendQuestionHandler(PortalDb db, OfficeClock clock, ExtensionShareQuery shares)
{
    public async Task HandleAsync(ExtendQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var (moment, document) = (clock.Now(), input.ConsentDocument?.Trim());
        var hasConsent = !string.IsNullOrEmpty(document) || (await shares.ReadAsync(question.Lead ?? "", by, moment.Day, ct)).IsWithin;
        var reason = string.IsNullOrEmpty(document) ? input.Reason! : Say.Journey.Format("Extend.WithConsent", input.Reason, document);
        question.Extend(by, moment, input.Days!.Value, reason, hasConsent);
        await db.SaveChangesAsync(ct);
    }
}
