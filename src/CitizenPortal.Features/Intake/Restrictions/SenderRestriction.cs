using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Intake.Restrictions;

/// <summary>
/// For some days nobody sends a new question by the portal's form with this address or number: 30 days the first time, later at most six
/// months. It ends by itself, or when the monitor above lifts it. Telephone, counter and sealed reports stay open.
/// </summary>
public sealed class SenderRestriction
{
    public const int FirstDays = 30;
    public const int MostMonths = 6;

    public long Id { get; private set; }
    public int Version { get; private set; }

    /// <summary>The keyed index of the contact; both are struck a year after the end.</summary>
    public byte[]? EmailIndex { get; set; }
    public byte[]? PhoneIndex { get; set; }

    /// <summary>The case that it was decided on: its contact gets the letters.</summary>
    public required long QuestionId { get; init; }
    public required string Reference { get; init; }

    public required ContactWay ContactBy { get; init; }

    /// <summary>Whose head decided.</summary>
    public required string Agency { get; init; }
    public required long ByUserId { get; init; }
    public required string ByName { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Local dates, both within.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }

    public DateTimeOffset? ContestedAt { get; set; }
    public string? Contest { get; set; }

    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBy { get; private set; }
    public bool IsLifted { get; private set; }
    public string? Decision { get; private set; }

    public bool Holds(DateOnly day) => !IsLifted && From <= day && day <= Until;

    /// <summary>The last day that may be chosen: the first time 30 days, then six months.</summary>
    public static DateOnly Latest(DateOnly today, bool isFirst) => isFirst ? today.AddDays(FirstDays) : today.AddMonths(MostMonths);

    public void Decide(bool lifts, string words, string by, DateTimeOffset at) => (IsLifted, Decision, DecidedBy, DecidedAt) = (lifts, words, by, at);
}

/// <summary>The sender of a new question may send none by the form until the end of this local date.</summary>
public sealed class SenderRestrictedException(DateOnly until) : Exception("The sender is restricted.")
{
    public DateOnly Until { get; } = until;
}
