using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.SealedReports;

/// <summary>Who handles a report: the body, the one above it, and whom nobody may show it to.</summary>
public sealed record SealedPlace(string Body, string? Above, IReadOnlyList<SealedExclusion> Excluded);

/// <summary>
/// Decides who handles a report. Attitude, delay, papers: the body that manages the person. Money, gifts, a denunciation: the inspectorate. The level
/// above where the head is accused, the sender asked for it, or an unknown person may be anybody there. It never climbs down again. Bodies that were
/// merged or renamed are followed to their successors.
/// </summary>
public sealed class SealedRouting(IReadOnlyList<Official> register, Func<string, string?> managerOf, Func<string, string> successorOf, string inspectorate)
{
    public SealedPlace HandlerOf(SealedReceipt report, DateOnly day)
    {
        var people = People(report.Officials, new Whereabouts(report.Agency, report.Counter, report.NameGiven, report.HappenedOn ?? day), day);
        var unit = Unit(report, people, day);
        var body = report.IsDenunciation || report.Acts.TouchesMoney() ? inspectorate : unit;
        if (body == unit && (report.HidesFromUnit || report is { Officials.Count: 0, Counter: null }))
        {
            body = managerOf(body) ?? inspectorate;
        }

        return At(body, people, report.Officials.Count > 0, day);
    }

    /// <summary>The same for a report on its way, after people moved or the person was found: the body changes only where it may no longer handle it.</summary>
    public SealedPlace Again(SealedReport report, DateOnly day) =>
        At(report.IsDenunciation ? Highest(report.Body) : report.Body, Of(report, day), report.IsNamed, day);

    /// <summary>One level up, for a handler who hands up; where money has come up the inspectorate.</summary>
    public SealedPlace Up(SealedReport report, DateOnly day) =>
        report.Acts.TouchesMoney() && Highest(report.Body) != report.Body ? At(inspectorate, Of(report, day), report.IsNamed, day) : UpFrom(report, report.Body, day);

    /// <summary>The place above a body, for a report that nobody there may handle.</summary>
    public SealedPlace UpFrom(SealedReport report, string body, DateOnly day) => At(managerOf(body) ?? inspectorate, Of(report, day), report.IsNamed, day);

    private List<Official> Of(SealedReport report, DateOnly day) =>
        People(report.Officials, new Whereabouts(report.Agency, report.Counter, report.NameGiven, report.HappenedOn ?? day), day);

    private string Highest(string body) => body == inspectorate || managerOf(inspectorate) == body ? body : inspectorate;

    private SealedPlace At(string body, IReadOnlyList<Official> people, bool named, DateOnly day)
    {
        HashSet<string> seen = [];
        body = successorOf(body);
        while (IsBarred(body, people, day) && seen.Add(body))
        {
            body = managerOf(body) ?? inspectorate;
        }

        return new SealedPlace(body, managerOf(body),
            [.. people.Select(p => new SealedExclusion { OfficialId = p.Id, UserId = p.UserId, Reason = named ? ExclusionReason.Accused : ExclusionReason.AtTheCounter })]);
    }

    private bool IsBarred(string body, IReadOnlyList<Official> people, DateOnly day) =>
        people.Any(p => p.Heads(body, day) || (body == inspectorate && p.ServesAt(body, day)));

    /// <summary>The accused; while he is unknown everybody at the counter then or now (at the whole body when no counter is told), and whoever bears the name told.</summary>
    private List<Official> People(IReadOnlyList<long> accused, Whereabouts where, DateOnly day) => accused.Count > 0
        ? [.. register.Where(o => accused.Contains(o.Id))]
        : [.. register.Where(o => o.PostsOn(day).Concat(o.PostsOn(where.Then)).Any(p => p.Agency == where.Agency && (where.Counter is null || p.Counter == where.Counter)) || IsCalled(o, where.Name))];

    private static bool IsCalled(Official official, string? name) =>
        name is not null && VietnameseText.Fold(official.FullName) == VietnameseText.Fold(name.Trim());

    private sealed record Whereabouts(string Agency, string? Counter, string? Name, DateOnly Then);

    private static string Unit(SealedReceipt report, IReadOnlyList<Official> people, DateOnly day)
    {
        var accused = people.FirstOrDefault(p => report.Officials.Contains(p.Id));
        return accused is null || accused.ServesAt(report.Agency, day) ? report.Agency : accused.PostsOn(day).FirstOrDefault()?.Agency ?? report.Agency;
    }

    /// <summary>Of the handlers at a body the one a report is given to: whom the head named in writing, the head himself, else chance decides by its drawn number, which is always odd.</summary>
    public static long? PersonOf(SealedReport report, string body, IReadOnlyList<long> handlers, IReadOnlyList<SealedNaming> namings, long? head, DateOnly day)
    {
        var free = handlers.Where(h => !report.Excludes(h)).Order().ToList();
        var named = namings.Where(n => n.Agency == body && n.Holds(day) && free.Contains(n.UserId)).Select(n => (long?)n.UserId).FirstOrDefault();
        return named ?? (head is { } one && free.Contains(one) ? one : free.Count == 0 ? null : free[(int)((report.Id >> 1) % free.Count)]);
    }
}
