using CitizenPortal.Components.Ratings;
using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Ratings;

/// <summary>What the pages that take one verified rating share: the fields, the screen, and that a post sent twice is answered with one page.</summary>
public abstract class RatingPage : PageModel
{
    [BindProperty(Name = RatingFields.Ticks)]
    public Dictionary<string, string?> Ticked { get; set; } = [];

    [BindProperty(Name = RatingFields.Comment)]
    public string? Comment { get; set; }

    public RatingScreenModel Screen { get; private set; } = default!;

    /// <summary>Carried by the form, so that the two posts of a double press are one browser's; null where the case itself is proven.</summary>
    [BindProperty(Name = RatingFields.Key)]
    public string? Key { get; set; }

    protected RatingTicks Ticks => new(Ticked, Comment);

    protected IActionResult Show(RatingSheet sheet, string address, ValidationException? wrong = null)
    {
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = sheet.Door == RatingDoor.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        Screen = new RatingScreenModel(sheet, address, Links.ReportOfficial) { Ticked = Ticked, Comment = Comment, Key = Key, Errors = this.Told(RatingRequest.Faults(this, wrong)) };
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
            (Ticked, Comment) = ([], null);
            return Show(sheet, address);
        }
        catch (ValidationException wrong)
        {
            return Show(await look(), address, wrong);
        }
    }
}
