using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Intake;

/// <summary>What the resident himself would be asked, and besides: the channel, when he made contact, and his consent.</summary>
public sealed class EnterQuestionValidator : AbstractValidator<EnterQuestion>
{
    private const int OldestDays = 366;

    public EnterQuestionValidator(IValidator<AskQuestion> asked, PortalClock clock)
    {
        RuleFor(x => x.Key).Must(k => k.Length == 32 && k.All(char.IsAsciiHexDigitLower)).WithMessage(_ => Say.Intake["Entry.BadKey"]);
        RuleFor(x => x.Channel).Must(c => c is { } channel && EnterQuestion.Channels.Contains(channel)).WithMessage(_ => Say.Intake["Entry.NoChannel"]);
        RuleFor(x => x.ContactOn).NotNull().WithMessage(_ => Say.Intake["Entry.BadDay"]);
        RuleFor(x => x.ContactTime).NotNull().WithMessage(_ => Say.Intake["Entry.BadTime"]);
        RuleFor(x => x.ContactOn).Must((x, _) => x.ContactAt is not { } at || at <= clock.Now).WithMessage(_ => Say.Intake["Entry.Future"]);
        RuleFor(x => x.ContactOn).Must((x, _) => x.ContactAt is not { } at || at > clock.Now.AddDays(-OldestDays)).WithMessage(_ => Say.Intake["Entry.TooOld"]);
        RuleFor(x => x.ConsentsToRecord).Must((x, yes) => yes || !x.HasPersonalData).WithMessage(_ => Say.Intake["Entry.NoConsent"]);
        RuleFor(x => x.ConsentBy).Must((x, way) => way is not null || !x.ConsentsToRecord && x.Content.ConsentsToPublication != true)
            .WithMessage(_ => Say.Intake["Entry.NoWay"]);
        RuleFor(x => x).Custom((x, context) =>
        {
            var found = asked.Validate(new AskQuestion(x.Key, x.Content), o => o.IncludeRuleSets(
                AskQuestionValidator.TextStep, AskQuestionValidator.PlaceStep, AskQuestionValidator.ContactStep));
            foreach (var fault in found.Errors)
            {
                fault.ErrorMessage = InOwnWords(fault.ErrorMessage);
                context.AddFailure(fault);
            }
        });
    }

    /// <summary>What speaks to the resident himself says it to who types for him.</summary>
    private static string InOwnWords(string message) =>
        message == Say.Validation["Ask.NoText"] ? Say.Intake["Entry.NoText"] : message == Say.Validation["Ask.NoContact"] ? Say.Intake["Entry.NoContact"] : message;
}
