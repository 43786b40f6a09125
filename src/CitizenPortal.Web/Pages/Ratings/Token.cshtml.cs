using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Ratings;

/// <summary>The short link of a slip or a letter. Opening it uses nothing up; the visible button does, once.</summary>
[AllowAnonymous]
[SameOriginForm]
public sealed class TokenModel(RateHandler handler, RequestActor requester) : RatingPage
{
    // Not a bound parameter: a body that cannot be read leaves every one of those empty.
    private string Token => RouteData.Values["token"] as string ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        Show(await handler.LookAsync(Token, await requester.ReadAsync(ct), ct), Links.Rating(Token));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var by = await requester.ReadAsync(ct);
        return await TakeAsync(() => handler.ByTokenAsync(Token, Ticks, RatingRequest.TraceOf(HttpContext), by, ct), () => handler.LookAsync(Token, by, ct), Links.Rating(Token));
    }

    public async Task<IActionResult> OnPostEditAsync(CancellationToken ct)
    {
        var by = await requester.ReadAsync(ct);
        return await TakeAsync(() => handler.EditByTokenAsync(Token, Ticks, by, ct), () => handler.LookAsync(Token, by, ct), Links.Rating(Token));
    }
}
