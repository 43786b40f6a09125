using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Features.Accounts;

/// <summary>How far a duty of watching or reading reaches; the other duties reach as far as their agency.</summary>
public enum DutyScope { Usual, Managed }

public sealed class DutyRow
{
    public long Id { get; private set; }
    public required long UserId { get; init; }
    public required Duty Duty { get; init; }
    public required string Agency { get; init; }

    /// <summary><see cref="DutyScope.Managed"/>: the agency and the bodies below it, instead of the whole province.</summary>
    public DutyScope Scope { get; init; }

    /// <summary>Of a coordinator: his kinds, by the keys of the policy; none is all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Of an official, reviewer or approver: his topics, by codes or groups; none is all.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Local dates, both within; null is open.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>A duty that one person proposed and another must confirm.</summary>
public sealed class DutyProposal
{
    public long Id { get; private set; }
    public required long UserId { get; init; }
    public required Duty Duty { get; init; }
    public required string Agency { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public required string Reason { get; init; }
    public required long ProposedBy { get; init; }
    public required string ProposedByName { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
}
