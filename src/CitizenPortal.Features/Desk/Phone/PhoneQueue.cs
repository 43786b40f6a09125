using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Phone;

/// <summary>One resident to be called today: what happened to his case, and the number, opened for the holder's people only.</summary>
public sealed record PhoneRowView(long Id, string Reference, string Letter, LetterFacts Facts, DueView Due)
{
    public string? Number { get; init; }
    public string? Name { get; init; }
    public string Agency { get; init; } = "";

    /// <summary>The agency that the message is about: where the case went, or who answered.</summary>
    public string About { get; init; } = "";

    /// <summary>The last try, when he was called and not reached.</summary>
    public DateTimeOffset? TriedAt { get; init; }
    public string? Note { get; init; }
    public string? CallerName { get; init; }
}

public sealed record PhonePage(int Total, IReadOnlyList<PhoneRowView> Rows);

/// <summary>"Cần báo qua điện thoại": residents without e-mail whom the viewer's agency has to call, until they are reached.</summary>
public sealed class PhoneQueue(PortalDb db, OfficeClock clock, IContactVault vault, ReferenceBook reference, ReadingKeeping readings)
{
    public static IReadOnlyList<Duty> Duties { get; } = [Duty.Coordinator, Duty.AgencyDesk, Duty.Official, Duty.Approver];

    public Task<int> CountAsync(Actor viewer, CancellationToken ct) => Waiting(db, viewer).CountAsync(ct);

    public async Task<PhonePage> ReadAsync(Actor viewer, int size, CancellationToken ct)
    {
        var now = clock.Now();
        var rows = await Waiting(db, viewer).AsNoTracking().OrderBy(n => n.DueOn).ThenBy(n => n.Id).Take(size)
            .Select(n => new
            {
                Notice = n,
                db.HandledCases(viewer).First(q => q.Id == n.QuestionId).Reference,
                Contact = db.Contacts.FirstOrDefault(c => c.QuestionId == n.QuestionId),
                Hides = db.HandledCases(viewer).Any(q => q.Id == n.QuestionId && q.HidesNameFromAgency && q.Coordinator != n.Agency),
            }).ToListAsync(ct);
        await readings.NoteAsync(viewer, rows.Select(r => new ReadingNote(AuditAct.OpenContact, r.Reference)), ct);
        return new PhonePage(await CountAsync(viewer, ct), [.. rows.Select(r =>
            new PhoneRowView(r.Notice.Id, r.Reference, r.Notice.Letter, LetterFacts.FromJson(r.Notice.Facts), DueDates.View(now, r.Notice.DueOn)!)
            {
                Number = Open(r.Contact?.Phone),
                Name = r.Hides ? null : Open(r.Contact?.Name),
                Agency = reference.Current.AgencyName(r.Notice.Agency),
                About = reference.Current.AgencyName(LetterFacts.FromJson(r.Notice.Facts).Agency ?? r.Notice.Agency),
                TriedAt = r.Notice.CalledAt,
                Note = r.Notice.CallerNote,
                CallerName = r.Notice.CallerName,
            })]);
    }

    /// <summary>The notices that <paramref name="viewer"/> may see and settle.</summary>
    internal static IQueryable<PhoneNotice> Waiting(PortalDb db, Actor viewer)
    {
        string[] agencies = [.. viewer.AgenciesOf([.. Duties])];
        return db.PhoneNotices.Where(n => !n.Reached && agencies.Contains(n.Agency) && db.HandledCases(viewer).Any(q => q.Id == n.QuestionId));
    }

    private string? Open(byte[]? sealedText) => sealedText is null ? null : vault.Open(sealedText);
}
