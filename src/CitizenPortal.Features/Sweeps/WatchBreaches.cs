using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>A breach that the authority does not know of yet: administrators and the provincial office are told at once, a day before its time is over, and when it is over.</summary>
public sealed class WatchBreaches(IServiceScopeFactory scopes, ReferenceBook book) : ISweep
{
    private static readonly TimeSpan[] Steps = [TimeSpan.Zero, DataBreach.Term - TimeSpan.FromDays(1), DataBreach.Term];

    public string Name => nameof(WatchBreaches);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var now = pass.At.Instant;
        foreach (var breach in await db.DataBreaches.AsNoTracking().Where(b => b.ReportedAt == null).OrderBy(b => b.Id).ToListAsync(ct))
        {
            var step = Array.FindLastIndex(Steps, after => breach.FoundAt + after <= now);
            var key = string.Create(CultureInfo.InvariantCulture, $"data-breach-{breach.Id}-{step}");
            if (step < 0 || await db.Letters.AnyAsync(l => l.Key.StartsWith(key + "-"), ct))
            {
                continue;
            }

            var people = await NoticeRecipients.ReadAsync(db, book.Current, pass.At.Day, ct);
            long[] told = [.. people.All(Duty.Administrator), .. people.All(Duty.ProvincialOffice)];
            if (told.Length == 0)
            {
                pass.Tally.Skip(SkipReasons.NoRecipient);
                continue;
            }

            var left = (int)Math.Max(0, Math.Floor((breach.ReportBy - now).TotalHours));
            db.Letters.AddRange(DirectLetters.To(told, LetterCatalogue.DataBreach, key, new LetterFacts("", now)
            {
                Count = left, Lines = [Say.Letters.Format(left > 0 ? "Breach.Line" : "Breach.LateLine", breach.Id, WrittenDay.Time(breach.FoundAt), WrittenDay.Time(breach.ReportBy))],
            }));
            pass.Tally.Act();
        }

        await db.SaveChangesAsync(ct);
    }
}
