namespace CitizenPortal.Features.Ports;

/// <summary>One message to one recipient. Header values hold no control characters; the transport never adds recipients.</summary>
public sealed record MailMessageOut(string To, string Subject, string Text, string Html, string MessageId)
{
    public string? InReplyTo { get; init; }
}

public interface IMailTransport
{
    Task SendAsync(MailMessageOut message, CancellationToken ct);
}
