namespace CitizenPortal.Features.Outbox;

/// <summary>A letter to one recipient, written in the commit of its event and rendered only when it is sent. <c>DueAt</c> is null once it is sent or dead.</summary>
public sealed class OutboxLetter
{
    public long Id { get; private set; }

    /// <summary>Unique: event, letter and recipient. A retried event writes no second letter.</summary>
    public required string Key { get; init; }
    public required string Letter { get; init; }
    public long? QuestionId { get; init; }

    /// <summary>A person of the staff; null when it goes to the resident of the case.</summary>
    public long? UserId { get; init; }
    public required string Facts { get; set; }
    public required string MessageId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DueAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>An administrator gave it up, with a reason kept in <see cref="LetterAct"/>.</summary>
    public DateTimeOffset? DiscardedAt { get; set; }
    public int Attempts { get; set; }
    public string? LastError { get; set; }

    /// <summary>The message as it was first rendered: every try sends the same bytes. Emptied once sent.</summary>
    public string? Rendered { get; set; }
}
