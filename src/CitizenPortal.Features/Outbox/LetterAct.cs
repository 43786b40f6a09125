namespace CitizenPortal.Features.Outbox;

public enum LetterActKind { Resent, Discarded }

/// <summary>The trace of what an administrator did to a letter that could not be sent; never changed, never deleted.</summary>
public sealed class LetterAct
{
    public long Id { get; private set; }
    public required long LetterId { get; init; }
    public required LetterActKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }
    public required long ActorId { get; init; }
    public required string ActorName { get; init; }
    public string? Reason { get; init; }
}
