using System.Net;
using System.Net.Sockets;

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

    public string ToRecipient { get; set; } = "250 ok";

    /// <summary>Takes the connection and never says a word.</summary>
    public bool IsMute { get; set; }

    public void Dispose() => _listener.Dispose();

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
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        if (IsMute)
        {
            await reader.ReadLineAsync();
            return;
        }

        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            Commands.Add(line);
            await writer.WriteLineAsync(Answer(line));
            if (line.StartsWith("DATA", StringComparison.Ordinal))
            {
                while (await reader.ReadLineAsync() is { } text && text != ".")
                {
                    Data.Add(text);
                }

                await writer.WriteLineAsync("250 taken");
            }
        }
    }

    private string Answer(string line) => line switch
    {
        _ when line.StartsWith("RCPT", StringComparison.Ordinal) => ToRecipient,
        _ when line.StartsWith("DATA", StringComparison.Ordinal) => "354 go on",
        _ when line.StartsWith("QUIT", StringComparison.Ordinal) => "221 bye",
        _ => "250 ok",
    };
}
