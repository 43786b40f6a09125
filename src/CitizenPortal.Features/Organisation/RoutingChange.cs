using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Routing;

namespace CitizenPortal.Features.Organisation;

/// <summary>From a local date on another body stands wherever a row of the routing table names one; without another one only the rows of the level of districts end.</summary>
public sealed record RoutingChange(DateOnly From, string Replace, string? With, string Basis)
{
    private const string FromMemory = "M";

    /// <summary>The rows in the place of one: itself where it is not touched; else as it ends, and the one that follows it. A row that begins on the day or later only gets the new name.</summary>
    public IReadOnlyList<RoutingRule> Of(RoutingRule rule)
    {
        if (rule.ValidTo < From || (rule.Lead != Replace && !rule.Coordinating.Contains(Replace)))
        {
            return [rule];
        }

        var next = rule with { Lead = New(rule.Lead), Coordinating = [.. rule.Coordinating.Select(New).Distinct()], Basis = $"{rule.Basis}; {Basis}", Mark = FromMemory };
        return rule.ValidFrom >= From ? With is null ? [rule] : [next]
            : rule.Level == LocalityLevel.District ? [rule with { ValidTo = From.AddDays(-1) }]
            : [rule with { ValidTo = From.AddDays(-1) }, next with { ValidFrom = From }];
    }

    private string New(string code) => code == Replace ? With ?? code : code;
}
