using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.TestKit.Building;

/// <summary>People who act: the coordinator is Sở Thông tin và Truyền thông, the lead agency UBND huyện Ninh Phước.</summary>
public static class An
{
    public const string CoordinatorAgency = "so-tt-tt";
    public const string LeadAgency = "ubnd-587";
    public const string OtherAgency = "ubnd-582";
    public const string ProvincialAgency = "vp-ubnd";

    public static Actor Actor(Duty duty, string? agency, long id = 100) =>
        new(id, $"{duty} {id}", [new DutyGrant(duty, agency)]) { Agency = agency };

    public static Actor Owner(long caseId = 1) => CitizenPortal.Domain.Agencies.Actor.Citizen(caseId);

    public static Actor Sweep => CitizenPortal.Domain.Agencies.Actor.Sweep("Tự động");

    public static Actor Coordinator => Actor(Duty.Coordinator, CoordinatorAgency, 10);

    public static Actor Desk => Actor(Duty.AgencyDesk, LeadAgency, 11);

    public static Actor Official => Actor(Duty.Official, LeadAgency, 12);

    public static Actor OtherOfficial => Actor(Duty.Official, LeadAgency, 14);

    public static Actor Approver => Actor(Duty.Approver, LeadAgency, 13);

    /// <summary>The head of a section, who gives the first of two approvals.</summary>
    public static Actor Reviewer => Actor(Duty.Reviewer, LeadAgency, 17);

    /// <summary>The approver who heads his agency.</summary>
    public static Actor Head => new(18, "Người đứng đầu", [new DutyGrant(Duty.Approver, LeadAgency), new DutyGrant(Duty.AgencyHead, LeadAgency)]) { Agency = LeadAgency };

    public static Actor ProvincialOffice => Actor(Duty.ProvincialOffice, ProvincialAgency, 15);

    /// <summary>The monitor of the level above both the coordinator and the lead agency.</summary>
    public static Actor Monitor => Actor(Duty.Monitor, ProvincialAgency, 16);

    public static Actor Administrator => Actor(Duty.Administrator, null, 1);
}
