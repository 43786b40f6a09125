namespace CitizenPortal.Architecture.Tests;

/// <summary>The reviewed list of addresses: one row each, tab-separated - address pattern, methods, who may, and what else guards it inside.</summary>
public static class AccessTable
{
    public static IReadOnlyList<EndpointFact> Parse(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Select(cells => new EndpointFact(cells[0], cells[1], cells[2]))];

    public static IEnumerable<string> Differences(IReadOnlyList<EndpointFact> endpoints, IReadOnlyList<EndpointFact> table) =>
        endpoints.Where(e => e.Who is null).Select(e => $"nothing says who may: {e.Address}")
            .Concat(endpoints.Where(e => e.Who is not null).Except(table).Select(e => $"not in the table: {e.Address}\t{e.Methods}\t{e.Who}"))
            .Concat(table.Except(endpoints).Select(e => $"only in the table: {e.Address}\t{e.Methods}\t{e.Who}"));
}
