using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Which date a queue's rows show: the one that runs, the resident's while the clock stands, that of promised work, or that of an opinion.</summary>
public enum QueueDates { Running, Paused, Promised, Opinion }

/// <summary>What every queue reads with: one select of the columns that a row shows, names from the reference book.</summary>
public sealed class QueueReader(PortalDb db, ReferenceBook book, OfficeClock clock, PresenceKeeping presence)
{
    private const int ExcerptLength = 160;

    public PortalDb Db => db;

    public OfficeClock Clock => clock;

    public ReferenceEdition Book => book.Current;

    public async Task<IReadOnlyList<QueueRowView>> ReadAsync(IQueryable<Question> cases, QueueDates dates, long? viewer, CancellationToken ct)
    {
        var (now, names) = (clock.Now(), book.Current);
        var rows = await cases.Select(q => new
        {
            q.Id, q.Reference, q.Version, Excerpt = q.Body.Substring(0, ExcerptLength), q.State, q.Kind, q.Topic, q.Locality, q.Lead, q.Suspicion, q.FlagReason, q.IsUrgent,
            q.ScreenedAt, q.ReceivedOn, Due = q.ReopenDecideBy ?? q.ReplyBy ?? q.HolderDueOn, q.ReopenDecideBy, q.PromisedOn, q.Cause, q.WorkPromisedOn, q.OpinionDueOn, q.PublishBy, MayPublish = q.ConsentsToPublication || q.IsGeneralised,
            Assignee = db.Users.Where(u => u.Id == q.AssigneeId).Select(u => u.FullName).FirstOrDefault(),
        }).ToListAsync(ct);
        var looking = await presence.OfAsync([.. rows.Select(r => r.Id)], viewer, ct);
        return [.. rows.Select(r => new QueueRowView(r.Reference, Shorten(r.Excerpt), r.State, r.Kind)
        {
            Version = r.Version,
            Viewers = [.. looking[r.Id]],
            Topic = names.TopicName(r.Topic),
            Place = names.LocalityName(r.Locality),
            Lead = names.AgencyName(r.Lead),
            Assignee = r.Assignee,
            Suspicion = r.Suspicion,
            IsFlagged = r.FlagReason is not null,
            IsUrgent = r.IsUrgent,
            IsScreened = r.ScreenedAt is not null,
            NeedsCause = r.State == QuestionState.AwaitingApproval && r.Cause is null && r.PromisedOn < now.Day,
            AsksReopening = r.ReopenDecideBy is not null,
            ReceivedOn = r.ReceivedOn,
            Due = DueDates.View(now, dates == QueueDates.Promised ? r.WorkPromisedOn : dates == QueueDates.Opinion ? r.OpinionDueOn : r.Due ?? (r.MayPublish ? r.PublishBy : null), paused: dates == QueueDates.Paused),
        })];
    }

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length < ExcerptLength || line.LastIndexOf(' ') is not (> 0 and var end) ? line : line[..end] + "…";
    }
}
