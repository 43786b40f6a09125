using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Startup;

namespace CitizenPortal.Web.Desk;

public static class DeskMenu
{
    public static IReadOnlyList<NavItem> Items(Actor actor, string path) =>
        [.. DeskItems(actor, path), .. IntakeItems(actor, path), .. actor.Has(Duty.Reader) ? [new NavItem(Say.Intake["Watch.Title"], Links.Watch, path == Links.Watch)] : Array.Empty<NavItem>(), .. AdminItems(actor, path), new(Say.Desk["Menu.Public"], Links.Home)];

    private static IEnumerable<NavItem> DeskItems(Actor actor, string path) => Accounts.DeskDuties.Any(actor.Has)
        ?
        [
            new(Say.Desk["Menu.Queues"], Links.DeskHome, path.StartsWith(Links.DeskHome, StringComparison.Ordinal) && path is not (Links.DeskPhone or Links.DeskProposals or Links.Entry or Links.RenewSecret or Links.Held or Links.Watch)),
            new(Say.Desk["Menu.Phone"], Links.DeskPhone, path == Links.DeskPhone),
            .. actor.Has(Duty.ProvincialOffice) ? [new NavItem(Say.Accounts["Proposals.Menu"], Links.DeskProposals, path == Links.DeskProposals)] : Array.Empty<NavItem>(),
        ]
        : [];

    private static IEnumerable<NavItem> IntakeItems(Actor actor, string path) => Accounts.CounterDuties.Any(actor.Has)
        ? [.. actor.Has(Duty.Coordinator) ? [new NavItem(Say.Intake["Held.Title"], Links.Held, path == Links.Held)] : Array.Empty<NavItem>(), new(Say.Intake["Menu.Entry"], Links.Entry, path == Links.Entry), new(Say.Intake["Menu.Renew"], Links.RenewSecret, path == Links.RenewSecret)]
        : [];

    private static IEnumerable<NavItem> AdminItems(Actor actor, string path) => actor.Has(Duty.Administrator)
        ? AdminPages.Select(page => new NavItem(Say.Admin[page.Key], page.Link, path.StartsWith(page.Link, StringComparison.Ordinal)))
        : [];

    /// <summary>The administrator's rooms, in the order of the menu.</summary>
    private static IReadOnlyList<(string Key, string Link)> AdminPages { get; } =
    [
        ("Menu.People", Links.AdminPeople),
        ("Menu.Operations", Links.AdminOperations),
        ("Menu.Calendar", Links.AdminCalendar),
        ("Menu.Policy", Links.AdminPolicy),
        ("Menu.Letters", Links.AdminLetters),
        ("Menu.Roster", Links.AdminRoster),
        ("Menu.Organisation", Links.AdminAgencies),
    ];
}
