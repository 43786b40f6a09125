namespace CitizenPortal.Domain.Agencies;

public enum AgencyLevel { Province, Department, District, Commune, Vertical, Company, Other }

/// <summary>A body that may hold cases. <c>Code</c> is our own lasting identity; names and bodies change, so rows are dated (local dates, inclusive).</summary>
public sealed class Agency
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string ShortName { get; init; }
    public required string Slug { get; init; }
    public required AgencyLevel Level { get; init; }

    /// <summary>The body that manages this one: commune -> district, department -> province. Escalation climbs along it.</summary>
    public string? ManagedBy { get; init; }
    public DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>False for groups and bodies outside the administration: the coordinator guides there, nothing is routed to them.</summary>
    public bool Answers { get; init; } = true;

    /// <summary>The body this one is a subordinate unit of (hospital, school, branch); null for a body of its own.</summary>
    public string? Unit { get; init; }
    public string? Telephone { get; init; }
    public string? Email { get; init; }
    public string? Address { get; init; }

    /// <summary>The local days, both within, on which a draft handed in needs a first review before its approval; no first day: one approval is enough.</summary>
    public DateOnly? TwoLevelsFrom { get; init; }
    public DateOnly? TwoLevelsTo { get; init; }

    public bool NeedsTwoLevels(DateOnly on) => TwoLevelsFrom is { } from && on >= from && (TwoLevelsTo is null || on <= TwoLevelsTo);

    public bool IsValid(DateOnly on) => on >= ValidFrom && (ValidTo is null || on <= ValidTo);

    /// <summary>Whether a case may be given to it on a local date, to lead or to take part in: it exists that day and is of the administration.</summary>
    public bool AnswersOn(DateOnly day) => Answers && IsValid(day);
}
