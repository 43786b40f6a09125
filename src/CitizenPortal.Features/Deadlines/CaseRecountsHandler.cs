using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Deadlines;

/// <summary>An open case whose dates move: the resident's promised date, the holder's own and that of the resident's reply, before and after (local dates).</summary>
public sealed record MovedCase(string Reference, string Holder, DateOnly? Promised, DateOnly? PromisedAfter, DateOnly? HolderDue, DateOnly? HolderDueAfter, DateOnly? Reply, DateOnly? ReplyAfter);

/// <summary>How many open cases were counted anew, how many moved, how many could not be moved, and the first of those that moved.</summary>
public sealed record RecountReport(int Open, int Moved, int Left, IReadOnlyList<MovedCase> Shown);

/// <summary>
/// Counts every open case anew on a calendar, in batches by key, each case with the policy it was promised under. A preview does the
/// same and keeps nothing, so that it cannot say anything else than what saving does.
/// </summary>
public sealed class CaseRecountsHandler(IServiceScopeFactory scopes, OfficeClock office)
{
    private const int Size = 1_000;
    public const int MostShown = 200;

    public Task<RecountReport> PreviewAsync(WorkingCalendar calendar, Actor by, CancellationToken ct)
    {
        var now = office.Now();
        return RunAsync(new Recounting(calendar, now, by, "", Keeps: false), ct);
    }

    /// <summary>Goes on where it was broken off: cases that stand on the current calendar already are left alone.</summary>
    public Task<RecountReport> HandleAsync(string reason, Actor by, CancellationToken ct)
    {
        var now = office.Now();
        return RunAsync(new Recounting(now.Clock.Calendar, now, by, reason, Keeps: true), ct);
    }

    private async Task<RecountReport> RunAsync(Recounting run, CancellationToken ct)
    {
        for (var after = 0L; ;)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var batch = await OpenCases(db, run).AsNoTracking().Where(q => q.Id > after).OrderBy(q => q.Id).Take(Size).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return new(run.Open, run.Moved, run.Left, run.Shown);
            }

            after = batch[^1].Id;
            // The ledger writes a case alone; a case that waits for opinions is saved with their terms.
            var alone = batch.FindAll(q => q.OpinionDueOn is not null);
            batch.RemoveAll(q => q.OpinionDueOn is not null);
            foreach (var one in await TryManyAsync(db, run, batch, ct) ? alone : [.. batch, .. alone])
            {
                await AloneAsync(run, one.Id, ct);
            }
        }
    }

    private static IQueryable<Question> OpenCases(PortalDb db, Recounting run)
    {
        var version = run.Calendar.Version;
        return db.CasesForSweeps.Where(q => QuestionJourney.Open.Contains(q.State) && q.CalendarVersion != version);
    }

    /// <summary>False when somebody changed one of the cases meanwhile, or the batch cannot be written as one: nothing of it was kept.</summary>
    private static async Task<bool> TryManyAsync(PortalDb db, Recounting run, List<Question> batch, CancellationToken ct)
    {
        var ledger = new CaseLedger(db);
        var results = batch.Select(q => run.Keeps ? ledger.Take(q, _ => run.Recount(q)) : run.Recount(q)).ToList();
        try
        {
            await ledger.WriteAsync(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return false;
        }

        results.ForEach(run.Count);
        return true;
    }

    private static async Task<bool> TryAsync(PortalDb db, Recounting run, List<Question> batch, CancellationToken ct)
    {
        var results = batch.Select(run.Recount).ToList();
        try
        {
            await (run.Keeps ? db.SaveChangesAsync(ct) : Task.CompletedTask);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        results.ForEach(run.Count);
        return true;
    }

    private async Task AloneAsync(Recounting run, long id, CancellationToken ct)
    {
        const int Tries = 3;
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            if (await TryAsync(db, run, await OpenCases(db, run).Include(q => q.Opinions).Where(q => q.Id == id).ToListAsync(ct), ct))
            {
                return;
            }
        }

        run.Count((true, null));
    }

    private sealed record Recounting(WorkingCalendar Calendar, Moment Now, Actor By, string Reason, bool Keeps)
    {
        private readonly DeadlineClock _clock = Now.Clock.On(Calendar);

        public int Open { get; private set; }
        public int Left { get; private set; }
        public int Moved { get; private set; }
        public List<MovedCase> Shown { get; } = [];

        public (bool Left, MovedCase? Moved) Recount(Question question)
        {
            var at = Now with { Clock = _clock };
            var (promised, held, reply) = (question.PromisedOn, question.HolderDueOn, question.ReplyBy);
            return !question.May(Verb.Recount, By, at) ? (true, null)
                : !question.Recount(By, at, Reason) ? (false, null)
                : (false, new MovedCase(question.Reference, question.Holder, promised, question.PromisedOn, held, question.HolderDueOn, reply, question.ReplyBy));
        }

        public void Count((bool Left, MovedCase? Moved) result)
        {
            Open++;
            Left += result.Left ? 1 : 0;
            Moved += result.Moved is null ? 0 : 1;
            if (result.Moved is { } moved && Shown.Count < MostShown)
            {
                Shown.Add(moved);
            }
        }
    }
}
