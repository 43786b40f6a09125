using CitizenPortal.Components.RatingFigures;
using CitizenPortal.Features.Ratings.Counting;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Ratings;

/// <summary>One person's figures: there is such a page only once the province has decided so, it lists nobody else, and no search engine keeps it.</summary>
public sealed class PersonPageModel(RatingFiguresQuery query) : PageModel
{
    [FromQuery(Name = "quy")]
    public string? Quarter { get; set; }

    public FiguresModel Screen { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (await query.PersonFiguresAsync(FigureScreens.Quarter(Quarter), id, ct) is not { } figures || figures.Tables[FigureTableKind.Officials].Count == 0)
        {
            return NotFound();
        }

        Screen = FigureScreens.Of(figures, Say.RatingFigures["Person.Title"], Say.RatingFigures["Person.Lead"], Links.PersonFigures(id));
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(long id, [FromQuery(Name = "bang")] string? table, [FromQuery(Name = "dang")] string? form, CancellationToken ct) =>
        FigureScreens.File(await query.PersonFiguresAsync(FigureScreens.Quarter(Quarter), id, ct), table, form);
}
