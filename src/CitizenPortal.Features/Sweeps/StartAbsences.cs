using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Desk.Absences;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// While somebody is away his open cases go to his substitute with their drafts, in the name of who entered the absence. They are looked for
/// at every run: what comes back from a resident or is given to him meanwhile goes on too. Nothing moves back by itself.
/// </summary>
public sealed class StartAbsences(CaseBatches batches, IServiceScopeFactory scopes) : ISweep
{
    public string Name => nameof(StartAbsences);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        foreach (var (absence, by, substitute) in await FindAsync(pass.At.Day, ct))
        {
            var person = absence.UserId;
            var reason = Say.CasePage.Format("Absence.Reason", WrittenDay.Day(absence.From), WrittenDay.Day(absence.To));
            var due = new DueCases(q => q.AssigneeId == person && (q.State == QuestionState.InProgress || q.State == QuestionState.AwaitingApproval), q => q.HolderDueOn);
            await batches.RunAsync(pass, due, (db, question) =>
            {
                question.HandOver(by, pass.At, absence.SubstituteId, substitute, reason);
                return null;
            }, ct);
        }
    }

    private async Task<List<(Absence Absence, Actor By, string Substitute)>> FindAsync(DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, actors) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider.GetRequiredService<ActorReader>());
        List<(Absence, Actor, string)> found = [];
        foreach (var absence in await db.Absences.AsNoTracking().Where(a => a.EndedAt == null && a.From <= today && a.To >= today).OrderBy(a => a.Id).ToListAsync(ct))
        {
            if (await db.Users.Where(u => u.Id == absence.SubstituteId && !u.IsDisabled).Select(u => u.FullName).SingleOrDefaultAsync(ct) is { } name)
            {
                found.Add((absence, await actors.ReadAsync(absence.EnteredBy, ct), name));
            }
        }

        return found;
    }
}
