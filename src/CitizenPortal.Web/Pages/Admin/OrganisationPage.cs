using CitizenPortal.Components.Admin.Organisation;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>A page of the organisation: what is typed is kept when it is refused, what is saved is said once.</summary>
public abstract class OrganisationPage(RequestActor requester, ReferenceBook book, OfficeClock clock) : TypedPage
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    [FromQuery(Name = "ma")]
    public string? Key { get; set; }

    [FromQuery(Name = "tim")]
    public string? Search { get; set; }

    public OrganisationModel Screen { get; private set; } = default!;

    protected abstract string Address { get; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new("reason", error)], ct);

    /// <summary>What this page shows beside the form.</summary>
    protected abstract Task<OrganisationModel> FillAsync(OrganisationModel model, CancellationToken ct);

    protected Task<Actor> ActorAsync(CancellationToken ct) => requester.ReadAsync(ct);

    protected async Task<IActionResult> ActAsync(Func<Actor, Task> act, string done, string next, CancellationToken ct)
    {
        try
        {
            await act(await requester.ReadAsync(ct));
            return this.RedirectDone(next, done);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, FaultsOf(wrong), ct);
        }
        catch (DbUpdateException)
        {
            await book.LoadAsync(ct);
            return await ShowAsync(Input, [new("reason", Say.Organisation["Stale"])], ct);
        }
    }

    protected static IReadOnlyList<FieldError> FaultsOf(ValidationException wrong) => [.. Faults.Of(wrong).DistinctBy(e => e.FieldId)];

    protected async Task<IActionResult> ShowAsync(OrganisationInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = await FillAsync(
            new OrganisationModel(book.Current, clock.Now().Day, Token, Address)
            {
                Rooms = Rooms(), Key = Key, Search = Search, IsNew = Request.Query.ContainsKey("them"), Typed = typed, Errors = this.Told(errors), Done = this.Done(),
            },
            ct);
        return Page();
    }

    private IReadOnlyList<NavItem> Rooms() =>
    [
        .. new (string Key, string Link)[]
        {
            ("Agencies", Links.AdminAgencies), ("Localities", Links.AdminLocalities), ("Topics", Links.AdminTopics), ("Routing", Links.AdminRouting),
            ("Successions", Links.AdminSuccessions),
        }.Select(room => new NavItem(Say.Organisation[$"Nav.{room.Key}"], room.Link, room.Link == Address)),
    ];
}
