namespace CitizenPortal.Features.Agencies;

/// <summary>Who answers for an agency's urgent cases, days off included, from one local date to another, both within.</summary>
public sealed class OnDuty
{
    public long Id { get; private set; }
    public required string Agency { get; init; }
    public required long UserId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>E.164, of a person of the staff on duty.</summary>
    public required string Phone { get; init; }
}
