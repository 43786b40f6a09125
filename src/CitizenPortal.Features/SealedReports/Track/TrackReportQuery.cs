using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Track;

/// <summary>One entry of the two-way inbox.</summary>
public sealed record InboxEntry(SealedVerb Verb, DateTimeOffset At, string? Words, string? Reason);

/// <summary>What the sender sees: where it stands, until when, and the inbox. Neither the accused nor the handler is named.</summary>
public sealed record InboxView(string Reference, SealedState State, string Body, string Text, DateOnly AcknowledgeBy, DateOnly ConcludeBy, SealedOutcome? Outcome, IReadOnlyList<InboxEntry> Entries);

/// <summary>Proves that somebody holds the secret of a sealed report. An unknown reference costs the same work and gets the same answer as a wrong secret.</summary>
public sealed class TrackReportQuery(PortalDb db)
{
    private static readonly byte[] NoSalt = new byte[16];
    private static readonly byte[] NoHash = new byte[32];

    /// <summary>The sender when reference and secret belong together, else null.</summary>
    public async Task<Actor?> ProveAsync(string? reference, string? secret, CancellationToken ct)
    {
        var value = Reference.TryParseSealed(reference, out var parsed) ? parsed.Value : "";
        if (!TrackingSecret.TryParse(secret, out var bytes))
        {
            bytes = new byte[TrackingSecret.Bytes];
        }

        var id = await db.SealedForPortal.AsNoTracking().Where(r => r.Reference == value).Select(r => r.Id).SingleOrDefaultAsync(ct);
        var row = await db.SealedIdentities.AsNoTracking().Where(i => i.ReportId == id).Select(i => new { i.SecretSalt, i.SecretHash }).SingleOrDefaultAsync(ct);
        var proved = ContactBook.Proves(row?.SecretSalt ?? NoSalt, row?.SecretHash ?? NoHash, bytes);
        return proved && row is not null ? Actor.Sender(id) : null;
    }

    /// <summary>The reference under which an own case that was sealed goes on; null for all others.</summary>
    public Task<string?> OfCaseAsync(long ownCase, CancellationToken ct) =>
        db.SealedForPortal.Where(r => r.FromCase == ownCase).Select(r => (string?)r.Reference).SingleOrDefaultAsync(ct);

    public async Task<InboxView?> ReadAsync(Actor sender, CancellationToken ct)
    {
        var report = await db.SealedReports(sender).AsNoTracking().Include(r => r.Events).SingleOrDefaultAsync(r => r.Id == sender.OwnReport, ct);
        return report is null ? null : new InboxView(report.Reference, report.State, report.Body, report.Text, report.AcknowledgeBy, report.ConcludeBy, report.Outcome,
            [.. report.Events.Where(e => e.IsForSender).OrderBy(e => e.Number).Select(e => new InboxEntry(e.Verb, e.At, e.Words, e.Reason))]);
    }
}
