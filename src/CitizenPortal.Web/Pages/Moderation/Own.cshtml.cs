using System.Globalization;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Ratings;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Ratings.Plead;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Moderation;

/// <summary>What an official sees of the words about him, and what he may ask for without anybody's leave.</summary>
public sealed class OwnModel(RequestActor requester, OwnRatingQuery own, PleadHandler handler) : TypedPage
{
    [BindProperty]
    public PleaInput Input { get; set; } = new();

    public OwnRatingsModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync([], ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            await handler.HandleAsync(new Plead(Enum.TryParse<PleaKind>(Input.Kind, out var kind) ? kind : null,
                long.TryParse(Input.Comment, CultureInfo.InvariantCulture, out var id) ? id : null, TypedDay.Parse(Input.Day), Input.Text), await requester.ReadAsync(ct), ct);
            return this.RedirectDone(Links.OwnRatings, Say.Ratings["Own.Done"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Faults.Of(wrong), ct);
        }
        catch (UnauthorizedAccessException)
        {
            return await ShowAsync([], ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("text", error)], ct);

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new OwnRatingsModel(await own.ReadAsync(await requester.ReadAsync(ct), ct), Links.OwnRatings, Token) { Typed = Input, Errors = this.Told(errors), Done = this.Done() };
        return Page();
    }
}
