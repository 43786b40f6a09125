using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Unmerge;

/// <summary>Takes a merged case out again: the coordinator with the version he saw, or the asker, whose case is known, saying what is different.</summary>
public sealed record UnmergeQuestion(CaseKey? Case, string? Words);

public sealed class UnmergeQuestionValidator : AbstractValidator<UnmergeQuestion>
{
    public UnmergeQuestionValidator() => RuleFor(x => x.Words).Required("Unmerge.NoWords").Clean(CleanText.LongLimit);
}

public sealed class UnmergeQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(UnmergeQuestion input, Actor by, CancellationToken ct)
    {
        var question = input.Case is { } key ? await db.OpenAsync(key, by, ct) : await db.OpenOwnAsync(by, ct);
        question.Unmerge(by, clock.Now(), input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
