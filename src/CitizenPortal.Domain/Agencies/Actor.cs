namespace CitizenPortal.Domain.Agencies;

/// <summary>Who acts: a person with the duties granted to him, a resident who proved a case is his, or a sweep.</summary>
public sealed record Actor(long? UserId, string Name, IReadOnlyList<DutyGrant> Grants)
{
    public string? Agency { get; init; }

    /// <summary>The case this resident proved to own with its secret; null for everybody else.</summary>
    public long? OwnCase { get; init; }

    /// <summary>Bodies that are no more and left their work to one that he works for: their cases he may read, and nothing else.</summary>
    public IReadOnlyList<string> Inherited { get; init; } = [];

    /// <summary>The sealed report this sender proved to be his; null for everybody else.</summary>
    public long? OwnReport { get; init; }

    /// <summary>The approvals of others that he may give today.</summary>
    public IReadOnlyList<DelegatedApproval> Delegations { get; init; } = [];

    public static Actor Anonymous { get; } = new(null, "", []);

    public static Actor Citizen(long? ownCase = null) =>
        new(null, "Công dân", [new DutyGrant(Duty.Citizen, null)]) { OwnCase = ownCase };

    /// <summary>Who sent a sealed report; nothing more is known of him.</summary>
    public static Actor Sender(long? ownReport = null) => new(null, "Người gửi", [new DutyGrant(Duty.Citizen, null)]) { OwnReport = ownReport };

    public static Actor Sweep(string name) => new(null, name, [new DutyGrant(Duty.Sweep, null)]);

    public bool Has(Duty duty) => Grants.Any(g => g.Duty == duty);

    public bool Has(Duty duty, string? agency) =>
        agency is not null && Grants.Any(g => g.Duty == duty && g.Agency == agency);

    /// <summary>Holds the duty there for a case of that kind (key of the policy) and topic.</summary>
    public bool Has(Duty duty, string? agency, string kind, string? topic) =>
        agency is not null && Grants.Any(g => g.Duty == duty && g.Agency == agency && g.Covers(kind, topic));

    /// <summary>The same person, were none of his duties narrowed to kinds or topics.</summary>
    public Actor Unnarrowed => Grants.Any(g => g.IsNarrow) ? this with { Grants = [.. Grants.Select(g => g with { Kinds = [], Topics = [] })] } : this;

    /// <summary>Works there, or has any duty there.</summary>
    public bool BelongsTo(string agency) => Agency == agency || Grants.Any(g => g.Agency == agency);

    public IEnumerable<string> AgenciesOf(params Duty[] duties) =>
        Grants.Where(g => g.Agency is not null && duties.Contains(g.Duty)).Select(g => g.Agency!).Distinct();
}
