using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.PromiseKept;

/// <summary>The promised work is done: what was done, for everybody to read.</summary>
public sealed record PromiseKeptQuestion(CaseKey Case, string? Words);

public sealed class PromiseKeptQuestionValidator : AbstractValidator<PromiseKeptQuestion>
{
    public PromiseKeptQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Words).Required("PromiseKept.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class PromiseKeptQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(PromiseKeptQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.PromiseKept(by, clock.Now(), input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
