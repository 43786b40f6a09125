namespace CitizenPortal.Features.Ports;

/// <summary>One message to one recipient. Header values hold no control characters; the transport never adds recipients.</summary>
public sealed record MailMessageOut(string To, string Subject, string Text, string Html, string MessageId)
{
    /// <summary>The case's first letter, so that a reader's mailbox keeps one thread a case.</summary>
    public string? InReplyTo { get; init; }
    public string? ReplyTo { get; init; }

    /// <summary>The page that ends reminders; letters that answer a resident never have one.</summary>
    public string? Unsubscribe { get; init; }
}

public interface IMailTransport
{
    Task SendAsync(MailMessageOut message, CancellationToken ct);
}
