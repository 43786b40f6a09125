using CitizenPortal.Components.Desk;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Records;
using CitizenPortal.Features.Storage;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The answers of one's agency that cite a document: looked through when the document is replaced.</summary>
public sealed class CitedModel(RequestActor requester, CitedAnswersQuery cited, OfficeClock clock) : PageModel
{
    private const int LongestQuery = 200;

    public CitedScreenModel Screen { get; private set; } = default!;

    public async Task OnGetAsync([FromQuery(Name = "van-ban")] string? document, [FromQuery(Name = "nam")] string? year, CancellationToken ct)
    {
        var words = document is { Length: > 0 and <= LongestQuery } && VietnameseText.Inspect(document) == TextFault.None ? document : null;
        var of = int.TryParse(year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var typed) ? typed : (int?)null;
        Screen = new CitedScreenModel(Links.DeskCited, Links.DeskCases, clock.Now().Day.Year)
        {
            Document = words, Year = of, Answers = words is null ? null : await cited.ReadAsync(words, of, await requester.ReadAsync(ct), ct),
        };
    }
}
