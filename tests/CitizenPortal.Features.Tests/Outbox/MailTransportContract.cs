using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;

namespace CitizenPortal.Features.Tests.Outbox;

/// <summary>What every transport over SMTP does, whichever library it is written with.</summary>
public abstract class MailTransportContract : IDisposable
{
    private readonly SmtpSink _sink = new();

    internal SmtpSink Sink => _sink;

    public void Dispose()
    {
        _sink.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Message_has_one_recipient_the_bounce_address_and_its_own_id()
    {
        await SendAsync(_sink.Port);

        Assert.Equal("RCPT TO:<dan@example.vn>", Assert.Single(_sink.Commands, c => c.StartsWith("RCPT", StringComparison.Ordinal)));
        Assert.Contains(_sink.Commands, c => c.StartsWith("MAIL FROM:<tra-lai@example.vn>", StringComparison.Ordinal));
        Assert.Single(_sink.Data, d => d.Equals("Message-ID: <a-1@portal.invalid>", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("In-Reply-To: <a-0@portal.invalid>", _sink.Data, StringComparer.OrdinalIgnoreCase);
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

    protected abstract IMailTransport Transport(MailOptions options);

    protected Task SendAsync(int port, Action<MailOptions>? change = null)
    {
        var options = new MailOptions { Host = "localhost", Port = port, Security = MailSecurity.None, BounceAddress = "tra-lai@example.vn", TimeoutSeconds = 2 };
        change?.Invoke(options);
        return Transport(options).SendAsync(
            new MailMessageOut("dan@example.vn", "[Hỏi - Đáp Ninh Thuận] Đã nhận", "Chào bạn", "<p>Chào bạn</p>", "a-1@portal.invalid") { InReplyTo = "a-0@portal.invalid" },
            TestContext.Current.CancellationToken);
    }
}
