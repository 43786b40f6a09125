using CitizenPortal.Components.RatingFigures;
using CitizenPortal.Features.Ratings.Counting;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Ratings;

/// <summary>Figures of officials: each his own, a head those of his body, the provincial office and Sở Nội vụ all.</summary>
public sealed class ResultsModel(RequestActor requester, RatingFiguresQuery query) : PageModel
{
    [FromQuery(Name = "quy")]
    public string? Quarter { get; set; }

    public FiguresModel Screen { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var figures = await query.StaffAsync(FigureScreens.Quarter(Quarter), await requester.ReadAsync(ct), ct);
        Response.Headers.CacheControl = "no-store";
        Screen = FigureScreens.Of(figures, Say.RatingFigures["Results.Title"], Say.RatingFigures["Results.Lead"], Links.RatingResults);
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync([FromQuery(Name = "bang")] string? table, [FromQuery(Name = "dang")] string? form, CancellationToken ct) =>
        FigureScreens.File(await query.StaffAsync(FigureScreens.Quarter(Quarter), await requester.ReadAsync(ct), ct), table, form);
}
