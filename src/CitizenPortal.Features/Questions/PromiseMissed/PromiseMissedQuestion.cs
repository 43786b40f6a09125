using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.PromiseMissed;

/// <summary>The promised work was not done: said by the agency of a case it handles, or by the resident of his own (no <c>Case</c>).</summary>
public sealed record PromiseMissedQuestion(CaseKey? Case, string? Words);

public sealed class PromiseMissedQuestionValidator : AbstractValidator<PromiseMissedQuestion>
{
    public PromiseMissedQuestionValidator() => RuleFor(x => x.Words).Required("PromiseMissed.NoWords").Clean(CleanText.LongLimit);
}

public sealed class PromiseMissedQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(PromiseMissedQuestion input, Actor by, CancellationToken ct)
    {
        var question = input.Case is { } key ? await db.OpenAsync(key, by, ct) : await db.OpenOwnAsync(by, ct);
        question.PromiseMissed(by, clock.Now(), input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
