using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Features.Operations;

internal static class AdministratorsOnly
{
    /// <summary>The page lets nobody else in; this holds for whatever else may call.</summary>
    public static long Check(Actor by) => by.Has(Duty.Administrator) && by.UserId is { } id
        ? id
        : throw new UnauthorizedAccessException("Only an administrator may do this.");
}
