namespace CitizenPortal.Domain.Deadlines;

/// <summary>Offices closed by decision of UBND tỉnh (storm, epidemic) on local dates, inclusive, with the number of the decision. An agency never closes itself.</summary>
public sealed record AgencyClosure(long Id, DateOnly From, DateOnly To, IReadOnlyList<string> Agencies, string Reason, string Document)
{
    public const int LongestDays = 92;

    public bool Closes(string agency) => Agencies.Contains(agency);

    public IEnumerable<DateOnly> Dates => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}
