using CitizenPortal.Components.Intake;
using CitizenPortal.Components.Layout;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Reading.Watch;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Pages.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Watch;

/// <summary>The page of who watches from outside the offices: published cases and traces of his scope.</summary>
public sealed class WatchPageModel(RequestActor requester, WatchedCasesQuery watched, ReferenceBook book) : PageModel
{
    public WatchModel Screen { get; private set; } = default!;

    public async Task OnGetAsync([FromQuery(Name = "trang")] string? page, CancellationToken ct)
    {
        var actor = await requester.ReadAsync(ct);
        var (list, figures) = await watched.HandleAsync(actor, int.TryParse(page, out var number) ? number : 1, ct);
        Screen = new WatchModel(ScopeOf(actor), figures, [.. list.Rows.Select(new CaseWords(book.Current).Card)], Say.Public.Format("Pager.Page", Shown.Number(list.Page)))
        {
            Previous = list.Page > 1 ? new PageLink(Say.Public["Pager.Previous"], Links.Watched(list.Page - 1)) : null,
            Next = list.HasNext ? new PageLink(Say.Public["Pager.Next"], Links.Watched(list.Page + 1)) : null,
        };
        Response.Headers.CacheControl = "no-store";
    }

    private string ScopeOf(Actor actor)
    {
        var grants = actor.Grants.Where(g => g.Duty == Duty.Reader).ToList();
        return grants.Exists(g => g.Within is null) ? Say.Intake["Watch.All"]
            : Say.Intake.Format("Watch.Scope", string.Join(", ", grants.Select(g => book.Current.AgencyName(g.Agency)).Distinct()));
    }
}
