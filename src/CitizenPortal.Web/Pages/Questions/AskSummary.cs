using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Public.Ask;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>The rows of "Kiểm tra lại trước khi gửi", each with the way back to its screen.</summary>
public sealed class AskSummary(ReferenceEdition book, Moment now)
{
    public const string EditPrefix = "sua-";

    public IReadOnlyList<SummaryRow> Rows(SubmissionContent content, IReadOnlyList<FileView> files) =>
    [
        Row(Say.Public["Ask.Check.Text"], content.Text, AskScreen.Text),
        .. files.Count == 0 ? Array.Empty<SummaryRow>() : [Row(Say.Files["Summary"], string.Join('\n', files.Select(f => f.Name)), AskScreen.Text)],
        Row(Say.Public["Ask.Check.Place"], Place(content), AskScreen.Place),
        Row(Say.Public["Ask.Check.Topic"], content.Topic is null ? Say.Public["Ask.Place.NotSure"] : book.TopicName(content.Topic), AskScreen.Place),
        Row(Say.Public["Ask.Check.Agency"], Agency(content), AskScreen.Place),
        Row(Say.Public["Ask.Check.Publication"], Say.Public[content.ConsentsToPublication == true ? "Ask.Check.Public" : "Ask.Check.NotPublic"], AskScreen.Publication),
        Row(Say.Public["Ask.Check.Who"], Who(content), AskScreen.Contact),
        Row(Say.Public["Ask.Check.Contact"], Contact(content), AskScreen.Contact),
    ];

    private static SummaryRow Row(string label, string? value, AskScreen screen) => new(
        label, value ?? "",
        new SummaryChange(Say.Public["Ask.Check.Edit"], label, ButtonName: "di", ButtonValue: EditPrefix + screen));

    private string Place(SubmissionContent content) => (content.Locality, content.Hamlet) switch
    {
        (null, null) => Say.Public["Ask.Place.Unknown"],
        (null, { } hamlet) => hamlet,
        ({ } place, null) => book.LocalityName(place),
        ({ } place, { } hamlet) => $"{hamlet}, {CaseWords.Inside(book.LocalityName(place))}",
    };

    private string Agency(SubmissionContent content)
    {
        var lead = book.Routing.Decide(content.Topic, content.Locality, content.NamedAgency, now.Day).Decision?.Lead;
        return lead is not null ? Say.Public.Format("Ask.Check.Lead", book.AgencyFullName(lead))
            : content.NamedAgency is { } named ? Say.Public.Format("Ask.Check.Named", book.AgencyFullName(named))
            : Say.Public["Ask.Check.ByCoordinator"];
    }

    private static string Who(SubmissionContent content)
    {
        var name = content.Name ?? Say.Public["Ask.Check.NoName"];
        var who = content.OnBehalfOfOrganisation ? $"{name}\n{Say.Public.Format("Ask.Check.For", content.Organisation)}" : name;
        return content.HidesNameFromAgency ? $"{who}\n{Say.Public["Ask.Check.Hidden"]}" : who;
    }

    private static string Contact(SubmissionContent content) => content.CodeOnly
        ? Say.Public["Ask.Check.CodeOnly"]
        : string.Join('\n', new[] { content.Email, PhoneNumber.TryParse(content.Phone ?? "", out _) ? content.Phone : null }.OfType<string>());
}
