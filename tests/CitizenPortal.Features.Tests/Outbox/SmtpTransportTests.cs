using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using CitizenPortal.Infrastructure.Mail;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Features.Tests.Outbox;

public sealed class SmtpTransportTests : IDisposable
{
    private readonly SmtpSink _sink = new();

    public void Dispose() => _sink.Dispose();

    [Fact]
    public async Task Message_has_one_recipient_the_bounce_address_and_its_own_id()
    {
        await SendAsync(_sink.Port);

        Assert.Equal("RCPT TO:<dan@example.vn>", Assert.Single(_sink.Commands, c => c.StartsWith("RCPT", StringComparison.Ordinal)));
        Assert.Contains(_sink.Commands, c => c.StartsWith("MAIL FROM:<tra-lai@example.vn>", StringComparison.Ordinal));
        Assert.Single(_sink.Data, d => d.Equals("Message-ID: <a-1@portal.invalid>", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Auto-Submitted: auto-generated", _sink.Data, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("550 no such mailbox", true)]
    [InlineData("553 name not allowed", true)]
    [InlineData("450 mailbox busy", false)]
    [InlineData("452 storage full", false)]
    public async Task Refused_recipient_is_told_from_a_server_that_is_down(string answer, bool permanent)
    {
        _sink.ToRecipient = answer;

        Assert.Equal(permanent, (await Assert.ThrowsAsync<MailRefusedException>(() => SendAsync(_sink.Port))).IsPermanent);
    }

    [Fact]
    public async Task Server_that_closes_its_service_is_down()
    {
        _sink.ToRecipient = "421 closing";

        await Assert.ThrowsAsync<MailServerDownException>(() => SendAsync(_sink.Port));
    }

    [Fact]
    public async Task Server_that_hangs_is_down_after_its_time()
    {
        _sink.IsMute = true;

        await Assert.ThrowsAsync<MailServerDownException>(() => SendAsync(_sink.Port));
    }

    [Fact]
    public async Task Server_that_is_not_there_is_down()
    {
        var port = _sink.Port;
        _sink.Dispose();

        await Assert.ThrowsAsync<MailServerDownException>(() => SendAsync(port));
    }

    private static Task SendAsync(int port) =>
        new SmtpTransport(Options.Create(new MailOptions
        {
            Host = "127.0.0.1", Port = port, Security = MailSecurity.None, BounceAddress = "tra-lai@example.vn", TimeoutSeconds = 2,
        })).SendAsync(new MailMessageOut("dan@example.vn", "[Hỏi - Đáp Ninh Thuận] Đã nhận", "Chào bạn", "<p>Chào bạn</p>", "a-1@portal.invalid"), TestContext.Current.CancellationToken);
}
