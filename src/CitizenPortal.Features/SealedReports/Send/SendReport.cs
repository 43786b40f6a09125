using System.Security.Cryptography;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Send;

/// <summary>Sends what was typed. The same key is always the same report and the same secret, however often it is posted. No limit of a day applies here.</summary>
public sealed record SendReport(string Key, SealedContent Content);

public sealed record SealedReceiptView(string Reference, string Secret, DateOnly AcknowledgeBy, DateOnly ConcludeBy, bool HasEmail);

public sealed class SendReportHandler(PortalDb db, OfficeClock clock, SealedRoutingReader routing, ISealedVault vault, IDatabaseProvider provider)
{
    private const int Attempts = 5;

    public async Task<SealedReceiptView> HandleAsync(SendReport input, CancellationToken ct)
    {
        var hash = vault.KeyHash(input.Key);
        for (var attempt = 1; ; attempt++)
        {
            if (await db.SealedForPortal.AsNoTracking().SingleOrDefaultAsync(r => r.SubmissionHash == hash, ct) is { } earlier)
            {
                return await ViewOfAsync(earlier, input.Key, ct);
            }

            var report = await NewAsync(input, hash, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return await ViewOfAsync(report, input.Key, ct);
            }
            catch (DbUpdateException clash) when (attempt < Attempts && (clash is DbUpdateConcurrencyException || provider.IsUniqueViolation(clash)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<SealedReport> NewAsync(SendReport input, byte[] hash, CancellationToken ct)
    {
        var (now, content) = (clock.Now(), input.Content);
        var desk = await routing.ReadAsync(now.Day, ct);
        var receipt = new SealedReceipt(SealedNumbers.Id(), SealedNumbers.Reference(now.Day), hash, content.Acts, content.Agency!, content.Text!)
        {
            Officials = content is { IsUnknown: false, Official: { } official } ? [official] : [],
            NameGiven = content.IsUnknown ? content.NameGiven : null,
            Counter = content.IsUnknown ? content.Counter : null,
            Place = content.Place,
            HappenedOn = TypedDay.Parse(content.Day),
            Time = content.Time,
            HidesFromUnit = content.HidesFromUnit,
        };
        var sender = Actor.Sender(receipt.Id);
        var report = SealedReport.Send(receipt, desk.Routing.HandlerOf(receipt, now.Day), sender, now);
        desk.Settle(report, now);
        db.Add(report);
        db.SealedIdentities.Add(IdentityOf(report.Id, input));
        foreach (var image in await db.SealedImages.Where(i => i.DraftHash == hash && i.RemovedAt == null).ToListAsync(ct))
        {
            (image.DraftHash, image.ReportId) = (null, report.Id);
        }

        if (await db.SealedDrafts.SingleOrDefaultAsync(d => d.KeyHash == hash, ct) is { } draft)
        {
            // What is left of it shows the receipt again, and holds no word of the report.
            (draft.Content, draft.IsSent, draft.ExpiresAt) = (vault.Seal(new SealedContent().ToJson()), true, now.Instant.AddHours(1));
        }

        return report;
    }

    private SealedIdentity IdentityOf(long report, SendReport input)
    {
        var (content, salt) = (input.Content, RandomNumberGenerator.GetBytes(16));
        var leaves = content.IsAnonymous == false;
        return new SealedIdentity
        {
            ReportId = report,
            Name = leaves ? Seal(content.Name) : null,
            Email = leaves ? Seal(content.Email) : null,
            Phone = leaves && PhoneNumber.TryParse(content.Phone ?? "", out var phone) ? vault.Seal(phone) : null,
            SecretSalt = salt,
            SecretHash = Contact.HashOf(salt, vault.Secret(input.Key)),
        };
    }

    private byte[]? Seal(string? text) => string.IsNullOrWhiteSpace(text) ? null : vault.Seal(text.Trim());

    private async Task<SealedReceiptView> ViewOfAsync(SealedReport report, string key, CancellationToken ct) =>
        new(report.Reference, TrackingSecret.Format(vault.Secret(key)), report.AcknowledgeBy, report.ConcludeBy, await db.SealedIdentities.AnyAsync(i => i.ReportId == report.Id && i.Email != null, ct));
}
