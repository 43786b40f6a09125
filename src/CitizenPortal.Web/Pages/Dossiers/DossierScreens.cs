using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Ratings;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ratings;
using CitizenPortal.Features.Ratings.Sample;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Dossiers;

/// <summary>The desk's list with its sample of the last weeks.</summary>
public sealed class DossierScreens(TokenSampleQuery samples, ReferenceBook book, OfficeClock clock)
{
    private const int Weeks = 6;

    public async Task<DossierModel> OfAsync(Actor by, FormToken token, CancellationToken ct)
    {
        var today = clock.Now().Day;
        var rows = await samples.OfDeskAsync(by, today.AddDays(-7 * Weeks), today, ct);
        return new DossierModel(Links.Dossiers, Links.TokenSheet, token, [.. DossierDesk.AgenciesOf(by).Select(a => new Choice(a, book.Current.AgencyName(a)))],
            [.. rows.Select(r => new SampleLine(book.Current.AgencyName(r.Agency), r.Counter, r.OfficialName, r.Week, r.Sample))]);
    }
}
