using CitizenPortal.Features.Reading.Show;

namespace CitizenPortal.Features.Reading.Browse;

/// <summary>
/// What a visitor looks for. Topics are codes of sub-topics, the agency is a code; pages count from 1. Without a phase: published
/// answers; "being worked on" takes in every case that has no answer yet.
/// </summary>
public sealed record BrowseFilter
{
    public string? Words { get; init; }
    public IReadOnlyList<string> Topics { get; init; } = [];
    public string? Agency { get; init; }

    /// <summary>The bodies whose work that agency took over.</summary>
    public IReadOnlyList<string> Former { get; init; } = [];
    public PublicPhase? Phase { get; init; }
    public int Page { get; init; } = 1;
}
