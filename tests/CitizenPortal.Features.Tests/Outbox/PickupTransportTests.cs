using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using CitizenPortal.Infrastructure.Mail;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Features.Tests.Outbox;

public sealed class PickupTransportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("citizenportal-mail-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Message_written_twice_is_one_file_with_the_headers_of_an_automatic_letter()
    {
        var transport = new PickupTransport(Options.Create(new MailOptions { PickupDirectory = _folder.FullName, BounceAddress = "tra-lai@example.vn" }));
        var message = new MailMessageOut("dan@example.vn", "[Hỏi - Đáp Ninh Thuận] Đã nhận câu hỏi", "Chào bạn, đã nhận.", "<p>Chào bạn, đã nhận.</p>", "2020-1-received@portal.invalid");

        await transport.SendAsync(message, TestContext.Current.CancellationToken);
        await transport.SendAsync(message, TestContext.Current.CancellationToken);

        var eml = await File.ReadAllLinesAsync(Assert.Single(_folder.GetFiles("*", SearchOption.AllDirectories)).FullName, TestContext.Current.CancellationToken);
        foreach (var header in new[] { "Message-ID: <2020-1-received@portal.invalid>", "Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All", "To: dan@example.vn" })
        {
            Assert.Contains(header, eml, StringComparer.OrdinalIgnoreCase);
        }

        Assert.Contains(eml, line => line.StartsWith("Content-Type: multipart/alternative", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(eml, line => line.StartsWith("Subject: =?utf-8?", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(eml, line => line.StartsWith("Bcc:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("List-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Thread_mailbox_for_replies_and_way_out_stand_in_the_headers()
    {
        var transport = new PickupTransport(Options.Create(new MailOptions { PickupDirectory = _folder.FullName }));

        await transport.SendAsync(
            new MailMessageOut("dan@example.vn", "Chào", "a", "<p>a</p>", "b@portal.invalid")
            {
                InReplyTo = "a@portal.invalid", ReplyTo = "hoi@example.vn", Unsubscribe = "https://hoidap.example.vn/ngung-nhac/AbCdEfGhIjKlMnOpQrStUv",
            },
            TestContext.Current.CancellationToken);

        var eml = await File.ReadAllTextAsync(Assert.Single(_folder.GetFiles("*", SearchOption.AllDirectories)).FullName, TestContext.Current.CancellationToken);
        Assert.Contains("In-Reply-To: <a@portal.invalid>", eml, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("References: <a@portal.invalid>", eml, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Reply-To: hoi@example.vn", eml, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("List-Unsubscribe: <https://hoidap.example.vn/ngung-nhac/AbCdEfGhIjKlMnOpQrStUv>", eml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Hostile_recipient_never_reaches_a_file()
    {
        var transport = new PickupTransport(Options.Create(new MailOptions { PickupDirectory = _folder.FullName }));

        await Assert.ThrowsAsync<MailRefusedException>(() => transport.SendAsync(
            new MailMessageOut("dan@example.vn\r\nBcc: a@evil.example", "Chào", "a", "<p>a</p>", "a@portal.invalid"), TestContext.Current.CancellationToken));

        Assert.Empty(_folder.GetFiles("*", SearchOption.AllDirectories));
    }
}
