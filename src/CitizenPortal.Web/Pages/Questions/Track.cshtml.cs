using System.Text.RegularExpressions;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Reading.Track;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>Reference and secret open a case. An unknown reference and a wrong secret get the same words after the same work.</summary>
[AllowAnonymous]
[SameOriginForm]
public sealed partial class TrackModel(TrackCaseQuery track, CaseCookie cookie) : PageModel
{
    public IReadOnlyList<FieldError> Wrong { get; private set; } = [];
    public TrackFormView Form { get; private set; } = null!;

    public void OnGet([FromQuery(Name = "ma")] string? reference) => Fill(reference, []);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "ma")] string? reference, [FromForm(Name = "ma-bi-mat")] string? secret, CancellationToken ct)
    {
        if (IsDossierCode(reference) || reference is null || secret is null)
        {
            Fill(reference, IsDossierCode(reference) ? [] : Missing(reference, secret));
            return Page();
        }

        if (Reference.TryParseSealed(reference, out _))
        {
            return new RedirectResult(Links.SealedInbox, permanent: false, preserveMethod: true);
        }

        if (await track.ProveAsync(reference, secret, ct) is { } id && Reference.TryParse(reference, out var known))
        {
            cookie.Give(HttpContext, id);
            return Redirect(Links.Case(known.Value));
        }

        Fill(reference, [new("ma-bi-mat", Say.Validation["Track.Wrong"])]);
        return Page();
    }

    private void Fill(string? reference, IReadOnlyList<FieldError> wrong)
    {
        Wrong = wrong;
        Form = new TrackFormView(Links.Track(), reference, wrong, IsDossierCode(reference), Links.NationalPortal, Links.LostSecretGuide) { OwnHref = Links.OwnCases };
    }

    private static FieldError[] Missing(string? reference, string? secret) =>
    [
        .. reference is null ? [new FieldError("ma", Say.Validation["Track.NoReference"])] : Array.Empty<FieldError>(),
        .. secret is null ? [new FieldError("ma-bi-mat", Say.Validation["Track.NoSecret"])] : Array.Empty<FieldError>(),
    ];

    private static bool IsDossierCode(string? code) => code is not null && DossierCode().IsMatch(code);

    // Codes of the one-stop shop: H43.12-200601-0001, 000.00.12.H43-200601-0001.
    [GeneratedRegex(@"^\s*([Hh]\d{2}[.\-]|\d{3}\.\d{2}\.)")]
    private static partial Regex DossierCode();
}
