using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Organisation;

/// <summary>Rows of the organisation with what was changed about each; names come from the book.</summary>
public sealed class OrganisationQuery(PortalDb db)
{
    public async Task<IReadOnlyList<OrganisationEdition>> ChangesAsync<T>(string key, CancellationToken ct)
    {
        var subject = OrganisationRules.Subject<T>(key);
        return await db.OrganisationEditions.AsNoTracking().Where(e => e.Subject == subject).OrderByDescending(e => e.Version).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<RoutingRule>> RulesAsync(string topic, CancellationToken ct) =>
        await db.RoutingRules.AsNoTracking().Where(r => r.Topic == topic).OrderBy(r => r.Level).ThenByDescending(r => r.ValidFrom).ToListAsync(ct);

    public async Task<IReadOnlyList<PapiItemRow>> PapiAsync(CancellationToken ct) => await db.PapiItems.AsNoTracking().OrderBy(p => p.Code).ToListAsync(ct);

    public async Task<IReadOnlyList<SuccessionOrder>> SuccessionsAsync(CancellationToken ct) =>
        await db.Successions.AsNoTracking().OrderByDescending(o => o.On).ThenByDescending(o => o.Id).ToListAsync(ct);
}
