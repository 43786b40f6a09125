using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts.People;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>The people of the staff: found by words or duty, fifty a page.</summary>
public sealed class PeoplePageModel(RequestActor requester, PeopleQuery people) : PageModel
{
    private const int LongestWords = 100;

    public PeopleModel Screen { get; private set; } = default!;

    public async Task OnGetAsync([FromQuery(Name = "tu-khoa")] string? words, [FromQuery(Name = "nhiem-vu")] string? duty, [FromQuery(Name = "trang")] string? page, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        var wanted = words is { Length: > LongestWords } ? words[..LongestWords] : words;
        Duty? of = Enum.TryParse<Duty>(duty, out var read) && Enum.IsDefined(read) ? read : null;
        var view = await people.ListAsync(wanted, of, int.TryParse(page, out var number) ? number : 1, await requester.ReadAsync(ct), ct);
        Screen = new PeopleModel(view, Links.AdminPeople, Links.AdminInvite, Links.AdminPerson)
        {
            Words = wanted, Duty = of, Duties = GrantableDuties.All,
            Previous = view.Page > 1 ? new PageLink(Say.Accounts["People.Previous"], Links.AdminPeoplePage(wanted, of, view.Page - 1)) : null,
            Next = view.HasNext ? new PageLink(Say.Accounts["People.Next"], Links.AdminPeoplePage(wanted, of, view.Page + 1)) : null,
            Done = this.Done(),
        };
    }
}
