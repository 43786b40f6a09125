using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Audit;

/// <summary>What was read: a case, a file of it, a person's data, a list.</summary>
public sealed record ReadingNote(AuditAct Act, string? Case = null, string? Target = null)
{
    public long? SubjectId { get; init; }
    public string? SubjectName { get; init; }
}

/// <summary>
/// Records what a person of the staff reads, before he gets to see it: one row a person, thing and hour, later readings of that hour
/// counted. What cannot be recorded is not shown. Residents and visitors leave nothing here.
/// </summary>
public sealed class ReadingKeeping(IServiceScopeFactory scopes, Acting acting, PortalClock clock, IDatabaseProvider provider)
{
    private const int Attempts = 3;

    public async Task NoteAsync(Actor viewer, IEnumerable<ReadingNote> readings, CancellationToken ct)
    {
        var now = clock.Now;
        var wanted = viewer.UserId is { } user ? readings.DistinctBy(r => KeyOf(user, r, now)).ToDictionary(r => KeyOf(user, r, now)) : [];
        // A context of its own: what the caller has loaded and not saved stays out of this commit.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        for (var attempt = 1; wanted.Count > 0 && !await TryAsync(db, viewer, wanted, now, attempt == Attempts, ct); attempt++)
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> TryAsync(PortalDb db, Actor viewer, Dictionary<string, ReadingNote> wanted, DateTimeOffset now, bool isLast, CancellationToken ct)
    {
        string[] keys = [.. wanted.Keys];
        if (await AuditReading.CountAsync(db, keys, ct) is > 0 and var counted)
        {
            var there = counted == keys.Length ? keys : await db.AuditReadings.Where(r => keys.Contains(r.Key)).Select(r => r.Key).ToArrayAsync(ct);
            Array.ForEach(there, key => wanted.Remove(key));
        }

        db.AuditReadings.AddRange(wanted.Keys.Select(key => new AuditReading { Key = key }));
        db.AuditRows.AddRange(wanted.Select(w => RowOf(viewer, w.Key, w.Value, now)));
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException clash) when (!isLast && provider.IsUniqueViolation(clash))
        {
            return false;
        }
    }

    private AuditRow RowOf(Actor viewer, string key, ReadingNote reading, DateTimeOffset now) => AuditRow.Of(new AuditFacts(now, AreaOf(reading.Act), reading.Act.ToString())
    {
        ActorId = viewer.UserId, ActorName = viewer.Name, Session = acting.UserId == viewer.UserId ? acting.Session : null,
        Case = reading.Case, SubjectId = reading.SubjectId, SubjectName = reading.SubjectName, Target = reading.Target, ReadingKey = key,
    });

    private static AuditArea AreaOf(AuditAct act) => act is AuditAct.ReadSealedList or AuditAct.ReadSealed or AuditAct.ReadSealedTerms or AuditAct.ReadSealedRegister
        ? AuditArea.Sealed : AuditArea.Reading;

    private static string KeyOf(long user, ReadingNote reading, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMddHH}-{user}-{reading.Act}-{string.Join('-', new[] { reading.Case, reading.Target }.OfType<string>())}{reading.SubjectId}");
}
