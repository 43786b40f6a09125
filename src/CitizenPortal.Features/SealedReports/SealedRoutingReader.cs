using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports;

/// <summary>Reads what decides who handles a report: the register of officials, who manages whom, who has the duty, whom heads named in writing.</summary>
public sealed class SealedRoutingReader(PortalDb db, ReferenceBook book)
{
    public async Task<SealedDesk> ReadAsync(DateOnly day, CancellationToken ct)
    {
        var edition = book.Current;
        var register = await db.Officials.AsNoTracking().ToListAsync(ct);
        var handlers = await db.DutiesOn(day).AsNoTracking().Where(d => d.Duty == Duty.SealedHandler && db.Users.Any(u => u.Id == d.UserId && !u.IsDisabled))
            .Select(d => new { d.Agency, d.UserId }).ToListAsync(ct);
        return new SealedDesk(
            new SealedRouting(register, edition.ManagerOf, body => edition.Lineage.Of(body, null, null, day).Agency ?? body, edition.Inspectorate),
            handlers.ToLookup(h => h.Agency, h => h.UserId),
            await db.SealedNamings.AsNoTracking().ToListAsync(ct),
            register.SelectMany(o => o.PostsOn(day).Where(p => p.IsHead && o.UserId is not null).Select(p => (p.Agency, User: o.UserId!.Value))).ToLookup(h => h.Agency, h => h.User),
            register.Where(o => o.UserId is not null).ToDictionary(o => o.UserId!.Value, o => o.Id));
    }
}

/// <summary>One reading of who may handle what on a day.</summary>
public sealed record SealedDesk(
    SealedRouting Routing, ILookup<string, long> Handlers, IReadOnlyList<SealedNaming> Namings, ILookup<string, long> Heads, IReadOnlyDictionary<long, long> OfficialOf)
{
    /// <summary>
    /// Gives a report that nobody has to a handler of its body; where the body has none who may, it goes up until one is found. A report for which there
    /// is nobody at all waits where it is, and is given as soon as somebody gets the duty.
    /// </summary>
    public void Settle(SealedReport report, Moment at)
    {
        if (!report.IsOpen || report.HandlerId is not null)
        {
            return;
        }

        HashSet<string> seen = [];
        var place = Routing.Again(report, at.Day);
        while (PersonAt(report, place, at.Day) is null && place.Above is not null && seen.Add(place.Body))
        {
            place = Routing.UpFrom(report, place.Body, at.Day);
        }

        if (PersonAt(report, place, at.Day) is { } person)
        {
            report.Follow(place, PortalActor.Sweep, at);
            report.Give(person, PortalActor.Sweep, at);
        }
    }

    private long? PersonAt(SealedReport report, SealedPlace place, DateOnly day) =>
        SealedRouting.PersonOf(report, place.Body, [.. Handlers[place.Body].Where(h => place.Excluded.All(x => x.UserId != h))], Namings, Heads[place.Body].Select(h => (long?)h).FirstOrDefault(), day);
}
