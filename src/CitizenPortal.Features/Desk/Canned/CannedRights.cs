using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Features.Desk.Canned;

/// <summary>An agency's people write its canned texts and its head approves them; those of the province are the coordinator's and the provincial office's.</summary>
public static class CannedRights
{
    public static bool MayWrite(Actor by, string? agency) => agency is null
        ? by.Has(Duty.Coordinator) || by.Has(Duty.ProvincialOffice)
        : by.Has(Duty.Official, agency) || by.Has(Duty.AgencyDesk, agency) || MayApprove(by, agency);

    public static bool MayApprove(Actor by, string? agency) => agency is null ? by.Has(Duty.ProvincialOffice) : by.Has(Duty.Approver, agency);

    /// <summary>The agencies whose texts he may write, by their codes.</summary>
    public static IReadOnlyList<string> AgenciesOf(Actor by) => [.. by.AgenciesOf(Duty.Official, Duty.AgencyDesk, Duty.Approver)];
}
