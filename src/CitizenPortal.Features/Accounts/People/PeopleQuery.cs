using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts.People;

public enum PersonState { Active, Invited, InvitationOver, Disabled }

public sealed record PersonRowView(long Id, string Name, string Account, string Agency, IReadOnlyList<Duty> Duties, PersonState State, bool HasSecondFactor, bool IsDemo);

public sealed record PeopleView(IReadOnlyList<PersonRowView> Rows, int Total, int Page, bool HasNext);

public sealed record DutyView(long Id, Duty Duty, string Agency, DutyScope Scope, DateOnly? From, DateOnly? To)
{
    /// <summary>Keys of the policy, for a coordinator of some kinds.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Names, for an official or approver of some topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}

public sealed record ProposalView(long Id, string Person, Duty Duty, string Agency, string Reason, string By, DateTimeOffset At, bool IsMine);

public sealed record AccountEventView(DateTimeOffset At, AccountEventKind Kind, string By, string? Detail, string? Reason);

public sealed record PersonView(PersonRowView Person, string? Email, string? AgencyCode, IReadOnlyList<DutyView> Duties, IReadOnlyList<ProposalView> Proposals, IReadOnlyList<AccountEventView> Events, int OpenSessions);

/// <summary>The people of the staff, by name as Vietnamese sorts them; words are looked for in name, account and agency, with or without marks.</summary>
public sealed class PeopleQuery(PortalDb db, PortalClock clock, ReferenceBook book, ReadingKeeping readings)
{
    public const int PageSize = 50;
    private const int ShownEvents = 50;

    public async Task<PeopleView> ListAsync(string? words, Duty? duty, int page, Actor viewer, CancellationToken ct)
    {
        await readings.NoteAsync(viewer, [new(AuditAct.ReadPeople)], ct);
        var users = await db.Users.AsNoTracking().ToListAsync(ct);
        var duties = (await db.Duties.AsNoTracking().Select(d => new { d.UserId, d.Duty }).ToListAsync(ct)).ToLookup(d => d.UserId, d => d.Duty);
        var wanted = VietnameseText.Fold(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = users.Select(u => RowOf(u, [.. duties[u.Id].Distinct().Order()]))
            .Where(r => duty is null || r.Duties.Contains(duty.Value))
            .Where(r => wanted.Length == 0 || Fits(VietnameseText.Fold($"{r.Name} {r.Account} {r.Agency}"), wanted))
            .OrderBy(r => r.Name.Split(' ')[^1], VietnameseOrder.Instance).ThenBy(r => r.Name, VietnameseOrder.Instance).ThenBy(r => r.Id).ToList();
        var at = Math.Clamp(page, 1, Math.Max(1, (found.Count + PageSize - 1) / PageSize));
        return new PeopleView([.. found.Skip((at - 1) * PageSize).Take(PageSize)], found.Count, at, at * PageSize < found.Count);
    }

    public async Task<PersonView?> ReadAsync(long id, Actor viewer, CancellationToken ct)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct) is not { } user)
        {
            return null;
        }

        await readings.NoteAsync(viewer, [new(AuditAct.ReadPerson) { SubjectId = id, SubjectName = user.FullName }], ct);
        var duties = await db.Duties.AsNoTracking().Where(d => d.UserId == id).OrderBy(d => d.Id).ToListAsync(ct);
        var events = await db.AccountEvents.AsNoTracking().Where(e => e.SubjectId == id).OrderByDescending(e => e.Id).Take(ShownEvents).ToListAsync(ct);
        var since = clock.Now - StaffSession.Longest;
        return new PersonView(
            RowOf(user, [.. duties.Select(d => d.Duty).Distinct()]), user.Email, user.Agency,
            [.. duties.Select(d => new DutyView(d.Id, d.Duty, book.Current.AgencyName(d.Agency), d.Scope, d.From, d.To) { Kinds = d.Kinds, Topics = [.. d.Topics.Select(TopicName)] })],
            await ProposalsAsync(viewer, id, ct),
            [.. events.Select(e => new AccountEventView(e.At, e.Kind, e.ActorName, e.Detail, e.Reason))],
            await db.StaffSessions.CountAsync(s => s.UserId == id && s.EndedAt == null && s.StartedAt > since, ct));
    }

    /// <summary>Duties that wait for a second person's word.</summary>
    public async Task<IReadOnlyList<ProposalView>> ProposalsAsync(Actor viewer, long? person, CancellationToken ct) =>
        [.. (await db.DutyProposals.AsNoTracking().Where(p => person == null || p.UserId == person).OrderBy(p => p.Id)
            .Join(db.Users, p => p.UserId, u => u.Id, (p, u) => new { Proposal = p, u.FullName }).ToListAsync(ct))
            .Select(p => new ProposalView(p.Proposal.Id, p.FullName, p.Proposal.Duty, book.Current.AgencyName(p.Proposal.Agency), p.Proposal.Reason, p.Proposal.ProposedByName,
                p.Proposal.ProposedAt, viewer.UserId == p.Proposal.ProposedBy || viewer.UserId == p.Proposal.UserId))];

    private string TopicName(string code) => book.Current.Topics.Values.FirstOrDefault(t => t.Group == code)?.GroupName ?? book.Current.TopicName(code);

    private PersonRowView RowOf(PortalUser user, IReadOnlyList<Duty> duties) => new(
        user.Id, user.FullName, user.UserName ?? "", book.Current.AgencyName(user.Agency), duties,
        user.InvitedUntil is { } until ? (until > clock.Now ? PersonState.Invited : PersonState.InvitationOver) : user.IsDisabled ? PersonState.Disabled : PersonState.Active,
        user.TwoFactorEnabled, user.IsDemo);

    private static bool Fits(string text, string[] wanted) => Array.TrueForAll(wanted, w => text.Contains(w, StringComparison.Ordinal));
}
