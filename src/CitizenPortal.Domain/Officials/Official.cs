namespace CitizenPortal.Domain.Officials;

/// <summary>
/// A cán bộ, công chức or viên chức whom residents meet, with or without an account here: who is rated, and on whom a sealed report may be made.
/// He is followed as a person, wherever his posts take him.
/// </summary>
public sealed class Official
{
    private readonly List<OfficialPost> _posts = [];

    public long Id { get; private set; }

    /// <summary>His number in the province's register of staff; never shown to the public.</summary>
    public required string Code { get; init; }
    public required string FullName { get; set; }

    /// <summary>His account, when he has one.</summary>
    public long? UserId { get; set; }
    public IReadOnlyList<OfficialPost> Posts => _posts;

    /// <summary>The posts he holds on a local date.</summary>
    public IEnumerable<OfficialPost> PostsOn(DateOnly day) => _posts.Where(p => p.Holds(day));

    public bool ServesAt(string agency, DateOnly day) => PostsOn(day).Any(p => p.Agency == agency);

    public bool Heads(string agency, DateOnly day) => PostsOn(day).Any(p => p.IsHead && p.Agency == agency);

    /// <summary>Takes a post up. Refuses one that he holds at that body already on its first day.</summary>
    public void Take(OfficialPost post)
    {
        if (ServesAt(post.Agency, post.From))
        {
            throw new InvalidOperationException($"{Code} serves at {post.Agency} on {post.From:O} already");
        }

        _posts.Add(post);
    }

    /// <summary>Gives up his post at a body; <paramref name="lastDay"/> is a local date and still served.</summary>
    public void Leave(string agency, DateOnly lastDay)
    {
        foreach (var post in _posts.Where(p => p.Agency == agency && p.From <= lastDay && (p.To is null || p.To > lastDay)))
        {
            post.To = lastDay;
        }
    }

    /// <summary>A body handed its work over: whoever serves there on the day goes on at the successor in the same position.</summary>
    public void Follow(string from, string to, DateOnly on)
    {
        var held = _posts.Where(p => p.Agency == from && p.Holds(on)).ToList();
        Leave(from, on.AddDays(-1));
        foreach (var post in held.Where(_ => !ServesAt(to, on)))
        {
            Take(new OfficialPost { Agency = to, Position = post.Position, Counter = post.Counter, IsHead = false, From = on });
        }
    }
}

/// <summary>A position at a body, by local dates, both inclusive.</summary>
public sealed class OfficialPost
{
    public long Id { get; private set; }
    public required string Agency { get; init; }
    public required string Position { get; init; }

    /// <summary>The counter (quầy) where he receives residents; null for work behind it.</summary>
    public string? Counter { get; init; }

    /// <summary>Head of the body: whoever reports on him is heard by the level above.</summary>
    public bool IsHead { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; internal set; }

    public bool Holds(DateOnly day) => From <= day && (To is null || day <= To);
}
