using System.Globalization;
using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Components.Accounts;

internal static class AccountDates
{
    public static string Time(DateTimeOffset at) => DeadlineClock.LocalOf(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at) => DeadlineClock.LocalOf(at).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
