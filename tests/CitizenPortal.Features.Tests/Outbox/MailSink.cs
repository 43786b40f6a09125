using System.Collections.Concurrent;
using CitizenPortal.Features.Ports;

namespace CitizenPortal.Features.Tests.Outbox;

/// <summary>Takes every message, or fails as a test wants it to.</summary>
internal sealed class MailSink : IMailTransport
{
    private readonly ConcurrentQueue<MailMessageOut> _taken = new();

    public Func<MailMessageOut, Exception?> Fault { get; set; } = _ => null;

    public List<MailMessageOut> Tried { get; } = [];

    public IReadOnlyList<MailMessageOut> Taken => [.. _taken];

    public Task SendAsync(MailMessageOut message, CancellationToken ct)
    {
        Tried.Add(message);
        if (Fault(message) is { } fault)
        {
            return Task.FromException(fault);
        }

        _taken.Enqueue(message);
        return Task.CompletedTask;
    }
}
