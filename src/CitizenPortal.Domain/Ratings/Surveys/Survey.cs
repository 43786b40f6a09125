namespace CitizenPortal.Domain.Ratings.Surveys;

/// <summary>
/// A survey of an agency with the questions of the form "sipas", answered by whoever was given one of its tokens, until a local day. Its results are
/// counted once, when it is closed: nobody sees how they move while answers come in.
/// </summary>
public sealed class Survey
{
    public const int MostInvited = 2_000;

    public long Id { get; private set; }
    public int Version { get; private set; }
    public required string Agency { get; init; }
    public required string Title { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day on which it may be answered.</summary>
    public required DateOnly Until { get; init; }
    public required string OpenedBy { get; init; }
    public int Invited { get; private set; }
    public int Answered { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public string? ClosedBy { get; private set; }
    public IReadOnlyList<SurveyFactor> Factors { get; private set; } = [];

    public bool Takes(DateOnly day) => ClosedAt is null && day <= Until;

    /// <summary>Refuses more than <see cref="MostInvited"/> in all, and any once it is over.</summary>
    public void Invite(int count, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Invited + count, MostInvited);
        if (!Takes(day))
        {
            throw new InvalidOperationException("This survey is over");
        }

        Invited += count;
    }

    public void Close(int answered, IReadOnlyList<SurveyFactor> factors, string by, DateTimeOffset at)
    {
        if (ClosedAt is not null)
        {
            throw new InvalidOperationException("This survey is closed");
        }

        (Answered, Factors, ClosedBy, ClosedAt) = (answered, factors, by, at);
    }
}
