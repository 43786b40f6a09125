using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Components.Admin.Organisation;

/// <summary>What the forms of the organisation post, as it was typed.</summary>
public sealed class OrganisationInput
{
    public string? Code { get; set; }
    public bool IsNew { get; set; }
    public string? Name { get; set; }
    public string? ShortName { get; set; }
    public string? Level { get; set; }
    public string? ManagedBy { get; set; }
    public string? Unit { get; set; }
    public bool Answers { get; set; }
    public string? Telephone { get; set; }
    public string? Email { get; set; }
    public string? Address { get; set; }
    public string? ValidFrom { get; set; }
    public string? ValidTo { get; set; }
    public string? TwoLevelsFrom { get; set; }
    public string? TwoLevelsTo { get; set; }
    public string? Reason { get; set; }
    public string? StatisticsCode { get; set; }
    public string? Parent { get; set; }
    public string? Agency { get; set; }
    public string? Successors { get; set; }
    public string? Basis { get; set; }
    public string? Group { get; set; }
    public string? GroupName { get; set; }
    public string? Papi { get; set; }
    public string? Keywords { get; set; }
    public bool IsUrgent { get; set; }
    public bool IsClosed { get; set; }
    public string? Lead { get; set; }
    public string? Coordinating { get; set; }
    public string? Kind { get; set; }
    public string? On { get; set; }
    public string? Document { get; set; }
    public string? Lines { get; set; }
    public IReadOnlyList<long>? StaffUser { get; set; }
    public IReadOnlyList<string?>? StaffTo { get; set; }

    public static string[] List(string? typed) => (typed ?? "").Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string? Maybe(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public IReadOnlyList<StaffMove> Staff() => [.. (StaffUser ?? []).Zip(StaffTo ?? [], (user, to) => new StaffMove(user, Maybe(to)))];
}
