using System.Data.Common;
using System.Linq.Expressions;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CitizenPortal.Features.Sweeps;

/// <summary>The cases a sweep takes up: which are due, by which date the oldest is known, and what to load with them.</summary>
public sealed record DueCases(Expression<Func<Question, bool>> Due, Expression<Func<Question, DateOnly?>> Oldest)
{
    public bool WithParties { get; init; }

    public bool WithOpinions { get; init; }

    /// <summary>What else must hold, where another case has to be looked at.</summary>
    public Func<PortalDb, IQueryable<Question>, IQueryable<Question>>? Also { get; init; }

    /// <summary>What the acts on a batch need besides its cases, read once for all of them before the first; it is read again where a batch is taken in parts.</summary>
    public Func<PortalDb, IReadOnlyCollection<Question>, CancellationToken, Task>? Before { get; init; }

    /// <summary>A step of <see cref="SweepEffect"/>: cases where it was taken, under whatever deadline version, are not due again.</summary>
    public string? Without { get; init; }
}

/// <summary>
/// Walks all due cases once, oldest first, a batch a commit; sealed ones have a journey of their own and are left out. A batch that fails is halved until the failing case stands alone,
/// is counted with its reason and left; the others go on.
/// </summary>
public sealed partial class CaseBatches(IServiceScopeFactory scopes, ILogger<CaseBatches> log)
{
    private const int Size = 200;
    private const int Many = 1_000;

    /// <summary><paramref name="act"/> changes one case and adds rows to the same commit; it returns null when it acted, else why it left the case.</summary>
    public async Task RunAsync(SweepPass pass, DueCases cases, Func<PortalDb, Question, string?> act, CancellationToken ct)
    {
        foreach (var batch in (await FindAsync(cases, ct)).Chunk(Size))
        {
            await pass.KeepLeaseAsync(ct);
            await TakeAsync(pass.Tally, batch, cases, act, ct);
        }
    }

    /// <summary>
    /// The same for steps that may meet hundreds of thousands of cases: what the verb changed is written by plain statements. A case that
    /// refuses is left at once; a batch that the database refuses goes the way of the others.
    /// </summary>
    public async Task RunManyAsync(SweepPass pass, DueCases cases, Func<Question, Action<object>, string?> act, CancellationToken ct)
    {
        foreach (var batch in (await FindAsync(cases, ct)).Chunk(Many))
        {
            await pass.KeepLeaseAsync(ct);
            if (await TryManyAsync(batch, cases, act, ct) is { } tally)
            {
                pass.Tally.Add(tally);
                continue;
            }

            foreach (var part in batch.Chunk(Size))
            {
                await pass.KeepLeaseAsync(ct);
                await TakeAsync(pass.Tally, part, cases, (db, question) => act(question, row => db.Add(row)), ct);
            }
        }
    }

    private async Task<SweepTally?> TryManyAsync(long[] ids, DueCases cases, Func<Question, Action<object>, string?> act, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var questions = await Open(db, cases).AsNoTracking().Where(q => EF.Parameter(ids).Contains(q.Id)).ToDictionaryAsync(q => q.Id, ct);
        var (ledger, tally) = (new CaseLedger(db), new SweepTally());
        foreach (var id in ids)
        {
            Take(ledger, tally, id, questions.GetValueOrDefault(id), act);
        }

        try
        {
            await ledger.WriteAsync(ct);
            return tally;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogRefused(log, ids.Length, failure);
            return null;
        }
    }

    private void Take(CaseLedger ledger, SweepTally tally, long id, Question? question, Func<Question, Action<object>, string?> act)
    {
        try
        {
            tally.Count(question is null ? SkipReasons.Moved : ledger.Take(question, add => act(question, add)));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogLeft(log, id, failure);
            tally.Skip(SkipReasons.Of(failure));
        }
    }

    private async Task<List<long>> FindAsync(DueCases cases, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await Open(db, cases).OrderBy(cases.Oldest).ThenBy(q => q.Id).Select(q => q.Id).ToListAsync(ct);
    }

    private static IQueryable<Question> Open(PortalDb db, DueCases cases)
    {
        var found = db.CasesForSweeps.Where(q => q.Audience != Audience.Sealed).Where(cases.Due);
        var due = cases.Also is { } also ? also(db, found) : found;
        return cases.Without is { } step ? due.Where(q => !db.SweepEffects.Any(e => e.QuestionId == q.Id && e.Step == step)) : due;
    }

    private async Task TakeAsync(SweepTally tally, long[] ids, DueCases cases, Func<PortalDb, Question, string?> act, CancellationToken ct)
    {
        try
        {
            tally.Add(await CommitAsync(ids, cases, act, ct));
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or DbException))
        {
            if (ids is [var alone])
            {
                LogLeft(log, alone, failure);
                tally.Skip(SkipReasons.Of(failure));
                return;
            }

            await TakeAsync(tally, ids[..(ids.Length / 2)], cases, act, ct);
            await TakeAsync(tally, ids[(ids.Length / 2)..], cases, act, ct);
        }
    }

    private async Task<SweepTally> CommitAsync(long[] ids, DueCases cases, Func<PortalDb, Question, string?> act, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var query = Open(db, cases).Where(q => ids.Contains(q.Id));
        query = cases.WithParties ? query.Include(q => q.Parties) : query;
        var questions = await (cases.WithOpinions ? query.Include(q => q.Opinions) : query).ToDictionaryAsync(q => q.Id, ct);
        if (questions.Count > 0 && cases.Before is { } before)
        {
            await before(db, questions.Values, ct);
        }

        var part = new SweepTally();
        foreach (var id in ids)
        {
            part.Count(questions.TryGetValue(id, out var question) ? act(db, question) : SkipReasons.Moved);
        }

        await db.SaveChangesAsync(ct);
        return part;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A batch of {Count} cases is taken again in parts")]
    private static partial void LogRefused(ILogger logger, int count, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Id} was left by a sweep")]
    private static partial void LogLeft(ILogger logger, long id, Exception failure);
}
