#if FULL_REGISTRY
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CitizenPortal.MailKit;

public static class MailKitTransport
{
    public static IServiceCollection AddMailKitTransport(this IServiceCollection services) =>
        services.AddSingleton<IMailTransport, MailKitSender>();
}

/// <summary>Sends with MailKit: also implicit TLS, and bounces go to `Mail:BounceAddress`.</summary>
internal sealed class MailKitSender(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(MailMessageOut message, CancellationToken ct)
    {
        MailRules.Check(message);
        var mail = options.Value;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(mail.TimeoutSeconds));
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(mail.Host, mail.Port, Security(mail.Security), patience.Token);
            if (!string.IsNullOrEmpty(mail.User))
            {
                await client.AuthenticateAsync(mail.User, mail.Password ?? "", patience.Token);
            }

            using var assembled = Assemble(message, mail);
            var bounce = MailboxAddress.Parse(mail.BounceAddress ?? mail.From);
            await client.SendAsync(assembled, bounce, [MailboxAddress.Parse(message.To)], patience.Token);
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            throw new MailRefusedException(refused.Message, (int)refused.StatusCode >= 500, refused);
        }
        catch (Exception failure) when (failure is ProtocolException or CommandException or AuthenticationException or IOException or System.Net.Sockets.SocketException
            || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new MailServerDownException(failure.Message, failure);
        }
    }

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => throw new ArgumentOutOfRangeException(nameof(security), security, null),
    };

    private static MimeMessage Assemble(MailMessageOut letter, MailOptions mail)
    {
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            MessageId = letter.MessageId,
            Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody(),
        };
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (letter.InReplyTo is { } earlier)
        {
            message.InReplyTo = earlier;
            message.References.Add(earlier);
        }

        if (letter.ReplyTo is { } reader)
        {
            message.ReplyTo.Add(MailboxAddress.Parse(reader));
        }

        if (letter.Unsubscribe is { } page)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{page}>");
        }

        return message;
    }
}
#endif
