using CitizenPortal.Components.Cases;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Desk;

internal static class QueueCells
{
    public static IReadOnlyList<QueueCell> Of(QueueRowView row) =>
    [
        new(row.Reference),
        row.Due is { } due ? new("", Due: DeskDates.Badge(due)) : new(""),
        new(Text(row)),
        new("", Tag: Mark(row)),
        new(Who(row)),
    ];

    private static string Text(QueueRowView row) =>
        string.Join(" · ", new[] { row.Excerpt, row.Topic, row.Place, row.Viewers.Count == 0 ? null : Say.CasePage.Format("Presence.Others", string.Join(", ", row.Viewers)) }.Where(t => !string.IsNullOrEmpty(t)));

    private static TagLabel Mark(QueueRowView row) => row switch
    {
        { Suspicion: not Suspicion.None } => new(Say.Journey[$"Suspicion.{row.Suspicion}"], Tone.Bad),
        { IsFlagged: true } => new(Say.Desk["Tag.Flagged"], Tone.Warn),
        { NeedsCause: true } => new(Say.Desk["Tag.NeedsCause"], Tone.Warn),
        { AsksReopening: true } => new(Say.Desk["Tag.ReopenAsked"], Tone.Warn),
        { IsUrgent: true } => new(Say.Desk["Tag.Urgent"], Tone.Bad),
        { State: QuestionState.Received, IsScreened: true } => new(Say.Desk["Tag.Screened"], Tone.Info),
        _ => new(Say.Journey[$"State.{row.State}"], DeskTones.Of(row.State)),
    };

    private static string Who(QueueRowView row) => row switch
    {
        { Assignee: { } person } => person,
        { Lead.Length: > 0 } => row.Lead,
        _ => Say.Journey["Duty.Coordinator"],
    };
}
