using CitizenPortal.Components.RatingFigures;
using CitizenPortal.Features.Ratings.Counting;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Ratings;

/// <summary>The figures of agencies and counters for everybody; of persons there is none here.</summary>
public sealed class FiguresPageModel(RatingFiguresQuery query) : PageModel
{
    [FromQuery(Name = "quy")]
    public string? Quarter { get; set; }

    public FiguresModel Screen { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var figures = await query.PublicAsync(FigureScreens.Quarter(Quarter), ct);
        if (figures is null && Quarter is not null)
        {
            return NotFound();
        }

        Screen = FigureScreens.Of(figures, Say.RatingFigures["Public.Title"], Say.RatingFigures["Public.Lead"], Links.Figures) with { Rate = new(Say.Ratings["Whom.Title"], Links.RateWhom) };
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync([FromQuery(Name = "bang")] string? table, [FromQuery(Name = "dang")] string? form, CancellationToken ct) =>
        FigureScreens.File(await query.PublicAsync(FigureScreens.Quarter(Quarter), ct), table, form);
}
