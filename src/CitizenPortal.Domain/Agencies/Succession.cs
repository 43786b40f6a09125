namespace CitizenPortal.Domain.Agencies;

/// <summary>Where a place or body went from a local date on; several rows when it was split.</summary>
public sealed record Succession(string To, DateOnly From, string? Note, string? Basis);
