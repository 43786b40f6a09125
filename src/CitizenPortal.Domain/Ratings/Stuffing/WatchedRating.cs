namespace CitizenPortal.Domain.Ratings.Stuffing;

public enum StuffingKind { QuickAfterPrinting, Burst, Device, Network, OffHours, SameText, MoreThanCases }

/// <summary>A verified rating as the watch sees it: never what was ticked, so that no flag depends on whether it praises or blames.</summary>
public sealed record WatchedRating(long Id, string Agency, long OfficialId, DateTimeOffset At)
{
    public DateTimeOffset? PrintedAt { get; init; }

    /// <summary>Hashes under the week's key; null once they are forgotten.</summary>
    public string? Network { get; init; }
    public string? Device { get; init; }
    public string? Text { get; init; }

    /// <summary>False when no paper of the dossier list stands behind it.</summary>
    public bool OnCase { get; init; } = true;
}

/// <summary>The ratings of one official in one week, and how many papers he handed over in it.</summary>
public sealed record WatchedWeek(string Agency, long OfficialId, DateOnly Week, int Handed, IReadOnlyList<WatchedRating> Ratings)
{
    /// <summary>Something was found in two of the four weeks before and not dismissed: less is enough now.</summary>
    public bool WasFound { get; init; }
}

/// <summary>What was seen against what is usual: for the monitor to judge. It excludes nothing by itself.</summary>
public sealed record StuffingFlag(StuffingKind Kind, string Agency, long OfficialId, DateOnly Week, IReadOnlyList<long> Ratings, int Seen, double Usual);
