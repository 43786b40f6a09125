using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.OpenIdentity;

/// <summary>Reads who sent a report, after two people agreed.</summary>
public sealed record OpenIdentity(string Reference);

public sealed record SenderView(string? Name, string? Email, string? Phone);

/// <summary>
/// Each opening spends the consent, is one line of the audit trail and one letter to each auditor, all before anything is shown. An auditor who is kept
/// away from the report gets no letter and does not read the line.
/// </summary>
public sealed class OpenIdentityHandler(PortalDb db, OfficeClock clock, ISealedVault vault)
{
    public async Task<SenderView> HandleAsync(OpenIdentity input, Actor by, CancellationToken ct)
    {
        var report = await SealedActKeeping.Whole(db.SealedReports(by)).SingleOrDefaultAsync(r => r.Reference == input.Reference, ct) ?? throw new CaseNotFoundException(input.Reference);
        if (!report.OpensIdentityTo(by))
        {
            throw new UnauthorizedAccessException("Two people must agree before a sender is named.");
        }

        var (moment, now) = (clock.Now(), clock.Now().Instant);
        report.OpenIdentity(by, moment);
        AuditJournal.Write(db, by, new AuditFacts(now, AuditArea.Sealed, nameof(AuditAct.OpenSender)) { Case = report.Reference });
        var auditors = await db.DutiesOn(moment.Day).Where(d => d.Duty == Duty.Auditor && db.Users.Any(u => u.Id == d.UserId && !u.IsDisabled)).Select(d => d.UserId).Distinct().ToListAsync(ct);
        db.Letters.AddRange(DirectLetters.To(auditors.Where(a => !report.Excludes(a)), AccountLetters.SenderOpened, $"{AccountLetters.SenderOpened}-{Guid.NewGuid():N}",
            new LetterFacts("", now) { Lines = [Say.Letters.Format("SenderOpened.Line", by.Name, WrittenDay.Time(now))] }));
        await db.SaveChangesAsync(ct);

        var identity = await db.SealedIdentities.AsNoTracking().SingleOrDefaultAsync(i => i.ReportId == report.Id, ct);
        return new SenderView(Open(identity?.Name), Open(identity?.Email), Open(identity?.Phone));
    }

    private string? Open(byte[]? part) => part is null ? null : vault.Open(part);
}
