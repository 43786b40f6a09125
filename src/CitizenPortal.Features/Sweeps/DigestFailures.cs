using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Tells the administrators each morning how many letters could not be sent, by kind; no addresses and no words of cases. Silent when there are none.</summary>
public sealed class DigestFailures(IServiceScopeFactory scopes, ReferenceBook book) : ISweep
{
    public string Name => nameof(DigestFailures);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var dead = await db.Letters.Where(l => l.Letter != LetterCatalogue.PrivateNotice && l.DeadAt != null && l.DiscardedAt == null).GroupBy(l => l.Letter)
            .Select(g => new { g.Key, Count = g.Count() }).OrderBy(g => g.Key).ToListAsync(ct);
        var key = string.Create(CultureInfo.InvariantCulture, $"failures-{pass.At.Day:yyyyMMdd}");
        if (dead.Count == 0 || await db.Letters.AnyAsync(l => l.Key.StartsWith(key + "-"), ct))
        {
            return;
        }

        var recipients = (await NoticeRecipients.ReadAsync(db, book.Current, pass.At.Day, ct)).All(Duty.Administrator);
        if (recipients.Count == 0)
        {
            pass.Tally.Skip(SkipReasons.NoRecipient);
            return;
        }

        db.Letters.AddRange(DirectLetters.To(recipients, LetterCatalogue.FailureDigest, key, new LetterFacts("", pass.At.Instant)
        {
            Count = dead.Sum(d => d.Count),
            Lines = [.. dead.Select(d => Say.Letters.Format("Failures.Line", Say.Letters[$"Kind.{d.Key}"], d.Count))],
        }));
        await db.SaveChangesAsync(ct);
        pass.Tally.Act(dead.Sum(d => d.Count));
    }
}
