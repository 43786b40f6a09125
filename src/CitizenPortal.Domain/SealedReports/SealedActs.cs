namespace CitizenPortal.Domain.SealedReports;

/// <summary>What an official is said to have done; a report may tell of several.</summary>
[Flags]
public enum SealedActs
{
    None = 0,
    Attitude = 1,
    Delay = 2,
    RepeatedPapers = 4,
    WrongRefusal = 8,
    Money = 16,
    Gifts = 32,
    Extortion = 64,
    Favour = 128,
}

public static class SealedActList
{
    private const SealedActs OfMoney = SealedActs.Money | SealedActs.Gifts | SealedActs.Extortion | SealedActs.Favour;

    /// <summary>Every act there is, to refuse what is none.</summary>
    public static SealedActs Whole { get; } = Enum.GetValues<SealedActs>().Aggregate((a, b) => a | b);

    public static IReadOnlyList<SealedActs> All { get; } = [.. Enum.GetValues<SealedActs>().Where(a => a != SealedActs.None)];

    /// <summary>True where money, gifts or favours are told of: the provincial inspectorate handles it, not the unit.</summary>
    public static bool TouchesMoney(this SealedActs acts) => (acts & OfMoney) != 0;

    public static IEnumerable<SealedActs> Each(this SealedActs acts) => All.Where(a => acts.HasFlag(a));
}
