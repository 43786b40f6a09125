using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Ratings;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ratings.Keys;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Keys of one-stop systems: made, shown once, revoked.</summary>
public sealed class ApiKeysPageModel(RequestActor requester, ApiKeyHandler handler, ReferenceBook book, OfficeClock clock) : TypedPage
{
    [BindProperty]
    public ApiKeyInput Input { get; set; } = new();

    public ApiKeysModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync([], null, ct);

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken ct)
    {
        try
        {
            var fresh = await handler.MakeAsync(new MakeApiKey(Input.Name, Input.Agency), await requester.ReadAsync(ct), ct);
            Input = new();
            ModelState.Clear();
            return await ShowAsync([], fresh, ct);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Faults.Of(wrong), null, ct);
        }
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct)
    {
        await handler.RevokeAsync(Input.Id, await requester.ReadAsync(ct), ct);
        return this.RedirectDone(Links.AdminApiKeys, Say.Ratings["Keys.RevokedNow"]);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("name", error)], null, ct);

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, string? fresh, CancellationToken ct)
    {
        var names = book.Current.Agencies.Values.Where(a => a.Answers && a.IsValid(clock.Now().Day)).OrderBy(a => a.Code, StringComparer.Ordinal).ToDictionary(a => a.Code, a => a.Name);
        Screen = new ApiKeysModel(await handler.ReadAsync(await requester.ReadAsync(ct), ct), names, Links.AdminApiKeys, Token) { Typed = Input, Fresh = fresh, Errors = this.Told(errors), Done = this.Done() };
        return Page();
    }
}
