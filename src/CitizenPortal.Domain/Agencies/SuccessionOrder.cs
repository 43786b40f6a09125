namespace CitizenPortal.Domain.Agencies;

public enum SuccessionKind { Rename, Merge, Split, Abolish }

/// <summary>
/// What one body hands over: to whom, for which topics (sub-topic or group codes; none = all that no other line names).
/// <c>To</c> is an agency, <see cref="SuccessionOrder.ByPlace"/>, or null when nobody takes the work over.
/// </summary>
public sealed record SuccessionLine(string From, string? To, IReadOnlyList<string> Topics);

/// <summary>Where one person of the old body goes; null: his account stays without a duty.</summary>
public sealed record StaffMove(long UserId, string? To);

/// <summary>
/// A hand-over between bodies from the local date <c>On</c>: n:m, by function, by a numbered document. It is data: rows are added,
/// never rewritten, so the names and holders of every day can be told.
/// </summary>
public sealed class SuccessionOrder
{
    /// <summary>The commune of the case's own place, as the map stands on the day.</summary>
    public const string ByPlace = "@xa";

    public long Id { get; private set; }
    public required SuccessionKind Kind { get; init; }
    public required DateOnly On { get; init; }
    public required string Document { get; init; }
    public string? Reason { get; init; }
    public required IReadOnlyList<SuccessionLine> Lines { get; init; }
    public IReadOnlyList<StaffMove> Staff { get; init; } = [];
    public string EnteredBy { get; init; } = "";
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>When people and settings had moved (UTC); cases are looked for again at every run.</summary>
    public DateTimeOffset? AppliedAt { get; set; }

    public IEnumerable<string> From => Lines.Select(l => l.From).Distinct();

    /// <summary>Where a person of the old body goes unless somebody chose otherwise: to whoever takes the rest of its work.</summary>
    public string? HomeOf(string agency) => Lines.FirstOrDefault(l => l.From == agency && l.Topics.Count == 0)?.To is { } to && to != ByPlace ? to : null;

    /// <summary>The line for a matter of that topic; null when this body keeps it.</summary>
    public SuccessionLine? LineFor(string agency, string? topic)
    {
        var own = Lines.Where(l => l.From == agency).ToList();
        return own.Find(l => topic is not null && l.Topics.Any(t => topic == t || topic.StartsWith(t + "-", StringComparison.Ordinal)))
            ?? own.Find(l => l.Topics.Count == 0);
    }
}
