namespace CitizenPortal.Features.Audit;

public enum AuditFault { RowMissing, RowChanged, SealMissing, SealChanged, HeadMissing, ErasedWithoutAct }

/// <summary>The first thing that does not fit: a row or a link by its number, or the head that is nowhere in the chain.</summary>
public sealed record AuditFinding(AuditFault Fault, long Number);

/// <summary>How much was looked at, and the first fault; null when the trail is whole.</summary>
public sealed record AuditVerdict(long Sealed, long Unsealed, long Seals, long Erased, string? Head)
{
    public AuditFinding? First { get; init; }
}
