namespace CitizenPortal.Domain.Agencies;

/// <summary>What somebody may do here; granted to a person at an agency, read from the database at each request.</summary>
public enum Duty
{
    Citizen,
    CounterStaff,
    Coordinator,
    AgencyDesk,
    Official,
    Approver,
    ProvincialOffice,
    Monitor,
    SealedHandler,
    Reader,
    Administrator,
    Auditor,
    Sweep,
}

public sealed record DutyGrant(Duty Duty, string? Agency)
{
    /// <summary>For a duty of watching: the agencies it reaches; null is the whole province.</summary>
    public IReadOnlyList<string>? Within { get; init; }
}
