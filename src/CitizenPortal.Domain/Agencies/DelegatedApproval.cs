namespace CitizenPortal.Domain.Agencies;

/// <summary>The head of an agency lets somebody approve in his place, by a numbered document, for some topics (none: all of them), today.</summary>
public sealed record DelegatedApproval(string Agency, IReadOnlyList<string> Topics, string Document)
{
    public bool Covers(string? agency, string? topic) => agency == Agency && TopicList.Covers(Topics, topic);
}

/// <summary>Topics that something is given for, by codes or by groups of them; an empty list is every topic.</summary>
public static class TopicList
{
    public static bool Covers(IReadOnlyList<string> topics, string? topic) =>
        topics.Count == 0 || (topic is not null && topics.Any(t => topic == t || topic.StartsWith(t + "-", StringComparison.Ordinal)));
}
