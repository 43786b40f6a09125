using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.MarkOutdated;

/// <summary>The rules of a published answer changed: since which local day, which document replaced them, and (optional) the reference of a newer published answer.</summary>
public sealed record MarkOutdatedQuestion(CaseKey Case, string? ChangedOn, string? ReplacedBy, string? NewerCase);

public sealed class MarkOutdatedQuestionValidator : AbstractValidator<MarkOutdatedQuestion>
{
    public const int ReplacedLimit = 150;

    public MarkOutdatedQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.ChangedOn).Must(day => TypedDay.Parse(day) is not null).WithMessage(_ => Say.Validation["Outdated.NoDay"]);
        RuleFor(x => x.ReplacedBy).Required("Outdated.NoDocument").Clean(ReplacedLimit);
        RuleFor(x => x.NewerCase).Must(text => string.IsNullOrWhiteSpace(text) || Reference.TryParse(text, out _)).WithMessage(_ => Say.Validation["Outdated.NoCase"]);
    }
}

public sealed class MarkOutdatedQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(MarkOutdatedQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var newer = Reference.TryParse(input.NewerCase, out var reference) ? reference.Value : null;
        if (newer is not null && (newer == question.Reference || !await db.Cases(Actor.Anonymous).AnyAsync(q => q.Reference == newer && q.Audience == Audience.Public, ct)))
        {
            throw new ValidationException([new ValidationFailure(nameof(input.NewerCase), Say.Validation["Outdated.NoCase"])]);
        }

        question.MarkOutdated(by, clock.Now(), new RuleChange(TypedDay.Parse(input.ChangedOn)!.Value, input.ReplacedBy!.Trim(), newer));
        await db.SaveChangesAsync(ct);
    }
}
