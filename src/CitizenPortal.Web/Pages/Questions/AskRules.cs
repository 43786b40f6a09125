using System.Globalization;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public.Ask;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>Checks a screen of asking and names the field of each fault.</summary>
public sealed class AskRules(IValidator<AskQuestion> validator)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        [nameof(SubmissionContent.Text)] = "cau-hoi",
        [nameof(SubmissionContent.Locality)] = "xa",
        [nameof(SubmissionContent.Hamlet)] = "thon",
        [nameof(SubmissionContent.Topic)] = "linh-vuc",
        [nameof(SubmissionContent.NamedAgency)] = "co-quan",
        [nameof(SubmissionContent.ConsentsToPublication)] = "cong-khai",
        [nameof(SubmissionContent.Organisation)] = "to-chuc",
        [nameof(SubmissionContent.Name)] = "ho-ten",
        [nameof(SubmissionContent.Email)] = "email",
        [nameof(SubmissionContent.Phone)] = "dien-thoai",
    };

    public static IReadOnlyList<AskScreen> Screens { get; } = [AskScreen.Text, AskScreen.Place, AskScreen.Publication, AskScreen.Contact];

    public IReadOnlyList<FieldError> Faults(AskScreen screen, SubmissionContent content)
    {
        var set = screen switch
        {
            AskScreen.Text => AskQuestionValidator.TextStep,
            AskScreen.Place => AskQuestionValidator.PlaceStep,
            AskScreen.Publication => AskQuestionValidator.PublicStep,
            AskScreen.Contact => AskQuestionValidator.ContactStep,
            _ => null,
        };
        return set is null ? [] :
        [
            .. validator.Validate(new AskQuestion("", content), options => options.IncludeRuleSets(set)).Errors
                .DistinctBy(e => e.PropertyName)
                .Select(e => new FieldError(Fields.GetValueOrDefault(e.PropertyName.Split('.')[^1], "cau-hoi"), e.ErrorMessage)),
        ];
    }

    /// <summary>Said at the contact that was typed: with it nothing new is sent by the form until that local date.</summary>
    public static FieldError Restricted(SubmissionContent content, DateOnly until) =>
        new(string.IsNullOrWhiteSpace(content.Email) ? "dien-thoai" : "email", Say.Intake.Format("Ask.Restricted", until.ToString("d/M/yyyy", CultureInfo.InvariantCulture)));

    /// <summary>A place, topic or agency that is not in the book was not offered by the form; it is left out.</summary>
    public static SubmissionContent OnlyKnown(SubmissionContent content, ReferenceEdition book) => content with
    {
        Locality = content.Locality is { } place && book.Localities.ContainsKey(place) ? place : null,
        Topic = content.Topic is { } topic && book.Topics.TryGetValue(topic, out var known) && !known.IsClosed ? topic : null,
        NamedAgency = content.NamedAgency is { } agency && book.Agencies.TryGetValue(agency, out var named) && named.Answers ? agency : null,
    };
}
