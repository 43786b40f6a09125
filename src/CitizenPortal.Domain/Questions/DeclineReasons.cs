namespace CitizenPortal.Domain.Questions;

/// <summary>The reasons for which a case may be declined; each has its words under `Decline.Reason.*`. "Not ours" is not one: that is guided or sent back.</summary>
public static class DeclineReasons
{
    public static IReadOnlyList<string> All { get; } =
        ["duplicate", "already-answered", "no-content", "insult", "spam", "test", "law-forbids", "judged-by-court"];

    public static bool Known(string? reason) => reason is not null && All.Contains(reason);
}
