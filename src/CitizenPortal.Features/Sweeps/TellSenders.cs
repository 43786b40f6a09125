using System.Text.Encodings.Web;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// Sends the blind notice: that something new stands in an inbox, not in which. No reference, no name, no link; nothing of it is counted, kept or logged,
/// and what cannot be sent in three days is dropped.
/// </summary>
public sealed class TellSenders(IServiceScopeFactory scopes) : ISweep
{
    private const int MostAttempts = 36;
    private static readonly TimeSpan Pause = TimeSpan.FromHours(2);

    public string Name => nameof(TellSenders);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, transport) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider.GetRequiredService<IMailTransport>());
        var addresses = scope.ServiceProvider.GetRequiredService<SenderAddressReader>();
        var now = pass.At.Instant;
        foreach (var notice in await db.BlindNotices.Where(n => n.DueAt <= now).OrderBy(n => n.DueAt).ToListAsync(ct))
        {
            var isSent = await addresses.FindAsync(notice.ReportId, ct) is not { } address || await TrySendAsync(transport, address, notice.MessageId, ct);
            if (isSent || ++notice.Attempts >= MostAttempts)
            {
                db.BlindNotices.Remove(notice);
            }
            else
            {
                notice.DueAt = now + Pause;
            }

            await db.SaveChangesAsync(ct);
        }
    }

    private static async Task<bool> TrySendAsync(IMailTransport transport, string address, string messageId, CancellationToken ct)
    {
        var text = Say.Sealed["Mail.Text"];
        var message = new MailMessageOut(address, Say.Sealed["Mail.Subject"], text, $"<p>{HtmlEncoder.Default.Encode(text)}</p>", messageId);
        try
        {
            MailRules.Check(message);
            await transport.SendAsync(message, ct);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return false;
        }
    }
}
