using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Startup;

namespace CitizenPortal.Web.Desk;

public static class DeskMenu
{
    public static IReadOnlyList<NavItem> Items(Actor actor, string path) => Accounts.DeskDuties.Any(actor.Has)
        ?
        [
            new(Say.Desk["Menu.Queues"], Links.DeskHome, path.StartsWith(Links.DeskHome, StringComparison.Ordinal) && path != Links.DeskPhone),
            new(Say.Desk["Menu.Phone"], Links.DeskPhone, path == Links.DeskPhone),
            new(Say.Desk["Menu.Public"], "/"),
        ]
        : [new(Say.Desk["Menu.Public"], "/")];
}
