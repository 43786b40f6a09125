using System.Net.Mail;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Questions.Ask;

/// <summary>Three things are required: the text, the choice about publication, and a way to be reached (or "code only"). One rule set a screen.</summary>
public sealed class AskQuestionValidator : AbstractValidator<AskQuestion>
{
    public const string TextStep = "text";
    public const string PlaceStep = "place";
    public const string PublicStep = "public";
    public const string ContactStep = "contact";
    private const int ShortestText = 10;

    public AskQuestionValidator()
    {
        RuleSet(TextStep, () =>
        {
            RuleFor(x => x.Content.Text).Required("Ask.NoText").Clean(CleanText.LongLimit);
            RuleFor(x => x.Content.Text).Must(text => text is null || string.IsNullOrWhiteSpace(text) || text.Trim().Length >= ShortestText)
                .WithMessage(_ => Say.Validation["Ask.TooShort"]);
        });
        RuleSet(PlaceStep, () =>
        {
            RuleFor(x => x.Content.Locality).Clean(CleanText.ShortLimit);
            RuleFor(x => x.Content.Hamlet).Clean(CleanText.ShortLimit);
            RuleFor(x => x.Content.Topic).Clean(CleanText.ShortLimit);
            RuleFor(x => x.Content.NamedAgency).Clean(CleanText.ShortLimit);
        });
        RuleSet(PublicStep, () =>
            RuleFor(x => x.Content.ConsentsToPublication).NotNull().WithMessage(_ => Say.Validation["Ask.NoConsentChoice"]));
        RuleSet(ContactStep, ContactRules);
    }

    private void ContactRules()
    {
        RuleFor(x => x.Content.Name).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Content.Organisation).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Content.Organisation).Required("Ask.NoOrganisation").When(x => x.Content.OnBehalfOfOrganisation);
        RuleFor(x => x.Content.Email).Must(IsEmailOrEmpty).WithMessage(_ => Say.Validation["Ask.BadEmail"]).When(x => !x.Content.CodeOnly);
        RuleFor(x => x.Content.Phone).Must(phone => string.IsNullOrWhiteSpace(phone) || PhoneNumber.TryParse(phone, out _))
            .WithMessage(_ => Say.Validation["Ask.BadPhone"]).When(x => !x.Content.CodeOnly);
        RuleFor(x => x.Content.Email).Must((x, email) => x.Content.CodeOnly || !string.IsNullOrWhiteSpace(email) || !string.IsNullOrWhiteSpace(x.Content.Phone))
            .WithMessage(_ => Say.Validation["Ask.NoContact"]);
    }

    private static bool IsEmailOrEmpty(string? email) =>
        string.IsNullOrWhiteSpace(email)
        || (email.Trim().Length <= 254 && !email.Any(char.IsControl) && MailAddress.TryCreate(email.Trim(), out var address) && address.Address == email.Trim() && address.Host.Contains('.'));
}
