using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Public;
using CitizenPortal.Components.Public.Ask;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Reading.Similar;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>What a screen of asking shows beside the fields: similar answers, choices, preview, summary.</summary>
public sealed class AskScreens(ReferenceEdition book, Moment now)
{
    private const int ProposalLimit = 3;

    public static AskLinks Addresses { get; } =
        new(Links.Ask, Links.Browse(), Links.ReportOfficial, Links.ComplaintGuide, Links.DenunciationGuide, Links.Privacy);

    public AskView Of(AskScreen screen, string? key, SubmissionContent content, IReadOnlyList<SimilarCaseView> similar, IReadOnlyList<FileView> files) => new()
    {
        Screen = screen,
        Key = key,
        Content = content,
        Links = Addresses,
        UrgentCalls = screen == AskScreen.Text ? [] : Suspicions.UrgentCalls(book, content.Text ?? ""),
        Suspicion = screen == AskScreen.Place ? Suspicions.Of(book, content.Text ?? "", content.Topic) : Suspicion.None,
        Similar = [.. similar.Select(Item)],
        Places = screen == AskScreen.Place ? Places(content) : null,
        Preview = screen == AskScreen.Publication ? Preview(content) : null,
        Summary = screen == AskScreen.Check ? new AskSummary(book, now).Rows(content, files) : [],
        Files = files,
    };

    private SimilarItem Item(SimilarCaseView one) => new(
        one.Reference, Links.Case(one.Reference), CaseTitle.Of(one.Excerpt).Title, one.Question,
        new CasePageBuilder(book, now).Answer(one.Answer, one.Lead ?? book.CoordinatorFor(CaseKind.Question, FeedbackBasis.None), one.AnsweredAt)) { OutdatedOn = one.OutdatedOn };

    private PlaceChoices Places(SubmissionContent content)
    {
        Choice[] proposed = [.. book.Proposals.Rank(content.Text ?? "", ProposalLimit).Where(p => book.Topics[p.Topic] is { IsClosed: false }).Select(p => Proposed(p.Topic, content))];
        var chosen = content.Topic is not { } topic ? "" : proposed.Any(p => p.Value == topic) ? topic : AskPlaceScreen.OtherTopic;
        var named = content.Locality is { } place && place == book.Places.Propose(content.Text ?? "", now.Day);
        return new PlaceChoices(Localities(), named, proposed, Topics(), Agencies(), chosen);
    }

    private Choice Proposed(string topic, SubmissionContent content)
    {
        var lead = book.Routing.Decide(topic, content.Locality, content.NamedAgency, now.Day).Decision?.Lead;
        return new Choice(topic, book.TopicName(topic), lead is null ? null : Say.Public.Format("Ask.Place.Lead", book.AgencyName(lead)));
    }

    internal IReadOnlyList<ChoiceGroup> Localities()
    {
        var communes = book.Localities.Values.Where(l => l.IsValid(now.Day) && l.Level == LocalityLevel.Commune).ToLookup(l => l.Parent);
        return
        [
            .. communes.Select(group => (District: group.Key is null ? null : book.Localities.GetValueOrDefault(group.Key), Communes: group))
                .OrderBy(g => g.District?.Name ?? "", VietnameseOrder.Instance)
                .Select(g => new ChoiceGroup(g.District?.Name ?? "",
                [
                    .. g.District is { Level: LocalityLevel.District } whole ? [new Choice(whole.Id, Say.Public.Format("Ask.Place.Whole", CaseWords.Inside(whole.Name)))] : Array.Empty<Choice>(),
                    .. g.Communes.OrderBy(c => c.Name, VietnameseOrder.Instance).Select(c => new Choice(c.Id, c.Name)),
                ])),
            .. FormerPlaces.Groups(book, now.Day),
        ];
    }

    private ChoiceGroup[] Topics() =>
        [.. PublicTopics.Groups(book).Select(g => new ChoiceGroup(g.Name, [.. g.Topics.Select(code => new Choice(code, book.TopicName(code)))]))];

    private ChoiceGroup[] Agencies() =>
    [
        .. new[] { AgencyLevel.Department, AgencyLevel.District, AgencyLevel.Vertical, AgencyLevel.Company }
            .Select(level => new ChoiceGroup(Say.Public[$"AgencyLevel.{level}"],
                [.. book.Agencies.Values.Where(a => a.Level == level && a.AnswersOn(now.Day)).OrderBy(a => a.ShortName, VietnameseOrder.Instance).Select(a => new Choice(a.Code, a.ShortName))]))
            .Where(g => g.Choices.Count > 0),
    ];

    private PublicPreview Preview(SubmissionContent content)
    {
        var text = content.Text ?? "";
        TextMark[] marks = [.. PersonalData.Find(text).Select(spot => new TextMark(spot.Start, spot.Length, Say.Public[$"PersonalData.{spot.Kind}"]))];
        return new PublicPreview(new CaseWords(book).Asker(content.Locality), PersonalData.Redact(text), marks);
    }
}
