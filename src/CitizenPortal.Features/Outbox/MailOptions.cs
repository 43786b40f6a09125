namespace CitizenPortal.Features.Outbox;

public enum MailSecurity { None, StartTls, Tls }

/// <summary>`Mail:*`. Without a bounce address answers of servers go to <see cref="From"/>.</summary>
public sealed class MailOptions
{
    public string? Transport { get; set; }
    public string? Host { get; set; }
    public int Port { get; set; } = 25;
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;
    public string? User { get; set; }
    public string? Password { get; set; }
    public string From { get; set; } = "Hỏi - Đáp Ninh Thuận <hoi-dap@portal.invalid>";
    public string? BounceAddress { get; set; }

    /// <summary>A mailbox that people read; letters name it. Without one they say that nobody reads replies.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>Where the pickup transport puts its files; set at start below the data directory unless configured.</summary>
    public string PickupDirectory { get; set; } = "";

    /// <summary>How long a server may take for one message.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Most letters one resident gets a day; the rest follow on the next days.</summary>
    public int DailyCap { get; set; } = 20;

    /// <summary>Most letters a day to an address whose owner never opened a link that was sent to it.</summary>
    public int UnconfirmedCap { get; set; } = 3;
}
