using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using CitizenPortal.Infrastructure.Mail;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Features.Tests.Outbox;

public sealed class SmtpTransportTests : MailTransportContract
{
    protected override IMailTransport Transport(MailOptions options) => new SmtpTransport(Options.Create(options));
}
