using System.Net.Mail;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Infrastructure.Mail;

/// <summary>Writes each message as an .eml file named by its Message-ID; a repeated one replaces itself.</summary>
public sealed class PickupTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(MailMessageOut message, CancellationToken ct)
    {
        using var assembled = MailAssembly.ToMessage(message, options.Value);
        var folder = Directory.CreateDirectory(options.Value.PickupDirectory);
        var fresh = folder.CreateSubdirectory($".{Guid.NewGuid():N}");
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = fresh.FullName };
            await client.SendMailAsync(assembled, ct);
            fresh.GetFiles("*.eml").Single().MoveTo(Path.Combine(folder.FullName, message.MessageId.Split('@')[0] + ".eml"), overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailServerDownException(failure.Message, failure);
        }
        finally
        {
            fresh.Delete(recursive: true);
        }
    }
}
