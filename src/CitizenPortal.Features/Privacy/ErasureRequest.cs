namespace CitizenPortal.Features.Privacy;

public enum ErasureState { Asked, Proposed, Erased, Refused }

/// <summary>Somebody is to be forgotten: asked for by the resident himself or proposed by an administrator, done only by a second one. It names cases, never the person.</summary>
public sealed class ErasureRequest
{
    public long Id { get; private set; }
    public required DateTimeOffset At { get; init; }
    public required bool ByResident { get; init; }
    public required IReadOnlyList<string> References { get; init; }
    public ErasureState State { get; set; }
    public string? Reason { get; set; }
    public long? ProposedBy { get; set; }
    public string? ProposedByName { get; set; }
    public DateTimeOffset? SettledAt { get; set; }
    public string? SettledByName { get; set; }

    /// <summary>Why it was refused, or what had to stay.</summary>
    public string? Outcome { get; set; }
    public int Version { get; private set; }
}

public enum PersonalAct { Found, Exported, ErasureProposed, Erased, ErasureRefused }

/// <summary>Who looked into a person's data, exported or erased it, when and why. Appended, never changed.</summary>
public sealed class PersonalAccess
{
    public long Id { get; private set; }
    public required DateTimeOffset At { get; init; }
    public required PersonalAct Act { get; init; }
    public required long ActorId { get; init; }
    public required string ActorName { get; init; }
    public required IReadOnlyList<string> References { get; init; }
    public required string Reason { get; init; }
}
