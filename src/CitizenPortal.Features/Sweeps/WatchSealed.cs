using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// Tells people of sealed reports that they have something to look at, in a letter that is the same for all and says nothing: the handler, whoever is
/// asked to explain, a second person, and after a term the body above. Never anybody who is kept away. Like all sweeps over reports it counts nothing.
/// </summary>
public sealed class WatchSealed(IServiceScopeFactory scopes) : ISweep
{
    /// <summary>So long after its last event a concluded report can still have news: who sent it was asked for, or agreed to be told.</summary>
    private const int DaysOfNews = 30;

    public string Name => nameof(WatchSealed);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var outer = scopes.CreateAsyncScope();
        var db = outer.ServiceProvider.GetRequiredService<PortalDb>();
        var vault = outer.ServiceProvider.GetRequiredService<ISealedVault>();
        var people = await SealedPeople.ReadAsync(db, pass.At.Day, ct);
        var since = pass.At.Instant.AddDays(-DaysOfNews);
        var live = db.SealedForPortal.AsNoTracking().Where(r => r.State != SealedState.Concluded || r.Events.Any(e => e.At > since));
        foreach (var report in await SealedActKeeping.Whole(live.Include(r => r.Events)).OrderBy(r => r.Id).ToListAsync(ct))
        {
            var news = SealedNews.Of(report, pass.At, people).Select(n => (Key: KeyOf(vault, n), n.User)).DistinctBy(n => (n.Key, n.User)).ToList();
            var keys = news.Select(n => $"{n.Key}-{n.User}").ToList();
            var there = await db.Letters.Where(l => keys.Contains(l.Key)).Select(l => l.Key).ToListAsync(ct);
            foreach (var (key, user) in news.Where(n => !there.Contains($"{n.Key}-{n.User}")))
            {
                db.Letters.AddRange(DirectLetters.To([user], LetterCatalogue.PrivateNotice, key, new LetterFacts("", pass.At.Instant)));
            }

            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Keyed: it stands in the head of the letter, where nobody may read from it which report it is or what happened to it.</summary>
    private static string KeyOf(ISealedVault vault, SealedNotice notice) => $"private-{Convert.ToHexStringLower(vault.KeyHash($"news-{notice.Key}"))[..24]}";
}

internal sealed record SealedNotice(string Key, long User);

/// <summary>Who can be told: people whose account is open, by duty and body, and which account an official has today.</summary>
internal sealed record SealedPeople(ILookup<string, long> Handlers, IReadOnlyDictionary<long, long> AccountOf)
{
    public static async Task<SealedPeople> ReadAsync(PortalDb db, DateOnly day, CancellationToken ct)
    {
        var duties = await db.DutiesOn(day).AsNoTracking().Where(d => d.Duty == Duty.SealedHandler && db.Users.Any(u => u.Id == d.UserId && !u.IsDisabled)).ToListAsync(ct);
        return new SealedPeople(
            duties.ToLookup(d => d.Agency, d => d.UserId),
            await db.Officials.AsNoTracking().Where(o => o.UserId != null).ToDictionaryAsync(o => o.Id, o => o.UserId!.Value, ct));
    }

    public bool IsKeptFrom(SealedReport report, long user) =>
        report.Excludes(user) || report.Exclusions.Any(x => x.OfficialId is { } official && AccountOf.TryGetValue(official, out var account) && account == user);
}
