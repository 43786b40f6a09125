using System.Globalization;
using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Features.Words;

/// <summary>How a date and a time of office stand in every sentence and table, and how a date field wants its date.</summary>
public static class WrittenDay
{
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset at) => DeadlineClock.LocalOf(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
