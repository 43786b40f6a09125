using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// Finishes what a change of the calendar began: open cases that still stand on an older one, because the server that counted them was
/// killed or had not yet heard of the change, are counted anew. Leaves a fresh change to the one who made it.
/// </summary>
public sealed class RecountDeadlines(CaseBatches batches, IServiceScopeFactory scopes) : ISweep
{
    /// <summary>The version that no open case is behind, so that most runs read one row and no case.</summary>
    public const string DoneKey = "calendar-recounted";

    /// <summary>How long a change is left to the request that made it.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    public string Name => nameof(RecountDeadlines);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var version = pass.At.Clock.Calendar.Version;
        if (await UnfinishedAsync(version, pass.At, ct) is not { } reason)
        {
            return;
        }

        var behind = new DueCases(
            q => QuestionJourney.Open.Contains(q.State) && q.CalendarVersion < version && q.Audience != Audience.Sealed && q.OpinionDueOn == null, q => q.ReceivedOn);
        var asking = new DueCases(
            q => QuestionJourney.Open.Contains(q.State) && q.CalendarVersion < version && q.Audience != Audience.Sealed && q.OpinionDueOn != null, q => q.ReceivedOn) { WithOpinions = true };
        await batches.RunManyAsync(pass, behind, (question, _) => Recount(question, pass.At, reason), ct);
        await batches.RunAsync(pass, asking, (_, question) => Recount(question, pass.At, reason), ct);
        if (pass.Tally.Skipped == 0)
        {
            await FinishAsync(version, ct);
        }
    }

    private static string? Recount(Question question, Moment at, string reason)
    {
        question.Recount(PortalActor.Sweep, at, reason);
        return null;
    }

    /// <summary>Why the calendar was changed, when its cases are not known to be done and its author has had his time; else null.</summary>
    private async Task<string?> UnfinishedAsync(int version, Moment at, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (await DeadlineRows.VersionAsync(db, DoneKey, ct) >= version)
        {
            return null;
        }

        var edition = await db.CalendarEditions.AsNoTracking().SingleOrDefaultAsync(e => e.Version == version, ct);
        return edition is null ? Say.Admin["Ops.Sweep.RecountDeadlines"] : edition.At + Rest <= at.Instant ? edition.Reason : null;
    }

    private async Task FinishAsync(int version, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await DeadlineRows.SetVersionAsync(db, DoneKey, version, ct);
        await db.SaveChangesAsync(ct);
    }
}
