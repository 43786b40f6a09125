using CitizenPortal.Components.Layout;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Reading.Browse;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>The public list. A filter that is not known is left out rather than refused: old links go on working.</summary>
[AllowAnonymous]
public sealed class BrowseModel(BrowseCasesQuery browse, ReferenceBook book, OfficeClock clock) : PageModel
{
    private const int LongestWords = 200;

    public string? Words { get; private set; }
    public string? Topic { get; private set; }
    public string? Agency { get; private set; }
    public string? Phase { get; private set; }
    public PageLink? Open { get; private set; }
    /// <summary>Who does now what the chosen agency did, when it is no more.</summary>
    public IReadOnlyList<PageLink> Heirs { get; private set; } = [];
    public CaseListView List { get; private set; } = null!;
    public IReadOnlyList<CaseCardView> Cards { get; private set; } = [];

    public bool IsFiltered => Topic is not null || Agency is not null || Phase is not null;
    public HitMarks Hits => new(Words);
    public string? Canonical => Words is null && List.Page == 1 ? Links.Browse(topic: Topic, agency: Agency, phase: Phase) : null;
    public string PageText => Say.Public.Format("Pager.Page", Shown.Number(List.Page));
    public PageLink? Previous => List.Page > 1 ? new(Say.Public["Pager.Previous"], At(List.Page - 1)) : null;
    public PageLink? Next => List.HasNext ? new(Say.Public["Pager.Next"], At(List.Page + 1)) : null;
    public PageLink AskLink => new(Say.Public["Nav.Ask"], Links.Ask);

    public string CountText =>
        Say.Public.Format((List.IsMore, Words, Phase) switch { (true, _, _) => "Browse.More", (_, null, null) => "Browse.CountAnswered", (_, null, _) => "Browse.Count", _ => "Browse.Found" }, Shown.Number(List.Total), Words);

    public string Title => Words is null ? Say.Public["Browse.Heading"] : Say.Public.Format("Browse.TitleFound", Words);

    public IReadOnlyList<ChoiceGroup> Topics => [new(null, [.. PublicTopics.Groups(book.Current).Select(g => new Choice(g.Code, g.Name)), .. OneTopic()])];

    public IReadOnlyList<ChoiceGroup> Agencies =>
        [new(null, [.. book.Current.Agencies.Values.Where(a => a.Answers).OrderBy(a => a.ShortName, VietnameseOrder.Instance).Select(a => new Choice(a.Slug, a.ShortName))])];

    public IReadOnlyList<ChoiceGroup> Phases =>
        [new(null, [.. PhaseNames.Offered.Select(p => new Choice(PhaseNames.Of(p), Say.Public[$"PhaseFilter.{p}"]))])];

    public async Task OnGetAsync(
        [FromQuery(Name = "tu-khoa")] string? words, [FromQuery(Name = "linh-vuc")] string? topic, [FromQuery(Name = "co-quan")] string? agency,
        [FromQuery(Name = "trang-thai")] string? phase, [FromQuery(Name = "trang")] string? page, CancellationToken ct)
    {
        var topics = PublicTopics.Meant(book.Current, topic);
        var known = agency is null ? null : book.Current.Agencies.Values.FirstOrDefault(a => a.Slug == agency);
        var meant = PhaseNames.Parse(phase);
        Words = words is { Length: > LongestWords } ? words[..LongestWords] : words;
        (Topic, Agency, Phase) = (topics.Count > 0 ? topic : null, known?.Slug, meant is { } one ? PhaseNames.Of(one) : null);
        var filter = new BrowseFilter { Words = Words, Topics = topics, Agency = known?.Code, Former = known is null ? [] : [.. book.Current.Lineage.Before(known.Code, clock.Now().Day).Where(a => a != known.Code)], Phase = meant, Page = int.TryParse(page, out var number) ? number : 1 };
        List = await browse.HandleAsync(filter, ct);
        Open = Words is null && meant is null && await browse.CountOpenAsync(filter, ct) is > 0 and var open
            ? new PageLink(Say.Public.Format(open < BrowseCasesQuery.CountLimit ? "Browse.Open" : "Browse.OpenMore", Shown.Number(open)), Links.Browse(null, Topic, Agency, PhaseNames.Of(PublicPhase.Working)))
            : null;
        var say = new CaseWords(book.Current);
        Heirs = known is null ? [] : [.. book.Current.Lineage.After(known.Code, clock.Now().Day).Where(a => a != known.Code).Select(a => new PageLink(book.Current.AgencyName(a), Links.Browse(agency: book.Current.Agencies[a].Slug)))];
        Cards = [.. List.Rows.Select(say.Card)];
    }

    private string At(int page) => Links.Browse(Words, Topic, Agency, Phase, page);

    private IEnumerable<Choice> OneTopic() =>
        Topic is not null && book.Current.Topics.TryGetValue(Topic, out var one) ? [new Choice(one.Code, one.Name)] : [];
}
