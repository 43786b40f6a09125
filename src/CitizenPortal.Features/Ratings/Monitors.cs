using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;

namespace CitizenPortal.Features.Ratings;

internal static class Monitors
{
    public static void Check(Actor by)
    {
        if (by.UserId is null || !Moderators.MayModerate(by))
        {
            throw new UnauthorizedAccessException("Only who watches over ratings may do this.");
        }
    }
}
