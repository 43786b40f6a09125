using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Ratings.Stuffing;

public enum SuspicionState { Open, Excluded, Dismissed }

/// <summary>
/// A finding of the watch, stored for a monitor from outside the agency to judge. Until then its ratings are in no release; they are excluded by
/// nobody but him, with a reason, and he may take it back.
/// </summary>
public sealed class RatingSuspicion
{
    public long Id { get; private set; }
    public int Version { get; private set; }
    public required StuffingKind Kind { get; init; }
    public required string Agency { get; init; }
    public required long OfficialId { get; init; }

    /// <summary>The Monday of the week in which the ratings were given.</summary>
    public required DateOnly Week { get; init; }
    public required DateTimeOffset FoundAt { get; init; }
    public int Seen { get; private set; }
    public double Usual { get; private set; }
    public List<SuspectRating> Ratings { get; } = [];
    public SuspicionState State { get; private set; }
    public string? Reason { get; private set; }
    public long? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>A later look found more of the same in the week; what was judged stays judged. False when there is nothing new.</summary>
    public bool Take(StuffingFlag flag)
    {
        var known = Ratings.Select(r => r.RatingId).ToHashSet();
        var added = flag.Ratings.Where(id => !known.Contains(id)).ToList();
        if (State != SuspicionState.Open || added.Count == 0)
        {
            return false;
        }

        Ratings.AddRange(added.Select(id => new SuspectRating { RatingId = id }));
        (Seen, Usual) = (flag.Seen, flag.Usual);
        return true;
    }

    public void Exclude(string reason, Actor by, DateTimeOffset at) => Decide(SuspicionState.Excluded, reason, by, at);

    /// <summary>Nothing wrong with them; also takes an exclusion back.</summary>
    public void Dismiss(string reason, Actor by, DateTimeOffset at) => Decide(SuspicionState.Dismissed, reason, by, at);

    /// <summary>Refuses whoever belongs to the rated agency, and a decision without a reason.</summary>
    private void Decide(SuspicionState state, string reason, Actor by, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Moderators.Check(by, Agency);
        (State, Reason, DecidedBy, DecidedAt) = (state, reason, by.UserId, at);
    }
}

public sealed class SuspectRating
{
    public long Id { get; private set; }
    public long SuspicionId { get; private set; }
    public required long RatingId { get; init; }
}
