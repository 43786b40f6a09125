using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Exchange;

/// <summary>What may stand in a file of cases. Name and contact of an asker are not among it, for nobody.</summary>
public enum CaseColumn
{
    Reference, Kind, State, Topic, Place, Lead, Assignee, Channel, ReceivedOn, PromisedOn, HolderDueOn, AnsweredOn, IsLate, IsUrgent, Words, Answer,
}

/// <summary>Which cases: those of one queue of the viewer's, or all he handles, received between two local dates, both within.</summary>
public sealed record CaseExport(IReadOnlyList<CaseColumn> Columns)
{
    public string? Queue { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}

public sealed record CaseExtract(SheetPage Page, int Total, int Written)
{
    /// <summary>What was asked for, in the words of the screen.</summary>
    public required string Said { get; init; }
}

/// <summary>
/// Cases as a table, by the same right as the desk's pages. Words are the redacted copy where there is one, else the question with whatever
/// looks like personal data taken out.
/// </summary>
public sealed class CaseExportQuery(PortalDb db, ReferenceBook book, OfficeClock clock, DeskQueuesQuery queues)
{
    public const int MostRows = 10_000;
    private const double WideColumn = 60;

    public static IReadOnlyList<CaseColumn> Usual { get; } = [.. Enum.GetValues<CaseColumn>().Where(c => c is not (CaseColumn.Words or CaseColumn.Answer))];

    /// <summary>The cases, oldest first; null when the viewer has no such queue.</summary>
    public async Task<CaseExtract?> ReadAsync(CaseExport wish, Actor viewer, CancellationToken ct)
    {
        var queue = wish.Queue is null ? null : queues.Find(viewer, wish.Queue);
        if (wish.Queue is not null && queue is null)
        {
            return null;
        }

        var cases = queue?.Waiting(viewer) ?? db.HandledCases(viewer).AsNoTracking();
        cases = wish.From is { } from ? cases.Where(q => q.ReceivedOn >= from) : cases;
        cases = wish.To is { } to ? cases.Where(q => q.ReceivedOn <= to) : cases;
        var (total, words) = (await cases.CountAsync(ct), wish.Columns.Contains(CaseColumn.Words));
        var rows = await cases.OrderBy(q => q.ReceivedOn).ThenBy(q => q.Id).Take(MostRows).Select(q => new ExportedCase(
            q.Reference, q.Kind, q.State, q.Topic, q.Locality, q.Lead, q.Channel, q.ReceivedOn, q.PromisedOn, q.HolderDueOn, q.AnsweredAt, q.IsUrgent,
            db.Users.Where(u => u.Id == q.AssigneeId).Select(u => u.FullName).FirstOrDefault(),
            words ? q.Audience == Audience.Public ? q.PublicBody : q.Body : null, words && q.Audience == Audience.Public, q.Audience == Audience.Public ? q.PublicAnswer : null)).ToListAsync(ct);
        var (edition, today) = (book.Current, clock.Now().Day);
        return new(new SheetPage(Say.Sheets["Cases.Sheet"], [.. wish.Columns.Select(Column)], rows.Select(r => wish.Columns.Select(c => Cell(c, r, edition, today)).ToArray())), total, rows.Count) { Said = Said(wish, queue) };
    }

    private static string Said(CaseExport wish, CaseQueue? queue) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(queue is null ? Say.Sheets["Extract.AllQueues"] : Say.Desk[$"Queue.{queue.Name}"])}; {wish.From:dd/MM/yyyy} - {wish.To:dd/MM/yyyy}; {string.Join(", ", wish.Columns.Select(c => Say.Sheets[$"Cases.{c}"]))}");

    private static SheetColumn Column(CaseColumn column) => new(Say.Sheets[$"Cases.{column}"], column switch
    {
        CaseColumn.ReceivedOn or CaseColumn.PromisedOn or CaseColumn.HolderDueOn or CaseColumn.AnsweredOn => SheetType.Date,
        CaseColumn.IsLate or CaseColumn.IsUrgent => SheetType.Truth,
        _ => SheetType.Text,
    })
    {
        Width = column is CaseColumn.Words or CaseColumn.Answer ? WideColumn : new SheetColumn("").Width,
    };

    private static SheetCell Cell(CaseColumn column, ExportedCase row, ReferenceEdition names, DateOnly today) => column switch
    {
        CaseColumn.Reference => SheetCell.Of(row.Reference),
        CaseColumn.Kind => SheetCell.Of(Say.Journey[$"Kind.{row.Kind}"]),
        CaseColumn.State => SheetCell.Of(Say.Journey[$"State.{row.State}"]),
        CaseColumn.Topic => SheetCell.Of(names.TopicName(row.Topic)),
        CaseColumn.Place => SheetCell.Of(names.LocalityName(row.Locality)),
        CaseColumn.Lead => SheetCell.Of(names.AgencyName(row.Lead)),
        CaseColumn.Assignee => SheetCell.Of(row.Assignee),
        CaseColumn.Channel => SheetCell.Of(Say.Journey[$"Channel.{row.Channel}"]),
        CaseColumn.ReceivedOn => SheetCell.Of(row.ReceivedOn),
        CaseColumn.PromisedOn => SheetCell.Of(row.PromisedOn),
        CaseColumn.HolderDueOn => SheetCell.Of(row.HolderDueOn),
        CaseColumn.AnsweredOn => SheetCell.Of(row.AnsweredAt is { } at ? DeadlineClock.DayOf(at) : null),
        CaseColumn.IsLate => SheetCell.Of(row.PromisedOn < (row.AnsweredAt is { } done ? DeadlineClock.DayOf(done) : QuestionJourney.IsOpen(row.State) ? today : row.PromisedOn)),
        CaseColumn.IsUrgent => SheetCell.Of(row.IsUrgent),
        CaseColumn.Words => SheetCell.Of(row.Words is null ? null : row.IsRedacted ? row.Words : PersonalData.Redact(row.Words)),
        CaseColumn.Answer => SheetCell.Of(row.PublicAnswer),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    private sealed record ExportedCase(
        string Reference, CaseKind Kind, QuestionState State, string? Topic, string? Locality, string? Lead, Channel Channel, DateOnly ReceivedOn, DateOnly? PromisedOn, DateOnly? HolderDueOn,
        DateTimeOffset? AnsweredAt, bool IsUrgent, string? Assignee, string? Words, bool IsRedacted, string? PublicAnswer);
}
