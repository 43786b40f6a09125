using System.Globalization;
using System.Security.Claims;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Audit;

namespace CitizenPortal.Web.Desk;

/// <summary>Who makes this request, with the duties as they stand in the database now; read once a request.</summary>
public sealed class RequestActor(IHttpContextAccessor http, ActorReader reader, Acting acting)
{
    private Actor? _actor;

    public async Task<Actor> ReadAsync(CancellationToken ct) => _actor ??= await FindAsync(http.HttpContext?.User, ct);

    private async Task<Actor> FindAsync(ClaimsPrincipal? user, CancellationToken ct)
    {
        if (user?.Identity?.IsAuthenticated != true || !long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id))
        {
            return Actor.Anonymous;
        }

        var actor = await reader.ReadAsync(id, ct);
        if (actor.UserId is { } known)
        {
            acting.Become(known, actor.Name, SessionCookie.SessionOf(user));
        }

        return actor;
    }
}
