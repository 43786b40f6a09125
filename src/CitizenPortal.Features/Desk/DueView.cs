namespace CitizenPortal.Features.Desk;

/// <summary>A due date (local) and the working days left until its end; negative when it has passed. A paused one does not run.</summary>
public sealed record DueView(DateOnly On, int DaysLeft)
{
    public bool IsPaused { get; init; }

    public bool IsProvisional { get; init; }

    /// <summary>How the date was counted, one sentence a step.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    public bool IsLate => DaysLeft < 0 && !IsPaused;
}
