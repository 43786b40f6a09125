using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Naming;

public sealed record NamingView(long Id, string Person, DateOnly From, DateOnly? To, string Document);

/// <summary><c>People</c>: who has the duty at the body, without whom nobody can be named.</summary>
public sealed record NamingsView(IReadOnlyList<NamingView> Namings, IReadOnlyList<Choice> People);

/// <summary>Whom the head named to handle sealed reports, now or later. Nothing of a report is read.</summary>
public sealed class NamingsQuery(PortalDb db, OfficeClock clock)
{
    /// <summary>Null for who heads no body.</summary>
    public async Task<NamingsView?> ReadAsync(Actor viewer, CancellationToken ct)
    {
        if (viewer.Agency is not { } agency || !viewer.Has(Duty.Approver, agency))
        {
            return null;
        }

        var today = clock.Now().Day;
        var namings = await db.SealedNamings.AsNoTracking().Where(n => n.Agency == agency && (n.To == null || n.To >= today)).OrderBy(n => n.From).ThenBy(n => n.Id)
            .Select(n => new NamingView(n.Id, db.Users.Where(u => u.Id == n.UserId).Select(u => u.FullName).FirstOrDefault() ?? "", n.From, n.To, n.Document)).ToListAsync(ct);
        var people = await GiveNamingHandler.Eligible(db, agency, today).OrderBy(u => u.Id).Select(u => new { u.Id, u.FullName }).ToListAsync(ct);
        return new NamingsView(namings, [.. people.Select(p => new Choice(p.Id.ToString(CultureInfo.InvariantCulture), p.FullName))]);
    }
}
