using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Bulk;

public sealed record BulkChoices(IReadOnlyList<BulkKind> Kinds, IReadOnlyList<Choice> Officials, IReadOnlyList<ChoiceGroup> Topics);

/// <summary>What the viewer's duties let him do with several cases at once, and with what.</summary>
public sealed class BulkChoicesQuery(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task<BulkChoices> ReadAsync(Actor viewer, CancellationToken ct)
    {
        string[] assigns = [.. viewer.AgenciesOf(Duty.Approver, Duty.AgencyDesk)];
        var coordinates = viewer.Has(Duty.Coordinator);
        (BulkKind Kind, bool May)[] kinds =
        [
            (BulkKind.Take, viewer.Has(Duty.Official) || viewer.Has(Duty.Approver)), (BulkKind.Assign, assigns.Length > 0), (BulkKind.Urge, assigns.Length > 0 || coordinates),
            (BulkKind.Decline, coordinates), (BulkKind.ChangeTopic, coordinates),
        ];
        var held = db.DutiesOn(clock.Now().Day);
        var people = assigns.Length == 0 ? [] : await db.Users.AsNoTracking()
            .Where(u => !u.IsDisabled && held.Any(d => d.UserId == u.Id && assigns.Contains(d.Agency) && (d.Duty == Duty.Official || d.Duty == Duty.Approver)))
            .OrderBy(u => u.Id).Select(u => new { u.Id, u.FullName }).ToListAsync(ct);
        return new BulkChoices(
            [.. kinds.Where(k => k.May).Select(k => k.Kind)],
            [.. people.Select(p => new Choice(p.Id.ToString(CultureInfo.InvariantCulture), p.FullName))],
            coordinates ? Topics() : []);
    }

    private IReadOnlyList<ChoiceGroup> Topics() =>
        [.. book.Current.Topics.Values.Where(t => !t.IsClosed).GroupBy(t => (t.Group, t.GroupName)).OrderBy(g => g.Key.Group, StringComparer.Ordinal)
            .Select(g => new ChoiceGroup(g.Key.GroupName, [.. g.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => new Choice(t.Code, t.Name))]))];
}
