using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;

namespace CitizenPortal.Features.Questions.RequestOpinion;

/// <summary>Asks another agency for its opinion on a part; it has the policy's term (5 working days).</summary>
public sealed record RequestOpinionQuestion(CaseKey Case, string? Agency, string? Words);

public sealed class RequestOpinionQuestionValidator : AbstractValidator<RequestOpinionQuestion>
{
    public RequestOpinionQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Agency).Required("Opinion.NoAgency").Clean(CleanText.ShortLimit);
        RuleFor(x => x.Words).Required("Opinion.NoWords").Clean(CleanText.LongLimit);
    }
}

public sealed class RequestOpinionQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task HandleAsync(RequestOpinionQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var moment = clock.Now();
        if (!book.Current.AnswersOn(input.Agency!, moment.Day))
        {
            throw new ValidationException([new ValidationFailure(nameof(input.Agency), Say.Validation["Opinion.NoAgency"])]);
        }

        question.RequestOpinion(by, moment, input.Agency!, input.Words!);
        await db.SaveChangesAsync(ct);
    }
}
