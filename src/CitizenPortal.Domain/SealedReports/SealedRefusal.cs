namespace CitizenPortal.Domain.SealedReports;

/// <summary>Why a verb may not be done to a sealed report now; each has its sentence.</summary>
public enum SealedRefusal
{
    WrongState,
    NotYours,
    NoText,
    NobodyNamed,
    NotNamedThere,
    AlreadyNamed,
    AskedAlready,
    NotAsked,
    NotHeard,
    NothingAbove,
    ExtendedAlready,
    TooLate,
    RequestOpen,
    NoRequest,
    OwnRequest,
    NotUpheld,
    NotReferred,
    InspectorsOnly,
}

public sealed class SealedRefusedException(SealedVerb verb, IReadOnlyList<SealedRefusal> refusals)
    : InvalidOperationException($"{verb} refused: {string.Join(", ", refusals)}")
{
    public SealedVerb Verb { get; } = verb;

    public IReadOnlyList<SealedRefusal> Refusals { get; } = refusals;
}
