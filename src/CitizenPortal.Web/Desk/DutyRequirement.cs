using CitizenPortal.Domain.Agencies;
using Microsoft.AspNetCore.Authorization;

namespace CitizenPortal.Web.Desk;

/// <summary>At least one of the duties; which case they reach is decided by the visibility of the case.</summary>
public sealed record DutyRequirement(IReadOnlyList<Duty> AnyOf) : IAuthorizationRequirement;

public sealed class DutyRequirementHandler(RequestActor actor) : AuthorizationHandler<DutyRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, DutyRequirement requirement)
    {
        var who = await actor.ReadAsync(CancellationToken.None);
        if (requirement.AnyOf.Any(who.Has))
        {
            context.Succeed(requirement);
        }
    }
}
