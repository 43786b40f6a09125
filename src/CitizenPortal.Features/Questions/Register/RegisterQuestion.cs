using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Register;

/// <summary>Enters number and symbol, local day and signer of the document that goes with the answer.</summary>
public sealed record RegisterQuestion(CaseKey Case, string? Number, string? SentOn, string? Signer);

public sealed class RegisterQuestionValidator : AbstractValidator<RegisterQuestion>
{
    public const int NumberLimit = 60;

    public RegisterQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Number).Required("Register.NoNumber").Clean(NumberLimit);
        RuleFor(x => x.SentOn).Must(day => TypedDay.Parse(day) is not null).WithMessage(_ => Say.Validation["Register.NoDay"]);
        RuleFor(x => x.Signer).Required("Register.NoSigner").Clean(CleanText.ShortLimit);
    }
}

public sealed class RegisterQuestionHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(RegisterQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        question.Register(by, clock.Now(), new AnswerDocument(input.Number!.Trim(), TypedDay.Parse(input.SentOn)!.Value, input.Signer!.Trim()));
        await db.SaveChangesAsync(ct);
    }
}
