using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Audit;

/// <summary>Which rows: by words of a person's name or account, by case, by act, by local days (both within).</summary>
public sealed record AuditFilter
{
    public string? Person { get; init; }
    public string? Case { get; init; }
    public AuditArea? Area { get; init; }
    public string? Act { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>A row as it is read: the act and its detail in words.</summary>
public sealed record AuditRowView(long Id, DateTimeOffset At, string Act, string? Actor, string? Case, string? Subject)
{
    public string? Target { get; init; }
    public string? Detail { get; init; }
    public string? Reason { get; init; }
    public long? Session { get; init; }
    public int Times { get; init; } = 1;
}

public sealed record AuditHeadView(long Number, long Rows, DateTimeOffset At, byte[] Hash);

/// <summary>A page of the trail, the newest first; <see cref="Older"/> is the number below which the next page begins.</summary>
public sealed record AuditPageView(IReadOnlyList<AuditRowView> Rows, long? Older);

/// <summary>Reads the trail for whoever has the duty of auditor, and for nobody else; every search is itself on record.</summary>
public sealed class AuditTrailQuery(PortalDb db, ReadingKeeping readings, ReferenceBook reference)
{
    public const int PageSize = 50;
    private const int Batch = 1_000;

    /// <summary>The acts that have been recorded, for the choice on the page.</summary>
    public async Task<IReadOnlyList<(AuditArea Area, string Act)>> ActsAsync(Actor viewer, CancellationToken ct)
    {
        RefuseOthers(viewer);
        return [.. (await Readable(viewer).Select(r => new { r.Area, r.Act }).Distinct().ToListAsync(ct)).Select(r => (r.Area, r.Act))];
    }

    /// <summary>The newest link of the chain; null while nothing is under seal.</summary>
    public async Task<AuditHeadView?> HeadAsync(Actor viewer, CancellationToken ct)
    {
        RefuseOthers(viewer);
        return await db.AuditSeals.OrderByDescending(s => s.Number).Select(s => new AuditHeadView(s.Number, s.Total, s.At, s.Hash)).FirstOrDefaultAsync(ct);
    }

    public async Task<AuditPageView> ReadAsync(AuditFilter filter, long? before, int size, Actor viewer, CancellationToken ct)
    {
        RefuseOthers(viewer);
        await readings.NoteAsync(viewer, [new(AuditAct.ReadTrail)], ct);
        return await PageAsync(await WhereAsync(filter, viewer, ct), before, size, ct);
    }

    /// <summary>All that a filter finds, newest first; null when that is more than <paramref name="most"/>. Noting it is the caller's.</summary>
    internal async Task<IReadOnlyList<AuditRowView>?> AllAsync(AuditFilter filter, int most, Actor viewer, CancellationToken ct)
    {
        var found = await WhereAsync(filter, viewer, ct);
        if (await found.Take(most + 1).CountAsync(ct) > most)
        {
            return null;
        }

        List<AuditRowView> rows = [];
        for (AuditPageView page = new([], long.MaxValue); page.Older is not null; rows.AddRange(page.Rows))
        {
            page = await PageAsync(found, page.Older, Batch, ct);
        }

        return rows;
    }

    private async Task<AuditPageView> PageAsync(IQueryable<AuditRow> found, long? before, int size, CancellationToken ct)
    {
        var rows = await found.Where(r => before == null || r.Id < before).OrderByDescending(r => r.Id).Take(size + 1).ToListAsync(ct);
        string[] keys = [.. rows.Select(r => r.ReadingKey).OfType<string>()];
        var times = await db.AuditReadings.AsNoTracking().Where(r => keys.Contains(r.Key)).ToDictionaryAsync(r => r.Key, r => r.Times, ct);
        return new AuditPageView(
            [.. rows.Take(size).Select(r => AuditWords.View(r, r.ReadingKey is { } key ? times.GetValueOrDefault(key, 1) : 1, reference.Current))],
            rows.Count > size ? rows[size - 1].Id : null);
    }

    public static void RefuseOthers(Actor viewer)
    {
        if (!viewer.Has(Duty.Auditor))
        {
            throw new UnauthorizedAccessException("Only an auditor reads the trail.");
        }
    }

    /// <summary>An auditor does not read who handles a report about himself.</summary>
    private IQueryable<AuditRow> Readable(Actor viewer)
    {
        var hidden = db.SealedFrom(viewer);
        return db.AuditRows.AsNoTracking().Where(r => r.Area != AuditArea.Sealed || r.Case == null || !hidden.Contains(r.Case));
    }

    private async Task<IQueryable<AuditRow>> WhereAsync(AuditFilter filter, Actor viewer, CancellationToken ct)
    {
        var rows = Readable(viewer);
        if (VietnameseText.Fold(filter.Person ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words)
        {
            long?[] people = [.. (await db.Users.AsNoTracking().Select(u => new { u.Id, u.FullName, u.UserName }).ToListAsync(ct))
                .Where(u => Array.TrueForAll(words, VietnameseText.Fold($"{u.FullName} {u.UserName}").Contains)).Select(u => (long?)u.Id)];
            rows = rows.Where(r => people.Contains(r.ActorId) || people.Contains(r.SubjectId));
        }

        var (start, end) = (StartOf(filter.From), StartOf(filter.To?.AddDays(1)));
        var reference = Domain.Text.Reference.TryParse(filter.Case ?? "", out var known) ? known.Value : filter.Case?.Trim();
        return rows.Where(r => (string.IsNullOrEmpty(reference) || r.Case == reference) && (filter.Area == null || r.Area == filter.Area) && (filter.Act == null || r.Act == filter.Act)
            && (start == null || r.At >= start) && (end == null || r.At < end));
    }

    private static DateTimeOffset? StartOf(DateOnly? day) => day is { } known ? DeadlineClock.InstantOf(known) : null;
}
