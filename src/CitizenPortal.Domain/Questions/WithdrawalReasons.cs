namespace CitizenPortal.Domain.Questions;

/// <summary>Why a resident withdraws; each has its words under `Withdraw.Reason.*`.</summary>
public static class WithdrawalReasons
{
    public const string ProposedByOfficial = "official-proposed";

    public static IReadOnlyList<string> All { get; } = ["solved", "mistake", "asked-elsewhere", ProposedByOfficial, "other"];

    public static bool Known(string? reason) => reason is not null && All.Contains(reason);
}
