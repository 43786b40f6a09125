using System.Globalization;
using CitizenPortal.Components.Cases;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Desk;

internal static class DeskDates
{
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset at) => Local(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateTimeOffset at) => Local(at).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    public static DueLabel Badge(DueView due) => new(
        due switch
        {
            { IsPaused: true } => Say.Desk.Format("Due.Paused", Day(due.On)),
            { DaysLeft: < 0 } => Say.Desk.Format("Due.Late", Day(due.On), -due.DaysLeft),
            { DaysLeft: 0 } => Say.Desk.Format("Due.Today", Day(due.On)),
            _ => Say.Desk.Format("Due.Left", Day(due.On), due.DaysLeft),
        },
        Tone(due));

    public static DueTone Tone(DueView? due) => due switch
    {
        null => DueTone.Ok,
        { IsPaused: true } => DueTone.Paused,
        { DaysLeft: < 0 } => DueTone.Late,
        { DaysLeft: <= 1 } => DueTone.Soon,
        _ => DueTone.Ok,
    };

    private static DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, DeadlineClock.OfficeZone);
}
