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

    /// <summary>Head of a section: the first of two approvals, where the agency wants two; no other power of an approver.</summary>
    Reviewer,

    /// <summary>A mark beside <see cref="Approver"/>: he heads the agency, and may approve what he drafted himself.</summary>
    AgencyHead,
}

public sealed record DutyGrant(Duty Duty, string? Agency)
{
    /// <summary>For a duty of watching: the agencies it reaches; null is the whole province.</summary>
    public IReadOnlyList<string>? Within { get; init; }

    /// <summary>For a coordinator: the kinds (keys of the policy) that are his; none is all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>For an official, reviewer or approver: the topics (codes, or groups of them) that are his; none is all.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public bool IsNarrow => Kinds.Count + Topics.Count > 0;

    /// <summary>A case without a topic is not of a duty that names topics.</summary>
    public bool Covers(string kind, string? topic) => (Kinds.Count == 0 || Kinds.Contains(kind)) && TopicList.Covers(Topics, topic);
}
