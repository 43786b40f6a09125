#if FULL_REGISTRY
using System.Net.Security;
using System.Net.Sockets;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using MailTransport = CitizenPortal.Features.Ports.IMailTransport;

namespace CitizenPortal.MailKit;

public static class MailKitTransport
{
    public static IServiceCollection AddMailKitTransport(this IServiceCollection services) =>
        services.AddSingleton<MailTransport>(provider => new MailKitSender(provider.GetRequiredService<IOptions<MailOptions>>()));
}

/// <summary>Sends with MailKit: also implicit TLS, and bounces go to `Mail:BounceAddress`.</summary>
internal sealed class MailKitSender(IOptions<MailOptions> options) : MailTransport
{
    /// <summary>Whom to trust besides what the machine trusts; null outside tests.</summary>
    public RemoteCertificateValidationCallback? Trust { get; init; }

    public async Task SendAsync(MailMessageOut message, CancellationToken ct)
    {
        MailRules.Check(message);
        var mail = options.Value;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(mail.TimeoutSeconds));
        using var client = new SmtpClient { ServerCertificateValidationCallback = Trust };
        try
        {
            await client.ConnectAsync(mail.Host ?? "", mail.Port, Security(mail.Security), patience.Token);
            if (!string.IsNullOrEmpty(mail.User))
            {
                await client.AuthenticateAsync(mail.User, mail.Password ?? "", patience.Token);
            }

            using var assembled = MailKitAssembly.ToMessage(message, mail);
            await client.SendAsync(assembled, MailKitAssembly.BounceTo(mail), [MailboxAddress.Parse(message.To)], patience.Token);
        }
        catch (SmtpCommandException said)
        {
            throw Told(said);
        }
        catch (Exception failure) when (IsOfServer(failure))
        {
            throw new MailServerDownException(failure.Message, failure);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new MailServerDownException($"No answer within {mail.TimeoutSeconds} s.", late);
        }

        await LeaveAsync(client, patience.Token);
    }

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => throw new ArgumentOutOfRangeException(nameof(security), security, null),
    };

    // NotSupportedException: the server offers no STARTTLS.
    private static bool IsOfServer(Exception failure) =>
        failure is ProtocolException or CommandException or AuthenticationException or SslHandshakeException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException or IOException or SocketException or NotSupportedException;

    private static Exception Told(SmtpCommandException said) => said switch
    {
        { StatusCode: SmtpStatusCode.MailboxBusy or SmtpStatusCode.ErrorInProcessing or SmtpStatusCode.InsufficientStorage or SmtpStatusCode.ExceededStorageAllocation }
            => new MailRefusedException(said.Message, isPermanent: false, said),
        { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted, StatusCode: >= SmtpStatusCode.CommandUnrecognized }
            => new MailRefusedException(said.Message, isPermanent: true, said),
        _ => new MailServerDownException(said.Message, said),
    };

    /// <summary>The server has taken the message: how it says goodbye changes nothing, and a failure here would send it twice.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception failure) when (IsOfServer(failure) || failure is OperationCanceledException)
        {
            return;
        }
    }
}
#endif
