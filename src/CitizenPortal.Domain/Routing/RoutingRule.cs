using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Routing;

/// <summary>
/// One row: for a sub-topic and the level of the place named, one competent lead with its legal basis. <c>Lead</c> and
/// <c>Coordinating</c> are agency codes or placeholders: <c>@huyen</c>, <c>@xa</c> (of the place), <c>@coquan-dan-chieu</c> (the one the resident names).
/// </summary>
public sealed record RoutingRule(
    string Topic, LocalityLevel Level, string Lead, IReadOnlyList<string> Coordinating, string Basis, string Mark, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public string Row => $"{Topic}/{Level}";

    public bool IsValid(DateOnly on) => on >= ValidFrom && (ValidTo is null || on <= ValidTo);
}
