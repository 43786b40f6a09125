using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Features.Outbox;

/// <summary>Something an agency's people must know; gathered into one letter a person, kind and day.</summary>
public sealed class StaffNotice
{
    public long Id { get; private set; }

    /// <summary>Unique: case, step and deadline version, so that a repeated sweep tells nobody twice.</summary>
    public required string Key { get; init; }
    public required string Letter { get; init; }
    public required long QuestionId { get; init; }
    public required string Agency { get; init; }
    public required Duty Duty { get; init; }

    /// <summary>The one person it is for; null for everybody with the duty at the agency.</summary>
    public long? UserId { get; init; }
    public required string Facts { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it may be gathered; null once it was.</summary>
    public DateTimeOffset? DueAt { get; set; }
}
