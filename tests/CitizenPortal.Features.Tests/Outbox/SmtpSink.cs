using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CitizenPortal.Features.Tests.Outbox;

/// <summary>A mail server on a free port of this machine that writes down what it hears and answers as told.</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmtpSink()
    {
        _listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<string> Commands { get; } = [];

    public List<string> Data { get; } = [];

    /// <summary>What it says it can, e.g. `STARTTLS`.</summary>
    public List<string> Offers { get; } = [];

    public string ToRecipient { get; set; } = "250 ok";

    public string ToPassword { get; set; } = "235 welcome";

    /// <summary>Takes the connection and never says a word.</summary>
    public bool IsMute { get; set; }

    /// <summary>Hangs up instead of saying goodbye.</summary>
    public bool IsRude { get; set; }

    /// <summary>Speaks TLS from the first byte.</summary>
    public bool IsTls { get; set; }

    /// <summary>Made by nobody whom a machine trusts.</summary>
    public X509Certificate2 Certificate { get; } = SelfSigned();

    public void Dispose()
    {
        _listener.Dispose();
        Certificate.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now, now.AddYears(80));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                _ = TalkAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            Stream stream = connection.GetStream();
            await TalkAsync(IsTls ? await SecuredAsync(stream) : stream, greets: true);
        }
        catch (Exception broken) when (broken is IOException or AuthenticationException)
        {
            return;
        }
    }

    private async Task<Stream> SecuredAsync(Stream plain)
    {
        var secured = new SslStream(plain);
        await secured.AuthenticateAsServerAsync(Certificate);
        return secured;
    }

    private async Task TalkAsync(Stream stream, bool greets)
    {
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        if (IsMute)
        {
            await reader.ReadLineAsync();
            return;
        }

        if (greets)
        {
            await writer.WriteLineAsync("220 sink");
        }

        while (await reader.ReadLineAsync() is { } line && !(IsRude && line == "QUIT"))
        {
            Commands.Add(line);
            await writer.WriteLineAsync(Answer(line));
            if (line == "STARTTLS")
            {
                await TalkAsync(await SecuredAsync(stream), greets: false);
                return;
            }

            if (line == "DATA")
            {
                await TakeAsync(reader);
                await writer.WriteLineAsync("250 taken");
            }
        }
    }

    private async Task TakeAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } text && text != ".")
        {
            Data.Add(text);
        }
    }

    private string Answer(string line) => line.Split(' ', ':')[0] switch
    {
        "EHLO" => string.Concat(Offers.Select(offer => $"250-{offer}\r\n")) + "250 ok",
        "STARTTLS" => "220 go ahead",
        "AUTH" => ToPassword,
        "RCPT" => ToRecipient,
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };
}
