using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Ratings;

/// <summary>Whoever proved a case with its secret rates the answer. Without the case cookie he is asked for the secret first.</summary>
[AllowAnonymous]
[SameOriginForm]
public sealed class AnswerModel(RateHandler handler, RequestActor requester, ShowCaseQuery show, CaseCookie cookie) : RatingPage
{
    private string Reference => RouteData.Values["reference"] as string ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OwnAsync(ct) is { } own
        ? Show(await handler.LookAtCaseAsync(own, await requester.ReadAsync(ct), ct), Links.RateAnswer(Reference))
        : Redirect(Links.Track(Reference));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var by = await requester.ReadAsync(ct);
        return await OwnAsync(ct) is { } own
            ? await TakeAsync(() => handler.OnCaseAsync(own, Ticks, RatingRequest.TraceOf(HttpContext), by, ct), () => handler.LookAtCaseAsync(own, by, ct), Links.RateAnswer(Reference))
            : Redirect(Links.Track(Reference));
    }

    public async Task<IActionResult> OnPostEditAsync(CancellationToken ct)
    {
        var by = await requester.ReadAsync(ct);
        return await OwnAsync(ct) is { } own
            ? await TakeAsync(() => handler.EditOnCaseAsync(own, Ticks, by, ct), () => handler.LookAtCaseAsync(own, by, ct), Links.RateAnswer(Reference))
            : Redirect(Links.Track(Reference));
    }

    private async Task<long?> OwnAsync(CancellationToken ct)
    {
        var owner = await show.AsOwnerOfAsync(Reference, cookie.Visitor(HttpContext), ct);
        return owner.OwnCase is { } own && (await show.FindAsync(Reference, owner, ct)) is { IsOwn: true } ? own : null;
    }
}
