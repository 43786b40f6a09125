namespace CitizenPortal.Domain.SealedReports;

/// <summary>
/// Public counts of reports concluded from the first to the last day of a block (local, both within). An outcome that is missing is not told: it is too
/// rare, or would give away a rare one.
/// </summary>
public sealed record SealedBlock(DateOnly From, DateOnly To, int Total, IReadOnlyDictionary<SealedOutcome, int> Outcomes);

/// <summary>
/// Cuts concluded reports into blocks that say nothing about any one of them: whole quarters that are over, joined until there are ten. A block that was
/// once released never changes, so that nobody learns by comparing.
/// </summary>
public static class SealedBlocks
{
    public const int Fewest = 10;

    public static IReadOnlyList<SealedBlock> Of(IReadOnlyList<(DateOnly On, SealedOutcome Outcome)> concluded, DateOnly today)
    {
        List<SealedBlock> blocks = [];
        if (concluded.Count == 0)
        {
            return blocks;
        }

        var from = QuarterOf(concluded.Min(c => c.On));
        for (var next = from.AddMonths(3); next <= today; next = next.AddMonths(3))
        {
            var within = concluded.Where(c => c.On >= from && c.On < next).ToList();
            if (within.Count >= Fewest)
            {
                blocks.Add(new SealedBlock(from, next.AddDays(-1), within.Count, Told(within.CountBy(c => c.Outcome).ToDictionary())));
                from = next;
            }
        }

        return blocks;
    }

    /// <summary>Leaves out outcomes below ten, and then the smallest of the others until what is left out is at least ten together.</summary>
    private static Dictionary<SealedOutcome, int> Told(Dictionary<SealedOutcome, int> counts)
    {
        var told = counts.Where(c => c.Value >= Fewest).OrderBy(c => c.Value).ThenBy(c => c.Key).ToList();
        var hidden = counts.Values.Sum() - told.Sum(c => c.Value);
        while (told.Count > 0 && told.Count < Enum.GetValues<SealedOutcome>().Length && hidden < Fewest)
        {
            hidden += told[0].Value;
            told.RemoveAt(0);
        }

        return told.ToDictionary();
    }

    private static DateOnly QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
}
