namespace CitizenPortal.Features.Simulation;

/// <summary>How long and how much is played: office days from the first local date on, cases, servers that share the database, and the seed of every chance.</summary>
public sealed record SimulationPlan(int Days, int Cases, int Servers, int Seed)
{
    /// <summary>What one resident may get a day here: so few that the limit is met.</summary>
    public const int MailsADay = 3;

    /// <summary>Four hundred days from here hold two Tết holidays.</summary>
    public DateOnly FirstDay { get; init; } = new(2021, 1, 11);

    public DateOnly LastDay => FirstDay.AddDays(Days - 1);
}
