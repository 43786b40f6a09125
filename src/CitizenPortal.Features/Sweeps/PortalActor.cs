using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Who stands in the history when a sweep acted.</summary>
public static class PortalActor
{
    public static Actor Sweep { get; } = Actor.Sweep("Cổng tự động");
}
