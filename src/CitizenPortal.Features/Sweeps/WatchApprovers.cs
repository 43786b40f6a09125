using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// An agency where since yesterday or longer something waits for its head - an answer to approve, an overdue case reported to him - and that
/// has no active approver: the body above it is told, once an agency and day.
/// </summary>
public sealed class WatchApprovers(IServiceScopeFactory scopes, ReferenceBook book) : ISweep
{
    public string Name => nameof(WatchApprovers);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var recipients = await NoticeRecipients.ReadAsync(db, book.Current, pass.At.Day, ct);
        var ladder = new LadderAddress(book.Current);
        foreach (var (agency, cases) in await WaitingAsync(db, pass.At, ct))
        {
            if (recipients.Has(agency, Duty.Approver))
            {
                continue;
            }

            var key = string.Create(CultureInfo.InvariantCulture, $"no-approver-{agency}-{pass.At.Day:yyyyMMdd}");
            var to = ladder.Above(agency);
            var people = recipients.Of(to.Agency, to.Duty, null);
            if (people.Count == 0)
            {
                pass.Tally.Skip(SkipReasons.NoRecipient);
            }
            else if (!await db.Letters.AnyAsync(l => l.Key.StartsWith(key + "-"), ct))
            {
                db.Letters.AddRange(DirectLetters.To(people, LetterCatalogue.NoApprover, key, new LetterFacts("", pass.At.Instant) { Agency = agency, Count = cases }));
                pass.Tally.Act();
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private static async Task<List<(string Agency, int Cases)>> WaitingAsync(PortalDb db, Moment at, CancellationToken ct)
    {
        var midnight = DeadlineClock.InstantOf(at.Day);
        var cases = await db.CasesForSweeps
            .Where(q => q.Lead != null && q.Audience > Audience.Suspected
                && ((q.State == QuestionState.AwaitingApproval && q.Events.Any(e => e.Verb == Verb.Submit && e.At < midnight))
                    || ((q.State == QuestionState.Routed || q.State == QuestionState.InProgress) && q.NextRung > 0
                        && q.Events.Any(e => e.Verb == Verb.Escalate && e.At < midnight))))
            .Select(q => q.Lead!).ToListAsync(ct);
        return [.. cases.CountBy(agency => agency).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key, StringComparer.Ordinal)];
    }
}
