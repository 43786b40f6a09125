using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Startup;

namespace CitizenPortal.Web.Desk;

public static class DeskMenu
{
    public static IReadOnlyList<NavItem> Items(Actor actor, string path) =>
        [.. DeskItems(actor, path), .. AdminItems(actor, path), .. AuditItems(actor, path), new(Say.Desk["Menu.Public"], Links.Home)];

    private static IEnumerable<NavItem> DeskItems(Actor actor, string path) => Accounts.DeskDuties.Any(actor.Has)
        ?
        [
            new(Say.Desk["Menu.Queues"], Links.DeskHome, path.StartsWith(Links.DeskHome, StringComparison.Ordinal) && path is not (Links.DeskPhone or Links.DeskProposals)),
            new(Say.Desk["Menu.Phone"], Links.DeskPhone, path == Links.DeskPhone),
            .. actor.Has(Duty.ProvincialOffice) ? [new NavItem(Say.Accounts["Proposals.Menu"], Links.DeskProposals, path == Links.DeskProposals)] : Array.Empty<NavItem>(),
        ]
        : [];

    private static IEnumerable<NavItem> AdminItems(Actor actor, string path) => actor.Has(Duty.Administrator)
        ? [new NavItem(Say.Admin["Menu.Room"], Links.AdminHome, path.StartsWith(Links.AdminHome, StringComparison.Ordinal))]
        : [];

    private static IEnumerable<NavItem> AuditItems(Actor actor, string path) => actor.Has(Duty.Auditor)
        ? [new(Say.Audit["Menu"], Links.Audit, path == Links.Audit)]
        : [];

    /// <summary>The doors within the administrator's room; none elsewhere.</summary>
    public static IReadOnlyList<NavItem> AdminDoors(Actor actor, string path) =>
        actor.Has(Duty.Administrator) && path.StartsWith(Links.AdminHome, StringComparison.Ordinal)
            ? [.. AdminPages.Select(page => new NavItem(Say.Admin[page.Key], page.Links[0], page.Links.Any(link => path.StartsWith(link, StringComparison.Ordinal))))]
            : [];

    /// <summary>The administrator's pages in the order of his menu; the first address is where the door leads.</summary>
    private static IReadOnlyList<(string Key, string[] Links)> AdminPages { get; } =
    [
        ("Menu.Operations", [Links.AdminOperations]),
        ("Menu.People", [Links.AdminPeople, Links.AdminInvite]),
        ("Menu.Organisation", [Links.AdminAgencies, Links.AdminLocalities, Links.AdminTopics, Links.AdminRouting, Links.AdminSuccessions]),
        ("Menu.Calendar", [Links.AdminCalendar]),
        ("Menu.Policy", [Links.AdminPolicy]),
        ("Menu.Letters", [Links.AdminLetters]),
        ("Menu.Roster", [Links.AdminRoster]),
        ("Menu.Exchange", [Links.AdminExchange]),
    ];
}
