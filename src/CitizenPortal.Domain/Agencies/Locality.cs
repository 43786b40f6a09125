namespace CitizenPortal.Domain.Agencies;

public enum LocalityLevel { None, Province, District, Commune, Hamlet }

/// <summary>A place with its own lasting id: statistics codes are reused under other names, so they are not identities.</summary>
public sealed class Locality
{
    public required string Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required LocalityLevel Level { get; init; }
    public string? Parent { get; init; }
    public string? Agency { get; init; }
    public DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public IReadOnlyList<Succession> Successors { get; init; } = [];

    public bool IsValid(DateOnly on) => on >= ValidFrom && (ValidTo is null || on <= ValidTo);
}
