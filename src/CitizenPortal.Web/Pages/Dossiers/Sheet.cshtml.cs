using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Ratings;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ratings.Issue;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Pages.Questions;
using CitizenPortal.Web.Startup;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Dossiers;

/// <summary>The A4 sheet of a counter. It is drawn by the act that issues its tokens, since afterwards nobody knows them any more.</summary>
public sealed class SheetModel(RequestActor requester, DossierScreens screens, IssueTokensHandler handler, ReferenceBook book, IOptions<PortalOptions> portal) : TypedPage
{
    [BindProperty]
    public DossierInput Input { get; set; } = new();

    public TokenSheetModel? Sheet { get; private set; }

    public DossierModel Screen { get; private set; } = default!;

    public IActionResult OnGet() => Redirect(Links.Dossiers);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var again = TypedDay.Parse(Input.Again);
        if (again is null && !string.IsNullOrWhiteSpace(Input.Again))
        {
            return await ShowAsync([new("again", Say.Sheets["Value.NoDate"])], ct);
        }

        try
        {
            var counter = string.IsNullOrWhiteSpace(Input.Counter) ? null : Input.Counter;
            var slips = await handler.HandleAsync(new IssueTokens(Input.Agency, counter, again), await requester.ReadAsync(ct), ct);
            Sheet = new TokenSheetModel(book.Current.AgencyName(Input.Agency), [.. slips.Select(Printed)], Links.Dossiers);
            return Page();
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Faults.Of(wrong), ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("agency", error)], ct);

    private PrintedSlip Printed(TokenSlip slip)
    {
        var address = Links.Absolute(portal.Value.PublicBaseUrl, Links.Rating(slip.Token));
        return new(slip, address, QrCode.PathOf(address));
    }

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = await screens.OfAsync(await requester.ReadAsync(ct), Token, ct) with { Typed = Input, Errors = this.Told(errors) };
        return Page();
    }
}
