using System.Globalization;
using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Features.Privacy;

public static class BreachTimes
{
    public static string Of(DateTimeOffset at) => DeadlineClock.LocalOf(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
