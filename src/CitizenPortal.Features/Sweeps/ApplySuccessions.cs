using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// On the day of a hand-over people and settings move in one commit, then the cases in batches. Cases are looked for at every run: what
/// was asked in between, is taken up again later, or was left by a run that was broken off, moves at the next one.
/// </summary>
public sealed class ApplySuccessions(CaseBatches batches, IServiceScopeFactory scopes, ReferenceBook book) : ISweep
{
    private const int Most = 500;

    public string Name => nameof(ApplySuccessions);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        if (await MovePeopleAsync(pass, ct))
        {
            await book.LoadAsync(ct);
        }

        var handOver = new CaseHandOver(book.Current.Lineage, pass.At.Day);
        var (ids, homes) = await FindAsync(handOver, ct);
        foreach (var some in ids.Chunk(Most))
        {
            var due = new DueCases(q => some.Contains(q.Id), q => q.PromisedOn) { WithParties = true, WithOpinions = true };
            await batches.RunAsync(pass, due, (_, question) => HandOver(handOver, question, homes, pass.At), ct);
        }

        await MoveCallsAsync(handOver, ct);
    }

    private async Task<bool> MovePeopleAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var today = pass.At.Day;
        var due = await db.Successions.Where(o => o.On <= today && o.AppliedAt == null).OrderBy(o => o.On).ThenBy(o => o.Id).ToListAsync(ct);
        foreach (var order in due)
        {
            await StaffHandOver.ApplyAsync(db, order, ct);
            order.AppliedAt = pass.At.Instant;
            await OrganisationVersions.AddAsync(db, pass.At.Instant, PortalActor.Sweep, Say.Organisation["Subject.Succession"], order.Document, null, null, ct);
            await db.SaveChangesAsync(ct);
            pass.Tally.Act();
        }

        return due.Count > 0;
    }

    private async Task<(List<long> Ids, Dictionary<long, string?> Homes)> FindAsync(CaseHandOver handOver, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var touched = handOver.Givers.Length == 0 ? [] : await db.CasesForSweeps.AsNoTracking().Include(q => q.Parties).Include(q => q.Opinions).AsSplitQuery().Where(handOver.Touched()).ToListAsync(ct);
        var homes = await db.Users.AsNoTracking().Where(u => u.Agency != null).ToDictionaryAsync(u => u.Id, u => u.Agency, ct);
        return ([.. touched.Where(q => handOver.Of(q, _ => null) is not null).OrderBy(q => q.PromisedOn).Select(q => q.Id)], homes);
    }

    private static string? HandOver(CaseHandOver handOver, Question question, Dictionary<long, string?> homes, Moment at)
    {
        if (handOver.Of(question, user => homes.GetValueOrDefault(user)) is not { } inheritance)
        {
            return SkipReasons.Moved;
        }

        question.Succeed(PortalActor.Sweep, at, inheritance);
        return null;
    }

    /// <summary>Calls in which nobody was reached yet go to whoever has the case now.</summary>
    private async Task MoveCallsAsync(CaseHandOver handOver, CancellationToken ct)
    {
        if (handOver.Givers is not { Length: > 0 } givers)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var calls = await db.PhoneNotices.Where(n => !n.Reached && givers.Contains(n.Agency))
            .Join(db.CasesForSweeps.AsNoTracking(), n => n.QuestionId, q => q.Id, (n, q) => new { Notice = n, Case = q }).ToListAsync(ct);
        foreach (var call in calls.Where(c => c.Case.Holder != c.Notice.Agency))
        {
            db.Entry(call.Notice).Property(n => n.Agency).CurrentValue = call.Case.Holder;
        }

        await db.SaveChangesAsync(ct);
    }
}
