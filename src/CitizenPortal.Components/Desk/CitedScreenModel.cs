using CitizenPortal.Features.Records;

namespace CitizenPortal.Components.Desk;

/// <summary>The search for answers by what they cite; <c>Answers</c> is null before anything was looked for.</summary>
public sealed record CitedScreenModel(string Address, string CaseAddress, int ThisYear)
{
    public string? Document { get; init; }
    public int? Year { get; init; }
    public IReadOnlyList<CitedAnswer>? Answers { get; init; }
}
