using CitizenPortal.Components.Cases;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Desk;

internal static class CaseHistory
{
    /// <summary>The latest first: what happened last is what somebody has to act on.</summary>
    public static IReadOnlyList<TimelineEntry> Entries(IReadOnlyList<CaseEventView> events) =>
        [.. events.Reverse().Select(e => new TimelineEntry(
            WrittenDay.Time(e.At), DeskDates.Iso(e.At), Say.Journey.Format($"Event.{e.Verb}", e.Object), Who(e), Body(e), DeskTones.Of(e.Verb)))];

    private static string Who(CaseEventView e) => e.Agency is null ? e.Who : $"{e.Who}, {e.Agency}";

    private static string? Body(CaseEventView e)
    {
        string?[] lines =
        [
            e.Reason,
            e.Words is null ? null : e.Verb == Verb.Route ? Say.Desk.Format("Event.Basis", e.Words) : e.Words,
            e.NewPromise is { } promise ? Say.Desk.Format("Event.NewPromise", WrittenDay.Day(promise)) : null,
            e.NewReply is { } reply ? Say.Desk.Format("Event.NewReply", WrittenDay.Day(reply)) : null,
            e.NewHolderDue is { } due ? Say.Desk.Format("Event.NewHolderDue", WrittenDay.Day(due)) : null,
        ];
        return string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line))) is { Length: > 0 } text ? text : null;
    }
}
