using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Outbox;

/// <summary>
/// Who reads a notice: the person it names, else everybody with the duty at the agency, else whoever else works for that agency here,
/// else the head of the body above it; who is away is read for by his substitute. No case goes unread because nobody was appointed.
/// </summary>
public sealed class NoticeRecipients(ReferenceEdition book, IReadOnlyList<DutyGrantOf> duties, IReadOnlyDictionary<long, long>? substitutes = null)
{
    private static readonly Duty[] Substitutes =
        [Duty.Approver, Duty.ProvincialOffice, Duty.Coordinator, Duty.AgencyDesk, Duty.Official, Duty.Monitor];

    private readonly HashSet<long> _active = [.. duties.Select(d => d.UserId)];
    private readonly ILookup<(string, Duty), long> _byDuty = duties.ToLookup(d => (d.Agency, d.Duty), d => d.UserId);

    public static async Task<NoticeRecipients> ReadAsync(PortalDb db, ReferenceEdition book, DateOnly day, CancellationToken ct) => new(
        book,
        await db.DutiesOn(day).Where(d => db.Users.Any(u => u.Id == d.UserId && !u.IsDisabled))
            .Select(d => new DutyGrantOf(d.UserId, d.Duty, d.Agency)).ToListAsync(ct),
        (await db.Absences.AsNoTracking().Where(a => a.EndedAt == null && a.From <= day && a.To >= day).ToListAsync(ct)).GroupBy(a => a.UserId).ToDictionary(g => g.Key, g => g.First().SubstituteId));

    public bool Has(string agency, Duty duty) => _byDuty.Contains((agency, duty));

    /// <summary>Everybody with the duty, wherever.</summary>
    public IReadOnlyList<long> All(Duty duty) => [.. duties.Where(d => d.Duty == duty).Select(d => StandIn(d.UserId)).Distinct()];

    public IReadOnlyList<long> Of(string agency, Duty duty, long? user)
    {
        if (user is { } one && _active.Contains(one))
        {
            return [StandIn(one)];
        }

        HashSet<string> seen = [];
        for (string? at = agency; at is not null && seen.Add(at); at = book.ManagerOf(at))
        {
            var found = Substitutes.Prepend(at == agency ? duty : Duty.Approver)
                .Select(d => _byDuty[(at, d)].Distinct().ToList()).FirstOrDefault(people => people.Count > 0);
            if (found is not null)
            {
                return [.. found.Select(StandIn).Distinct()];
            }
        }

        return [];
    }

    /// <summary>While somebody is away his substitute reads for him, and he nothing.</summary>
    private long StandIn(long user) => substitutes is not null && substitutes.TryGetValue(user, out var other) && _active.Contains(other) ? other : user;
}

public sealed record DutyGrantOf(long UserId, Duty Duty, string Agency);
