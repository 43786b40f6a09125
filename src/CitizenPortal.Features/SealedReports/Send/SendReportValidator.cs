using System.Net.Mail;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.SealedReports.Send;

/// <summary>What must be told: the acts, the agency, who or where, the story; and whether the sender leaves a contact. One rule set a screen.</summary>
public sealed class SendReportValidator : AbstractValidator<SendReport>
{
    public const string ActsStep = "acts";
    public const string AgencyStep = "agency";
    public const string PersonStep = "person";
    public const string StoryStep = "story";
    public const string SenderStep = "sender";
    private const int ShortestText = 10;

    public SendReportValidator(ReferenceBook book, PortalClock clock)
    {
        RuleSet(ActsStep, () => RuleFor(x => x.Content.Acts).Must(acts => acts != SealedActs.None && (acts & ~SealedActList.Whole) == 0).WithMessage(_ => Say.Sealed["Rule.NoActs"]));
        RuleSet(AgencyStep, () => RuleFor(x => x.Content.Agency).Must(agency => agency is not null && book.Current.Agencies.ContainsKey(agency)).WithMessage(_ => Say.Sealed["Rule.NoAgency"]));
        RuleSet(PersonStep, PersonRules);
        RuleSet(StoryStep, () => StoryRules(clock));
        RuleSet(SenderStep, SenderRules);
    }

    private void PersonRules()
    {
        RuleFor(x => x.Content.Official).Must((x, official) => official is not null || x.Content.IsUnknown).WithMessage(_ => Say.Sealed["Rule.NoPerson"]);
        RuleFor(x => x.Content.NameGiven).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Content.Counter).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Content.Place).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Content.Place).Must((x, place) => !x.Content.IsUnknown || !string.IsNullOrWhiteSpace(place) || !string.IsNullOrWhiteSpace(x.Content.Counter) || !string.IsNullOrWhiteSpace(x.Content.NameGiven))
            .WithMessage(_ => Say.Sealed["Rule.NoPlace"]);
    }

    private void StoryRules(PortalClock clock)
    {
        RuleFor(x => x.Content.Text).Must(text => text is not null && text.Trim().Length >= ShortestText).WithMessage(_ => Say.Sealed["Rule.NoText"]).Clean(CleanText.LongLimit);
        RuleFor(x => x.Content.Day).Must(day => string.IsNullOrWhiteSpace(day) || TypedDay.Parse(day) is not null).WithMessage(_ => Say.Sealed["Rule.BadDay"]);
        RuleFor(x => x.Content.Day).Must(day => TypedDay.Parse(day) is not { } on || on <= DeadlineClock.DayOf(clock.Now)).WithMessage(_ => Say.Sealed["Rule.FutureDay"]);
        RuleFor(x => x.Content.Time).Clean(CleanText.ShortLimit);
    }

    private void SenderRules()
    {
        RuleFor(x => x.Content.IsAnonymous).NotNull().WithMessage(_ => Say.Sealed["Rule.NoChoice"]);
        When(x => x.Content.IsAnonymous == false, () =>
        {
            RuleFor(x => x.Content.Name).Clean(CleanText.ShortLimit);
            RuleFor(x => x.Content.Email).Must(IsEmailOrEmpty).WithMessage(_ => Say.Validation["Ask.BadEmail"]);
            RuleFor(x => x.Content.Phone).Must(phone => string.IsNullOrWhiteSpace(phone) || PhoneNumber.TryParse(phone, out _)).WithMessage(_ => Say.Validation["Ask.BadPhone"]);
            RuleFor(x => x.Content.Email).Must((x, email) => !string.IsNullOrWhiteSpace(email) || !string.IsNullOrWhiteSpace(x.Content.Phone)).WithMessage(_ => Say.Sealed["Rule.NoContact"]);
        });
    }

    private static bool IsEmailOrEmpty(string? email) => string.IsNullOrWhiteSpace(email)
        || (email.Trim().Length <= 254 && !email.Any(char.IsControl) && MailAddress.TryCreate(email.Trim(), out var address) && address.Address == email.Trim() && address.Host.Contains('.'));
}
