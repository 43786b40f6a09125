using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Reading.Similar;
using CitizenPortal.Features.SealedReports.Track;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Binding;
using CitizenPortal.Web.Files;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>One case: as the public may see it, or whole for thirty minutes after its secret was given.</summary>
[AllowAnonymous]
[SameOriginForm]
[TakesFiles]
public sealed partial class ShowModel(ShowCaseQuery show, SimilarCasesQuery similar, OwnerSupplement supplement, CaseCookie cookie, ReferenceBook book, OfficeClock clock) : PageModel
{
    private const int RelatedLimit = 4;
    private const int DescriptionLength = 160;

    public CasePageView View { get; private set; } = null!;
    public bool IsPublic { get; private set; }
    public string? Description { get; private set; }
    public IReadOnlyList<PageLink> Trail => [new(Say.Public["Nav.Home"], Links.Home), new(Say.Public["Nav.Browse"], Links.Browse())];

    public async Task<IActionResult> OnGetAsync(string reference, [FromQuery(Name = "da-gui")] string? sent, [FromQuery(Name = "xong")] string? done, CancellationToken ct)
    {
        var result = await ShowAsync(reference, await VisitorAsync(reference, ct), null, sent is not null, ct);
        if (View is { IsOwn: true } && OwnerActs.Parse(done) is { } verb)
        {
            View = View with { Done = Say.Public[$"Owner.Done.{verb}"] };
        }
        else if (View is { IsOwn: true } && done == ErasureName)
        {
            View = View with { Done = Say.Privacy["Erasure.Asked"] };
        }

        else if (View is { IsOwn: true } && cookie.Visitor(HttpContext).OwnCase is { } own && await HttpContext.RequestServices.GetRequiredService<TrackReportQuery>().OfCaseAsync(own, ct) is { } sealedReference)
        {
            View = View with { Done = Say.Sealed.Format("FromCase", sealedReference) };
        }

        return result;
    }

    /// <summary>The owner adds something. When his thirty minutes are over, the text stays and the secret is asked for.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "bo-sung")] string? words, [FromForm(Name = "ma-bi-mat")] string? secret,
        [FromForm(Name = "khoa")] string? key, [FromForm(Name = "di")] string? way, CancellationToken ct)
    {
        if (Request.Query["viec"] == ErasureName)
        {
            return await AskForErasureAsync(ct);
        }

        if (OwnerActs.Parse(Request.Query["viec"]) is { } verb)
        {
            return await ActAsync(verb, secret, ct);
        }

        // Not a bound parameter: a body that cannot be read leaves every one of those empty.
        var reference = RouteData.Values["reference"] as string ?? "";
        var owner = await supplement.OwnerAsync(await VisitorAsync(reference, ct), reference, secret, ct);
        var basket = await Files.ReceiveAsync(HttpContext, key, way, new SubmissionContent { Text = words }, owner?.OwnCase, ct);
        var form = new SupplementFormView(Links.Case(reference), words, owner is null, false, basket.Errors) { Key = basket.Key, Files = basket.Files };
        if (owner is null)
        {
            List<FieldError> errors = secret is null ? [] : [new("ma-bi-mat", Say.Validation["Track.Wrong"])];
            return await ShowAsync(reference, Actor.Anonymous, form with { Errors = [.. errors, .. basket.Errors] }, false, ct);
        }

        cookie.Give(HttpContext, owner.OwnCase!.Value);
        var wrong = basket.IsOnlyFiles ? basket.Errors : await supplement.AddAsync(words, basket.Key, owner, [.. ModelState.Errors(), .. basket.Errors], ct);
        return wrong.Count == 0 && !basket.IsOnlyFiles
            ? Redirect(Links.Case(reference) + "?da-gui=1")
            : await ShowAsync(reference, owner, form with { Errors = wrong }, false, ct);
    }

    private Task<Actor> VisitorAsync(string reference, CancellationToken ct) => show.AsOwnerOfAsync(reference, cookie.Visitor(HttpContext), ct);

    private async Task<IActionResult> ShowAsync(string reference, Actor visitor, SupplementFormView? form, bool sent, CancellationToken ct, OwnerFormView? ownerForm = null)
    {
        var found = await show.FindAsync(reference, visitor, ct);
        if (found is null)
        {
            return (form is null && ownerForm is null) || !Reference.TryParse(reference, out var known) ? NotFound() : ShowForm(known.Value, form, ownerForm);
        }

        Response.Headers.CacheControl = found.IsOwn || form is not null || ownerForm is not null ? "no-store" : "no-cache";
        IsPublic = found.Sight == Sight.PublicCopy;
        Description = IsPublic && found.Words is { } words ? VietnameseText.Excerpt(words, DescriptionLength) : null;
        var related = IsPublic ? await similar.HandleAsync(found.Words ?? "", RelatedLimit, found.Id, ct) : [];
        View = new CasePageBuilder(book.Current, clock.Now()).Build(found, related, FormFor(found, form), sent && found.IsOwn) with
        {
            OwnerForms = OwnerActs.FormsOf(found, ownerForm),
            RateHref = found is { IsOwn: true, State: QuestionState.Answered or QuestionState.Published } ? Links.RateAnswer(found.Reference) : null,
            ErasureAction = found.IsOwn ? $"{Links.Case(found.Reference)}?viec={ErasureName}" : null,
            Files = found.Sight == Sight.Trace ? [] : await Attachments.OfCaseAsync(found.Id, visitor, ct),
        };
        return Page();
    }

    private static SupplementFormView? FormFor(CaseView found, SupplementFormView? typed) =>
        typed is not null ? typed with { IsWanted = found.State == QuestionState.AwaitingCitizen }
        : found.TakesSupplement ? new SupplementFormView(Links.Case(found.Reference), null, false, found.State == QuestionState.AwaitingCitizen, [])
        : null;

    // What was typed is shown again although the case is not: the same page for a case that is not public and for none at all.
    private PageResult ShowForm(string reference, SupplementFormView? form, OwnerFormView? ownerForm)
    {
        Response.Headers.CacheControl = "no-store";
        View = new CasePageView { Reference = reference, Title = Say.Public["Case.Untitled"], Supplement = form, OwnerForms = ownerForm is null ? [] : [ownerForm] };
        return Page();
    }
}
