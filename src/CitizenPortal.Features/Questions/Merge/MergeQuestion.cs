using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.Merge;

/// <summary>Joins two open cases with the same question, named by the reference of the other one: the newer is merged into the older.</summary>
public sealed record MergeQuestion(CaseKey Case, string? Target);

public sealed class MergeQuestionValidator : AbstractValidator<MergeQuestion>
{
    public MergeQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Target).Must(text => Reference.TryParse(text, out _)).WithMessage(_ => Say.Validation["Merge.NoTarget"]);
    }
}

public sealed class MergeQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(MergeQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var reference = Reference.TryParse(input.Target, out var known) ? known.Value : "";
        var other = await db.HandledCases(by).Include(q => q.Parties).Include(q => q.Opinions).AsSplitQuery().SingleOrDefaultAsync(q => q.Reference == reference && q.Id != question.Id, ct)
            ?? throw new ValidationException([new ValidationFailure(nameof(input.Target), Say.Validation["Merge.NoTarget"])]);
        var (newer, older) = (question.ReceivedAt, question.Id).CompareTo((other.ReceivedAt, other.Id)) > 0 ? (question, other) : (other, question);
        newer.Merge(by, clock.Now(), older);
        await db.SaveChangesAsync(ct);
    }
}
