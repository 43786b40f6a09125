namespace CitizenPortal.Domain.Agencies;

/// <summary>The head of an agency lets somebody approve in his place, by a numbered document, for some topics (none: all of them), today.</summary>
public sealed record DelegatedApproval(string Agency, IReadOnlyList<string> Topics, string Document)
{
    public bool Covers(string? agency, string? topic) => agency == Agency
        && (Topics.Count == 0 || (topic is not null && Topics.Any(t => topic == t || topic.StartsWith(t + "-", StringComparison.Ordinal))));
}
