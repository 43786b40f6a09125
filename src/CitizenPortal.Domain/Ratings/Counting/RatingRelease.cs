namespace CitizenPortal.Domain.Ratings.Counting;

/// <summary>
/// What was published of a quarter, once and for all: rows are added and never changed, so that no later look at the ratings (a changed one, a
/// late one) can be compared with an earlier figure.
/// </summary>
public sealed class RatingRelease
{
    public long Id { get; private set; }

    /// <summary>As <see cref="FigureQuarter"/> writes itself; one release a quarter.</summary>
    public required string Quarter { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>The <see cref="RatingBlocks.RuleVersion"/> it was made by.</summary>
    public required int Rule { get; init; }
    public List<ReleasedBlock> Blocks { get; } = [];
    public List<ReleasedSample> Samples { get; } = [];

    public static RatingRelease Of(FigureQuarter quarter, IEnumerable<RatingBlock> blocks, IEnumerable<ReleasedSample> samples, string by, DateTimeOffset at)
    {
        var release = new RatingRelease { Quarter = quarter.ToString(), At = at, By = by, Rule = RatingBlocks.RuleVersion };
        release.Blocks.AddRange(blocks.Select(ReleasedBlock.Of));
        release.Samples.AddRange(samples);
        return release;
    }
}

public sealed class ReleasedBlock
{
    public long Id { get; private set; }
    public long ReleaseId { get; private set; }
    public required string Agency { get; init; }
    public long? OfficialId { get; init; }
    public string? Counter { get; init; }
    public string? Service { get; init; }
    public required string Form { get; init; }
    public required int FormVersion { get; init; }
    public required int Count { get; init; }
    public required int Satisfied { get; init; }
    public required int Middle { get; init; }
    public required long Score { get; init; }
    public List<ReleasedRating> Ratings { get; } = [];

    public BlockFacts Facts => new(new(Agency, OfficialId, Counter, Service), Form, new(Count, Satisfied, Middle, Score));

    internal static ReleasedBlock Of(RatingBlock block)
    {
        var (of, sums) = (block.Of, block.Sums);
        var released = new ReleasedBlock
        {
            Agency = of.Agency, OfficialId = of.OfficialId, Counter = of.Counter, Service = of.Service, Form = block.Form, FormVersion = block.FormVersion,
            Count = sums.Count, Satisfied = sums.Satisfied, Middle = sums.Middle, Score = sums.Score,
        };
        released.Ratings.AddRange(block.Ratings.Select(r => new ReleasedRating { RatingId = r.Id }));
        return released;
    }
}

/// <summary>A rating belongs to one block for good.</summary>
public sealed class ReleasedRating
{
    public required long RatingId { get; init; }
    public long BlockId { get; private set; }
}

/// <summary>Of an official at a counter in the quarter: papers handed over, with a token, rated; and ratings held back until they are judged.</summary>
public sealed class ReleasedSample
{
    public long Id { get; private set; }
    public long ReleaseId { get; private set; }
    public required string Agency { get; init; }
    public required long OfficialId { get; init; }
    public string? Counter { get; init; }
    public required int Served { get; init; }
    public required int Issued { get; init; }
    public required int Used { get; init; }
    public required int Held { get; init; }
}
