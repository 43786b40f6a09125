using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
#if FULL_REGISTRY
using CitizenPortal.MailKit;
using Microsoft.Extensions.Options;
#endif

namespace CitizenPortal.Features.Tests.Outbox;

public sealed class MailKitTransportTests : MailTransportContract
{
    private bool _trusts = true;

    [Fact]
    public async Task Nothing_but_the_wish_for_TLS_is_said_before_it()
    {
        Sink.Offers.AddRange(["STARTTLS", "AUTH PLAIN"]);

        await SendAsync(Sink.Port, o => (o.Security, o.User, o.Password) = (MailSecurity.StartTls, "cong", "mật khẩu"));

        Assert.Equal(["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"], Sink.Commands.Select(c => c.Split(' ', ':')[0]));
    }

    [Fact]
    public async Task Implicit_TLS_carries_the_whole_talk()
    {
        Sink.IsTls = true;

        await SendAsync(Sink.Port, o => o.Security = MailSecurity.Tls);

        Assert.NotEmpty(Sink.Data);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task Certificate_of_nobody_known_is_not_talked_to(MailSecurity security)
    {
        (_trusts, Sink.IsTls) = (false, security == MailSecurity.Tls);
        Sink.Offers.Add("STARTTLS");

        await Assert.ThrowsAsync<MailServerDownException>(() => SendAsync(Sink.Port, o => o.Security = security));

        Assert.DoesNotContain(Sink.Commands, c => c.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Server_without_STARTTLS_hears_no_password()
    {
        Sink.Offers.Add("AUTH PLAIN");

        await Assert.ThrowsAsync<MailServerDownException>(() => SendAsync(Sink.Port, o => (o.Security, o.User, o.Password) = (MailSecurity.StartTls, "cong", "mật khẩu")));

        Assert.DoesNotContain(Sink.Commands, c => c.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_password_is_no_fault_of_the_letter()
    {
        Sink.Offers.Add("AUTH PLAIN");
        Sink.ToPassword = "535 no";

        await Assert.ThrowsAsync<MailServerDownException>(() => SendAsync(Sink.Port, o => (o.User, o.Password) = ("cong", "sai")));
    }

    [Fact]
    public async Task Letter_that_was_taken_is_sent_though_nobody_says_goodbye()
    {
        Sink.IsRude = true;

        await SendAsync(Sink.Port);

        Assert.NotEmpty(Sink.Data);
    }

    protected override IMailTransport Transport(MailOptions options)
    {
#if FULL_REGISTRY
        return new MailKitSender(Options.Create(options)) { Trust = _trusts ? (_, shown, _, _) => shown?.GetCertHashString() == Sink.Certificate.GetCertHashString() : null };
#else
        Assert.Skip($"MailKit is compiled in only with FullRegistry (trusts: {_trusts})");
        return null;
#endif
    }
}
