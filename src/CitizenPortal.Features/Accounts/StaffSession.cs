using System.Globalization;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts;

/// <summary>One signed-in browser: its cookie holds as long as this row is open.</summary>
public sealed class StaffSession
{
    /// <summary>However busy: after this it is over.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public long Id { get; private set; }
    public required long UserId { get; init; }

    /// <summary>Browser and system in words, and the first half of the network address: enough to know one's own again.</summary>
    public required string Device { get; init; }
    public required string Network { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}

public sealed record StaffSessionView(long Id, string Device, string Network, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsThis);

/// <summary>Begins, checks and ends sessions. A first sign-in from a device tells its owner by a letter.</summary>
public sealed class SessionKeeping(PortalDb db, PortalClock clock)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    public async Task<long> StartAsync(PortalUser user, string device, string network, CancellationToken ct)
    {
        var now = clock.Now;
        var others = await db.StaffSessions.Where(s => s.UserId == user.Id).Select(s => s.Device).Distinct().ToListAsync(ct);
        var session = new StaffSession { UserId = user.Id, Device = device, Network = network, StartedAt = now, SeenAt = now };
        db.StaffSessions.Add(session);
        AccountJournal.WriteOwn(db, AccountEventKind.SignedIn, user, now, device);
        await db.SaveChangesAsync(ct);
        if (others.Count > 0 && !others.Contains(device))
        {
            db.Letters.AddRange(DirectLetters.To([user.Id], AccountLetters.NewDevice, string.Create(CultureInfo.InvariantCulture, $"{AccountLetters.NewDevice}-{session.Id}"), new LetterFacts("", now)
            {
                Lines = [Say.Letters.Format("NewDevice.Line", device, network, WrittenDay.Time(now))],
            }));
            await db.SaveChangesAsync(ct);
        }

        return session.Id;
    }

    /// <summary>
    /// False once the session was ended, lasted <see cref="StaffSession.Longest"/> or its person was disabled; asked at every request, so all take
    /// effect at once. A page that asks by itself (<paramref name="isSeen"/> false) is no sign of the person.
    /// </summary>
    public async Task<bool> HoldsAsync(long session, long user, bool isSeen, CancellationToken ct)
    {
        var found = await Open(user).Where(s => s.Id == session && db.Users.Any(u => u.Id == user && !u.IsDisabled))
            .Select(s => new { s.SeenAt }).SingleOrDefaultAsync(ct);
        if (found is not null && isSeen && clock.Now - found.SeenAt > SeenEvery)
        {
            var row = await db.StaffSessions.SingleAsync(s => s.Id == session, ct);
            row.SeenAt = clock.Now;
            await db.SaveChangesAsync(ct);
        }

        return found is not null;
    }

    public async Task<IReadOnlyList<StaffSessionView>> ReadAsync(long user, long? current, CancellationToken ct) =>
        [.. (await Open(user).AsNoTracking().OrderByDescending(s => s.SeenAt).Take(50).ToListAsync(ct))
            .Select(s => new StaffSessionView(s.Id, s.Device, s.Network, s.StartedAt, s.SeenAt, s.Id == current))];

    /// <summary>Ends one session of a person, or with none named all but <paramref name="except"/>.</summary>
    public async Task EndAsync(PortalUser user, long? session, long? except, CancellationToken ct)
    {
        var open = await Open(user.Id).Where(s => s.Id != (except ?? 0) && (session == null || s.Id == session)).ToListAsync(ct);
        if (open.Count > 0)
        {
            open.ForEach(s => s.EndedAt = clock.Now);
            AccountJournal.WriteOwn(db, AccountEventKind.SessionEnded, user, clock.Now, string.Join("; ", open.Select(s => s.Device).Distinct()));
            await db.SaveChangesAsync(ct);
        }
    }

    private IQueryable<StaffSession> Open(long user)
    {
        var since = clock.Now - StaffSession.Longest;
        return db.StaffSessions.Where(s => s.UserId == user && s.EndedAt == null && s.StartedAt > since);
    }
}
