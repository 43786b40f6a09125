using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Absences;

public sealed record AbsenceView(long Id, string Person, string Substitute, DateOnly From, DateOnly To, string EnteredBy, bool IsNow);

/// <summary><c>People</c> is empty for who may only enter his own absence.</summary>
public sealed record AbsencesView(IReadOnlyList<AbsenceView> Absences, IReadOnlyList<Choice> People, IReadOnlyList<Choice> Substitutes);

/// <summary>Absences that are on or to come: one's own, and for a head those of his agency; and who may be chosen.</summary>
public sealed class AbsencesQuery(PortalDb db, OfficeClock clock)
{
    public async Task<AbsencesView> ReadAsync(Actor viewer, CancellationToken ct)
    {
        var (today, headed) = (clock.Now().Day, (string[])[.. viewer.AgenciesOf(Duty.Approver)]);
        var rows = await db.Absences.AsNoTracking().Where(a => a.EndedAt == null && a.To >= today && (a.UserId == viewer.UserId || headed.Contains(a.Agency))).OrderBy(a => a.From).ThenBy(a => a.Id)
            .Select(a => new
            {
                a.Id, a.From, a.To, a.EnteredByName,
                Person = db.Users.Where(u => u.Id == a.UserId).Select(u => u.FullName).FirstOrDefault(), Substitute = db.Users.Where(u => u.Id == a.SubstituteId).Select(u => u.FullName).FirstOrDefault(),
            }).ToListAsync(ct);
        var colleagues = viewer.Agency is { } agency ? await ChoicesAsync(agency, today, ct) : [];
        return new AbsencesView(
            [.. rows.Select(a => new AbsenceView(a.Id, a.Person ?? "", a.Substitute ?? "", a.From, a.To, a.EnteredByName, a.From <= today))],
            viewer.Has(Duty.Approver, viewer.Agency) ? colleagues : [], colleagues);
    }

    private async Task<IReadOnlyList<Choice>> ChoicesAsync(string agency, DateOnly today, CancellationToken ct) =>
        [.. (await EnterAbsenceHandler.Eligible(db, agency, today).OrderBy(u => u.Id).Select(u => new { u.Id, u.FullName }).ToListAsync(ct))
            .Select(u => new Choice(u.Id.ToString(CultureInfo.InvariantCulture), u.FullName))];
}
