using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>
/// The cases that wait for somebody with one duty. What must be done first stands first: flagged, then urgent, then by the
/// date (local) that the holder has to keep.
/// </summary>
public abstract class CaseQueue(QueueReader reader)
{
    public const int PageSize = 50;

    /// <summary>The name in the address, Vietnamese without marks; words are under <c>Queue.{Name}</c>.</summary>
    public abstract string Name { get; }

    public abstract IReadOnlyList<Duty> Duties { get; }

    protected abstract IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer);

    protected virtual Expression<Func<Question, DateOnly?>> DueOn => q => q.HolderDueOn ?? q.PromisedOn;

    protected virtual QueueDates Dates => QueueDates.Running;

    public virtual bool IsFor(Actor viewer) => Duties.Any(viewer.Has);

    protected DateOnly Today => reader.Clock.Now().Day;

    protected string[] AgenciesOf(Actor viewer) => [.. viewer.AgenciesOf([.. Duties])];

    public async Task<QueueCount> CountAsync(Actor viewer, CancellationToken ct)
    {
        var today = Today;
        var late = Dates == QueueDates.Paused ? 0 : await Waiting(viewer).Select(DueOn).CountAsync(due => due < today, ct);
        return new QueueCount(Name, await Waiting(viewer).CountAsync(ct), late);
    }

    /// <summary>A page of the queue, counted from 1; a page behind the end is the last one.</summary>
    public async Task<QueuePage> ReadAsync(Actor viewer, int page, int size, CancellationToken ct)
    {
        var total = await Waiting(viewer).CountAsync(ct);
        var last = Math.Max(1, (total + size - 1) / size);
        var current = Math.Clamp(page, 1, last);
        var rows = await reader.ReadAsync(InOrder(viewer).Skip((current - 1) * size).Take(size), Dates, viewer.UserId, ct);
        return new QueuePage(Name, total, current, last, rows);
    }

    /// <summary>All of the queue, without a word of any case.</summary>
    public async Task<IReadOnlyList<string>> ReferencesAsync(Actor viewer, CancellationToken ct) => await InOrder(viewer).Select(q => q.Reference).ToListAsync(ct);

    private IOrderedQueryable<Question> InOrder(Actor viewer) => Waiting(viewer)
        .OrderByDescending(q => q.FlagReason != null).ThenByDescending(q => q.IsUrgent)
        .ThenBy(DueOn).ThenBy(q => q.Id);

    internal IQueryable<Question> Waiting(Actor viewer)
    {
        var cases = Narrow(reader.Db.HandledCases(viewer).AsNoTracking(), viewer);
        return QueueScope.Of(viewer, Duties, reader.Book) is { } scope ? cases.Where(scope) : cases;
    }
}

public sealed record QueueCount(string Name, int Total, int Late);

public sealed record QueuePage(string Name, int Total, int Page, int LastPage, IReadOnlyList<QueueRowView> Rows);
