using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports;

/// <summary>Does one verb to a sealed report in one commit: loads it for who may see it, acts, gives it on when it has lost its handler.</summary>
public sealed class SealedActKeeping(PortalDb db, OfficeClock clock, SealedRoutingReader routing)
{
    /// <summary>For the handler. A report he may not see and one that does not exist are the same to him.</summary>
    public Task DoAsync(CaseKey key, Actor by, Action<SealedReport, Moment, SealedDesk> act, CancellationToken ct) => DoAsync(db.SealedReports(by), key, act, ct);

    /// <summary>For the second person and the level above, who read no words.</summary>
    public Task DoFromTermsAsync(CaseKey key, Actor by, Action<SealedReport, Moment, SealedDesk> act, CancellationToken ct) => DoAsync(db.SealedTerms(by), key, act, ct);

    /// <summary>For the accused: by his own request to explain.</summary>
    public async Task DoAsAccusedAsync(long explanation, Actor by, Action<SealedReport, Moment, SealedExplanation> act, CancellationToken ct)
    {
        var asked = await db.SealedExplanations(by).AsNoTracking().SingleOrDefaultAsync(e => e.Id == explanation, ct) ?? throw new CaseNotFoundException("explanation");
        var report = await Whole(db.SealedForPortal).SingleAsync(r => r.Id == asked.ReportId, ct);
        act(report, clock.Now(), asked);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>For the sender, by his proof; the last line of the history is handed along.</summary>
    public async Task DoAsSenderAsync(Actor by, Action<SealedReport, Moment, SealedEvent?> act, CancellationToken ct)
    {
        var report = await Whole(db.SealedReports(by)).SingleOrDefaultAsync(r => r.Id == by.OwnReport, ct) ?? throw new CaseNotFoundException("own");
        var last = await db.SealedReports(by).SelectMany(r => r.Events).AsNoTracking().OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        act(report, clock.Now(), last);
        await db.SaveChangesAsync(ct);
    }

    private async Task DoAsync(IQueryable<SealedReport> visible, CaseKey key, Action<SealedReport, Moment, SealedDesk> act, CancellationToken ct)
    {
        var report = await Whole(visible).SingleOrDefaultAsync(r => r.Reference == key.Reference, ct) ?? throw new CaseNotFoundException(key.Reference);
        db.Entry(report).Property(r => r.Version).OriginalValue = key.Version;
        var now = clock.Now();
        var desk = await routing.ReadAsync(now.Day, ct);
        act(report, now, desk);
        desk.Settle(report, now);
        await NotifyAsync(report, now.Instant, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Something new stands in the sender's inbox: a letter without content, if he left an address.</summary>
    private async Task NotifyAsync(SealedReport report, DateTimeOffset now, CancellationToken ct)
    {
        if (report.Events.Any(e => e is { Id: 0, IsForSender: true }) && !await db.BlindNotices.AnyAsync(n => n.ReportId == report.Id, ct)
            && await db.SealedIdentities.AnyAsync(i => i.ReportId == report.Id && i.Email != null, ct))
        {
            db.BlindNotices.Add(new BlindNotice { ReportId = report.Id, MessageId = $"{Guid.NewGuid():N}@{LetterWriter.MessageIdDomain}", DueAt = now });
        }
    }

    internal static IQueryable<SealedReport> Whole(IQueryable<SealedReport> reports) =>
        reports.Include(r => r.Exclusions).Include(r => r.Explanations).Include(r => r.Referrals).Include(r => r.IdentityRequests).AsSplitQuery();
}
