using System.Globalization;
using CitizenPortal.Components.Cases;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Desk;

internal static class DeskDates
{
    public static string Iso(DateTimeOffset at) => DeadlineClock.LocalOf(at).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    public static DueLabel Badge(DueView due) => new(
        due switch
        {
            { IsPaused: true } => Say.Desk.Format("Due.Paused", WrittenDay.Day(due.On)),
            { DaysLeft: < 0 } => Say.Desk.Format("Due.Late", WrittenDay.Day(due.On), -due.DaysLeft),
            { DaysLeft: 0 } => Say.Desk.Format("Due.Today", WrittenDay.Day(due.On)),
            _ => Say.Desk.Format("Due.Left", WrittenDay.Day(due.On), due.DaysLeft),
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
}
