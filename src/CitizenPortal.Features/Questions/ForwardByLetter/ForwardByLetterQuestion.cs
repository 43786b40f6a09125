using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.ForwardByLetter;

/// <summary>Writes to a body of the province without an account: which, number and local date of the letter, what it asks, and until when (empty: the policy's term).</summary>
public sealed record ForwardByLetterQuestion(CaseKey Case, string? Body, string? Number, string? SentOn, string? Words)
{
    public string? ReplyBy { get; init; }
}

public sealed class ForwardByLetterQuestionValidator : AbstractValidator<ForwardByLetterQuestion>
{
    public ForwardByLetterQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Body).Required("Forward.NoBody").Clean(CleanText.ShortLimit);
        RuleFor(x => x.Number).Required("Forward.NoNumber").Clean(CleanText.ShortLimit);
        RuleFor(x => x.SentOn).Must(day => TypedDay.Parse(day) is not null).WithMessage(_ => Say.Validation["Forward.NoDay"]);
        RuleFor(x => x.ReplyBy).Must(day => string.IsNullOrWhiteSpace(day) || TypedDay.Parse(day) is not null).WithMessage(_ => Say.Validation["Forward.NoReplyDay"]);
        RuleFor(x => x.Words).Required("Forward.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class ForwardByLetterQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(ForwardByLetterQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var letter = new OutgoingLetter(input.Body!.Trim(), input.Number!.Trim(), TypedDay.Parse(input.SentOn)!.Value);
        question.ForwardByLetter(by, clock.Now(), letter, input.Words!, TypedDay.Parse(input.ReplyBy));
        await db.SaveChangesAsync(ct);
    }
}
