using CitizenPortal.Components.Layout;
using CitizenPortal.Components.Public;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Reading.Browse;
using CitizenPortal.Features.Reading.Feed;
using CitizenPortal.Web.Pages.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages;

[AllowAnonymous]
public sealed class IndexModel(NewestAnswersQuery newest, PortalFiguresQuery figures, ReferenceBook book) : PageModel
{
    private const int Shown = 5;

    public PortalFiguresView Figures { get; private set; } = null!;
    public IReadOnlyList<CaseCardView> Newest { get; private set; } = [];
    public IReadOnlyList<PageLink> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var words = new CaseWords(book.Current);
        Figures = await figures.HandleAsync(ct);
        Newest = [.. (await newest.ListAsync(Shown, ct)).Select(words.Card)];
        Topics = [.. PublicTopics.Groups(book.Current).Select(g => new PageLink(g.Name, Links.Browse(topic: g.Code)))];
    }
}
