using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Delegations;

public sealed record DelegationView(long Id, string Giver, string Person, IReadOnlyList<string> Topics, DateOnly From, DateOnly To, string Document, bool MayEnd);

/// <summary><c>People</c> is empty for who cannot give approval away.</summary>
public sealed record DelegationsView(IReadOnlyList<DelegationView> Delegations, IReadOnlyList<Choice> People, IReadOnlyList<Choice> Topics);

/// <summary>Delegations that hold or will: those of the agencies one heads, and those given to oneself.</summary>
public sealed class DelegationsQuery(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task<DelegationsView> ReadAsync(Actor viewer, CancellationToken ct)
    {
        var (today, headed, edition) = (clock.Now().Day, (string[])[.. viewer.AgenciesOf(Duty.Approver)], book.Current);
        var rows = await db.Delegations.AsNoTracking().Where(d => d.EndedAt == null && d.To >= today && (d.ToUserId == viewer.UserId || headed.Contains(d.Agency))).OrderBy(d => d.From).ThenBy(d => d.Id)
            .Select(d => new { Row = d, Person = db.Users.Where(u => u.Id == d.ToUserId).Select(u => u.FullName).FirstOrDefault() }).ToListAsync(ct);
        var groups = edition.Topics.Values.GroupBy(t => t.Group).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Choice(g.Key, g.First().GroupName)).ToList();
        var people = viewer.Has(Duty.Approver, viewer.Agency)
            ? await DelegateApprovalHandler.Eligible(db, viewer.Agency!, today).Where(u => u.Id != viewer.UserId).OrderBy(u => u.Id).Select(u => new { u.Id, u.FullName }).ToListAsync(ct)
            : [];
        return new DelegationsView(
            [.. rows.Select(d => new DelegationView(
                d.Row.Id, d.Row.FromName, d.Person ?? "", [.. d.Row.Topics.Select(t => groups.Find(g => g.Value == t)?.Label ?? t)], d.Row.From, d.Row.To, d.Row.Document, headed.Contains(d.Row.Agency)))],
            [.. people.Select(p => new Choice(p.Id.ToString(CultureInfo.InvariantCulture), p.FullName))], groups);
    }

    /// <summary>What somebody may approve for others on a day; what a giver no longer may himself, falls.</summary>
    internal static async Task<IReadOnlyList<DelegatedApproval>> HeldAsync(PortalDb db, long user, DateOnly day, CancellationToken ct) =>
        [.. (await db.Delegations.AsNoTracking()
            .Where(d => d.ToUserId == user && d.EndedAt == null && d.From <= day && d.To >= day
                && db.Users.Any(u => u.Id == d.FromUserId && !u.IsDisabled)
                && db.DutiesOn(day).Any(g => g.UserId == d.FromUserId && g.Agency == d.Agency && g.Duty == Duty.Approver))
            .ToListAsync(ct)).Select(d => new DelegatedApproval(d.Agency, d.Topics, d.Document))];
}
