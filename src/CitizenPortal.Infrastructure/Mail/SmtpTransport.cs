using System.Net;
using System.Net.Mail;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Infrastructure.Mail;

/// <summary>Sends over SMTP, plain or with STARTTLS, and tells a refused recipient from a server that is down.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(MailMessageOut message, CancellationToken ct)
    {
        var mail = options.Value;
        using var assembled = MailAssembly.ToMessage(message, mail);
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.Security == MailSecurity.StartTls };
        if (!string.IsNullOrEmpty(mail.User))
        {
            client.Credentials = new NetworkCredential(mail.User, mail.Password);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(mail.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(assembled, patience.Token);
        }
        catch (SmtpException failure)
        {
            throw Told(failure);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new MailServerDownException($"No answer within {mail.TimeoutSeconds} s.", late);
        }
    }

    private static Exception Told(SmtpException failure) => failure.StatusCode switch
    {
        SmtpStatusCode.MailboxBusy or SmtpStatusCode.LocalErrorInProcessing or SmtpStatusCode.InsufficientStorage or SmtpStatusCode.ExceededStorageAllocation
            => new MailRefusedException(failure.Message, isPermanent: false, failure),
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.TransactionFailed
            => new MailRefusedException(failure.Message, isPermanent: true, failure),
        _ => new MailServerDownException(failure.Message, failure),
    };
}
