using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Startup;

namespace CitizenPortal.Web.Desk;

/// <summary>The menu of the rooms a person may enter, and in a room the doors to its pages.</summary>
public static class DeskMenu
{
    public static IReadOnlyList<NavItem> Items(Actor actor, string path) =>
        [.. Rooms(actor, path), new(Say.Desk["Menu.Public"], Links.Home)];

    /// <summary>Where a person's work starts: the first room he may enter, or his own account.</summary>
    public static string Home(Actor actor) => Rooms(actor, "").Select(room => room.Href).FirstOrDefault(Links.Account);

    /// <summary>Whether he has any of the duties that work on cases.</summary>
    public static bool WorksAtDesk(Actor actor) => Accounts.DeskDuties.Any(actor.Has);

    private static IEnumerable<NavItem> Rooms(Actor actor, string path)
    {
        if (WorksAtDesk(actor))
        {
            yield return new(Say.Desk["Menu.Queues"], Links.DeskHome, IsDesk(path));
        }
        else if (actor.Has(Duty.CounterStaff))
        {
            yield return new(Say.Intake["Menu.Entry"], Links.Entry, IsDesk(path));
        }
        else if (actor.Has(Duty.Reader))
        {
            yield return new(Say.Intake["Watch.Title"], Links.Watch, path == Links.Watch);
        }

        if (actor.Has(Duty.SealedHandler))
        {
            yield return new(Say.SealedDesk["Menu"], Links.SealedDesk, IsSealed(path));
        }

        if (actor.Has(Duty.Administrator))
        {
            yield return new(Say.Admin["Menu.Room"], Links.AdminOperations, IsAdmin(path));
        }

        if (actor.Has(Duty.Auditor))
        {
            yield return new(Say.Audit["Menu"], Links.Audit, path == Links.Audit);
        }
    }

    /// <summary>The doors of the room that the address belongs to; none where there is only one page.</summary>
    public static IReadOnlyList<NavItem> Doors(Actor actor, string path, string? personnelOffice = null)
    {
        Door[] doors = IsAdmin(path) && actor.Has(Duty.Administrator) ? AdminDoors : IsDesk(path) ? [.. DeskDoors, new(Say.SealedDesk["Register.Title"], Links.SealedRegister) { IsFor = a => a.Has(Duty.Monitor, personnelOffice) }] : [];
        var mine = doors.Where(door => door.IsFor(actor)).ToList();
        var here = mine.Where(door => door.Reach(path) > 0).MaxBy(door => door.Reach(path));
        return [.. mine.Select(door => new NavItem(door.Label, door.Links[0], door == here))];
    }

    private static bool IsDesk(string path) => (path.StartsWith(Links.DeskHome, StringComparison.Ordinal) && !IsSealed(path)) || path is Links.Moderation or Links.OwnRatings or Links.Suspicions;

    private static bool IsSealed(string path) => path.StartsWith(Links.SealedDesk, StringComparison.Ordinal) || path == Links.SealedRegister;

    private static bool IsAdmin(string path) => path.StartsWith(Links.AdminHome, StringComparison.Ordinal);

    private static Door[] DeskDoors =>
    [
        new(Say.Desk["Menu.Work"], Links.DeskHome) { IsFor = WorksAtDesk },
        new(Say.Desk["Menu.Phone"], Links.DeskPhone) { IsFor = WorksAtDesk },
        new(Say.Record["Approvals.Menu"], Links.DeskApprovals) { IsFor = Approves },
        new(Say.Intake["Held.Title"], Links.Held) { IsFor = actor => actor.Has(Duty.Coordinator) },
        new(Say.Intake["Restrict.Menu"], Links.Restrictions) { IsFor = RestrictionsQuery.IsFor },
        new(Say.Intake["Menu.Entry"], Links.Entry) { IsFor = actor => Accounts.CounterDuties.Any(actor.Has) },
        new(Say.Intake["Menu.Month"], Links.Month) { IsFor = actor => Accounts.CounterDuties.Any(actor.Has) },
        new(Say.Intake["Menu.Renew"], Links.RenewSecret) { IsFor = actor => Accounts.CounterDuties.Any(actor.Has) },
        new(Say.CasePage["Canned.Menu"], Links.DeskCanned) { IsFor = WorksAtDesk },
        new(Say.Record["Cited.Menu"], Links.DeskCited) { IsFor = WorksAtDesk },
        new(Say.CasePage["Absence.Menu"], Links.DeskAbsence) { IsFor = WorksAtDesk },
        new(Say.CasePage["Delegation.Menu"], Links.DeskDelegation) { IsFor = Approves },
        new(Say.Ratings["Dossiers.Menu"], Links.Dossiers) { IsFor = actor => Accounts.DossierDuties.Any(actor.Has) },
        new(Say.Ratings["Moderation.Menu"], Links.Moderation) { IsFor = actor => Accounts.ModeratorDuties.Any(actor.Has) },
        new(Say.Ratings["Own.Menu"], Links.OwnRatings) { IsFor = WorksAtDesk },
        new(Say.RatingFigures["Results.Menu"], Links.RatingResults) { IsFor = actor => WorksAtDesk(actor) || actor.Has(Duty.CounterStaff) },
        new(Say.RatingFigures["Survey.Menu"], Links.Surveys) { IsFor = actor => Accounts.SurveyDuties.Any(actor.Has) },
        new(Say.RatingFigures["Watch.Menu"], Links.Suspicions) { IsFor = actor => Accounts.ModeratorDuties.Any(actor.Has) },
        new(Say.Accounts["Proposals.Menu"], Links.DeskProposals) { IsFor = actor => actor.Has(Duty.ProvincialOffice) },
        new(Say.Intake["Watch.Title"], Links.Watch) { IsFor = actor => actor.Has(Duty.Reader) },
    ];

    private static Door[] AdminDoors =>
    [
        new(Say.Admin["Menu.Operations"], Links.AdminOperations),
        new(Say.Admin["Menu.People"], Links.AdminPeople, Links.AdminInvite),
        new(Say.Admin["Menu.Organisation"], Links.AdminAgencies, Links.AdminLocalities, Links.AdminTopics, Links.AdminRouting, Links.AdminSuccessions),
        new(Say.Admin["Menu.Calendar"], Links.AdminCalendar),
        new(Say.Admin["Menu.Policy"], Links.AdminPolicy),
        new(Say.Admin["Menu.Letters"], Links.AdminLetters),
        new(Say.Admin["Menu.Roster"], Links.AdminRoster),
        new(Say.Admin["Menu.Exchange"], Links.AdminExchange),
        new(Say.Ratings["Keys.Menu"], Links.AdminApiKeys),
        new(Say.RatingFigures["Switch.Menu"], Links.AdminPersonPages),
        new(Say.Admin["Menu.PersonalData"], Links.AdminPersonalData),
        new(Say.Admin["Menu.Retention"], Links.AdminRetention),
        new(Say.Admin["Menu.Breaches"], Links.AdminBreaches),
    ];

    private static bool Approves(Actor actor) => actor.Has(Duty.Approver) || actor.Delegations.Count > 0;

    /// <summary>A label and the addresses behind it; the first is where it leads.</summary>
    private sealed record Door(string Label, params string[] Links)
    {
        public Func<Actor, bool> IsFor { get; init; } = _ => true;

        /// <summary>How much of the address the door names; the one that names most is where a person is.</summary>
        public int Reach(string path) => Links.Where(link => path.StartsWith(link, StringComparison.Ordinal)).Select(link => link.Length).DefaultIfEmpty().Max();
    }
}
