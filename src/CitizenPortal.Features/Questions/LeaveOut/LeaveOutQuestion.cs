using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.LeaveOut;

/// <summary>A closed case was a test, spam or a duplicate: no rate counts it. Of a duplicate the other case is named; a merged one has it already.</summary>
public sealed record LeaveOutQuestion(CaseKey Case, LeftOut? Why, string? Words, string? Original);

public sealed class LeaveOutQuestionValidator : AbstractValidator<LeaveOutQuestion>
{
    public LeaveOutQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Why).NotNull().WithMessage(_ => Say.Validation["LeaveOut.NoWhy"]);
        RuleFor(x => x.Words).Required("LeaveOut.NoWords").Clean(CleanText.ShortLimit);
        RuleFor(x => x.Original).Must(text => string.IsNullOrWhiteSpace(text) || Reference.TryParse(text, out _)).WithMessage(_ => Say.Validation["LeaveOut.NoOriginal"]);
    }
}

public sealed class LeaveOutQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(LeaveOutQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var original = input.Why == LeftOut.Duplicate ? await OriginalAsync(question, input.Original, by, ct) : null;
        question.LeaveOut(by, clock.Now(), input.Why!.Value, input.Words!.Trim(), original);
        await db.SaveChangesAsync(ct);
    }

    private async Task<string> OriginalAsync(Question question, string? typed, Actor by, CancellationToken ct)
    {
        var reference = Reference.TryParse(typed, out var named) ? named.Value : null;
        var seen = db.HandledCases(by).Where(q => q.Id != question.Id);
        return await (reference is null ? seen.Where(q => q.Id == question.MergedInto) : seen.Where(q => q.Reference == reference)).Select(q => q.Reference).SingleOrDefaultAsync(ct)
            ?? throw new ValidationException([new ValidationFailure(nameof(LeaveOutQuestion.Original), Say.Validation["LeaveOut.NoOriginal"])]);
    }
}
