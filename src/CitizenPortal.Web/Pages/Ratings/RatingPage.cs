using CitizenPortal.Components.Ratings;
using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Ratings;

/// <summary>What the pages that take one verified rating share: the fields, the screen, and that a taken post leads back to the page itself.</summary>
public abstract class RatingPage : PageModel
{
    [BindProperty(Name = RatingFields.Ticks)]
    public Dictionary<string, string?> Ticked { get; set; } = [];

    [BindProperty(Name = RatingFields.Comment)]
    public string? Comment { get; set; }

    public RatingScreenModel Screen { get; private set; } = default!;

    protected RatingTicks Ticks => new(Ticked, Comment);

    protected IActionResult Show(RatingSheet sheet, string address, ValidationException? wrong = null)
    {
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = sheet.Door == RatingDoor.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        Screen = new RatingScreenModel(sheet, address, Links.ReportOfficial) { Ticked = Ticked, Comment = Comment, Errors = this.Told(RatingRequest.Faults(this, wrong)) };
        return Page();
    }

    /// <summary>Posts that came twice land on the same page.</summary>
    protected async Task<IActionResult> TakeAsync(Func<Task<RatingSheet>> take, Func<Task<RatingSheet>> look, string address)
    {
        try
        {
            if (!ModelState.IsValid)
            {
                return Show(await look(), address);
            }

            var sheet = await take();
            return sheet.Door is RatingDoor.Given or RatingDoor.Final ? Redirect(address) : Show(sheet, address);
        }
        catch (ValidationException wrong)
        {
            return Show(await look(), address, wrong);
        }
    }
}
