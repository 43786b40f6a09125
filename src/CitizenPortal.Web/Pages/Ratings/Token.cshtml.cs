using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Ratings;

/// <summary>The short link of a slip or a letter. Opening it uses nothing up; the visible button does, once.</summary>
[AllowAnonymous]
[SameOriginForm]
public sealed class TokenModel(RateHandler handler, RequestActor requester, RaterCookie cookie) : RatingPage
{
    // Not a bound parameter: a body that cannot be read leaves every one of those empty.
    private string Token => RouteData.Values["token"] as string ?? "";

    private TokenVisit Visit => new(Token, Key!);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Key = cookie.Read(HttpContext) ?? RaterCookie.Fresh();
        return Show(await handler.LookAsync(Visit, await requester.ReadAsync(ct), ct), Links.Rating(Token));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => TakeAsync(by => handler.ByTokenAsync(Visit, Ticks, RatingRequest.TraceOf(HttpContext), by, ct), ct);

    public Task<IActionResult> OnPostEditAsync(CancellationToken ct) => TakeAsync(by => handler.EditByTokenAsync(Visit, Ticks, by, ct), ct);

    private async Task<IActionResult> TakeAsync(Func<Domain.Agencies.Actor, Task<RatingSheet>> take, CancellationToken ct)
    {
        var by = await requester.ReadAsync(ct);
        Key = RaterCookie.Known(Key) ?? cookie.Read(HttpContext) ?? RaterCookie.Fresh();
        var page = await TakeAsync(() => take(by), () => handler.LookAsync(Visit, by, ct), Links.Rating(Token));
        if (Screen.Sheet.Door is RatingDoor.Given or RatingDoor.Final)
        {
            cookie.Give(HttpContext, Key);
        }

        return page;
    }
}
