using CitizenPortal.Components.Desk.Bulk;
using CitizenPortal.Components.Layout;
using CitizenPortal.Features.Desk.Queues;

namespace CitizenPortal.Components.Desk;

/// <summary>One entry of the list of queues.</summary>
public sealed record QueueLink(string Name, string Href, int Total, int Late, bool IsCurrent = false);

/// <summary>The list of queues and the tables beside it; a case's address is <c>CaseAddress</c> and its reference.</summary>
public sealed record QueueBoard(IReadOnlyList<QueueLink> Links, string CaseAddress)
{
    public IReadOnlyList<QueueSection> Sections { get; init; } = [];

    public BulkModel? Bulk { get; init; }

    /// <summary>What somebody looked for and no case he may see has.</summary>
    public string? NotFound { get; init; }
}

public sealed record QueueSection(QueuePage Page, string Href)
{
    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
    public bool IsShortened { get; init; }

    /// <summary>Where this queue becomes a file.</summary>
    public string? Export { get; init; }
}
