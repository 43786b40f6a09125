using CitizenPortal.Components.Forms;
using CitizenPortal.Components.RatingFigures;
using CitizenPortal.Features.Ratings.Counting;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>The switch of the public pages of persons, which wants the province's decision.</summary>
public sealed class PersonPagesPageModel(RequestActor requester, PersonPagesQuery pages) : TypedPage
{
    [BindProperty]
    public PersonPagesInput Input { get; set; } = new();

    public PersonPagesModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostAsync([FromServices] SwitchPersonPagesHandler handler, CancellationToken ct)
    {
        try
        {
            await handler.HandleAsync(new SwitchPersonPages(Input.On == "true", Input.Decision, Input.DecidedOn), await requester.ReadAsync(ct), ct);
            return this.RedirectDone(Links.AdminPersonPages, Say.RatingFigures["Switch.Done"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong), ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new("decision", error)], ct);

    private async Task<IActionResult> ShowAsync(PersonPagesInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new(await pages.ReadAsync(ct), Token, Links.AdminPersonPages) { Typed = typed, Errors = this.Told(errors), Done = this.Done() };
        return Page();
    }
}
