using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Sends the head of the chain to the auditors each morning: kept outside the database, it shows whether the end of the trail was cut off.</summary>
public sealed class MailAuditHead(IServiceScopeFactory scopes) : ISweep
{
    public string Name => nameof(MailAuditHead);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var key = string.Create(CultureInfo.InvariantCulture, $"{AccountLetters.AuditHead}-{pass.At.Day:yyyyMMdd}");
        if (await db.AuditSeals.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct) is not { } head || await db.Letters.AnyAsync(l => l.Key.StartsWith(key + "-"), ct))
        {
            return;
        }

        var auditors = await db.DutiesOn(pass.At.Day).Where(d => d.Duty == Duty.Auditor && db.Users.Any(u => u.Id == d.UserId && !u.IsDisabled)).Select(d => d.UserId).Distinct().ToListAsync(ct);
        if (auditors.Count == 0)
        {
            pass.Tally.Skip(SkipReasons.NoRecipient);
            return;
        }

        db.Letters.AddRange(DirectLetters.To(auditors, AccountLetters.AuditHead, key, new LetterFacts("", pass.At.Instant)
        {
            Lines =
            [
                Say.Letters.Format("AuditHead.Head", Convert.ToHexStringLower(head.Hash)),
                Say.Letters.Format("AuditHead.Line", head.Number, head.Total, WrittenDay.Time(head.At)),
            ],
        }));
        await db.SaveChangesAsync(ct);
        pass.Tally.Act(auditors.Count);
    }
}
