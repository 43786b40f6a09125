using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Intake;

/// <summary>A case that waits to be looked at, and the number of its sender in this list (0: no contact); nothing of the contact itself.</summary>
public sealed record HeldCase(string Reference, string Body, DateTimeOffset ReceivedAt, int Sender);

/// <summary>What was sent over the number a day, the oldest first, for the coordinator it came to.</summary>
public sealed class HeldCasesQuery(PortalDb db)
{
    public const int Most = 100;
    private const int ExcerptLength = 200;

    public async Task<IReadOnlyList<HeldCase>> HandleAsync(Actor by, CancellationToken ct)
    {
        var rows = await Of(db, by).AsNoTracking().OrderBy(q => q.ReceivedAt).ThenBy(q => q.Id).Take(Most)
            .Select(q => new { q.Id, q.Reference, Body = q.Body.Substring(0, ExcerptLength), q.ReceivedAt }).ToListAsync(ct);
        var senders = await SendersAsync(db, [.. rows.Select(r => r.Id)], ct);
        var numbers = senders.Values.Distinct().Select((key, i) => (key, i)).ToDictionary(x => x.key, x => x.i + 1);
        return [.. rows.Select(r => new HeldCase(r.Reference, r.Body, r.ReceivedAt, senders.TryGetValue(r.Id, out var key) ? numbers[key] : 0))];
    }

    internal static IQueryable<Question> Of(PortalDb db, Actor by)
    {
        var agencies = by.AgenciesOf(Duty.Coordinator).ToList();
        return db.HandledCases(by).Where(q => q.IsHeld && q.State == QuestionState.Received && agencies.Contains(q.Coordinator));
    }

    /// <summary>Case to sender, for those who left an address or a number.</summary>
    internal static async Task<Dictionary<long, string>> SendersAsync(PortalDb db, IReadOnlyList<long> cases, CancellationToken ct) =>
        (await db.Contacts.Where(c => cases.Contains(c.QuestionId) && (c.EmailIndex != null || c.PhoneIndex != null))
            .Select(c => new { c.QuestionId, c.EmailIndex, c.PhoneIndex }).ToListAsync(ct))
        .ToDictionary(c => c.QuestionId, c => Convert.ToBase64String(c.EmailIndex ?? c.PhoneIndex!));
}
