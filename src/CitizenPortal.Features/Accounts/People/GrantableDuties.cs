using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Features.Accounts.People;

/// <summary>Duties that may be handed out to a person; a resident and a sweep are no people of the staff.</summary>
public static class GrantableDuties
{
    public static IReadOnlyList<Duty> All { get; } = [.. Enum.GetValues<Duty>().Where(d => d is not (Duty.Citizen or Duty.Sweep))];

    /// <summary>Those that may be held for some topics of an agency only.</summary>
    public static IReadOnlyList<Duty> ByTopic { get; } = [Duty.Official, Duty.Reviewer, Duty.Approver];
}
