using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>A request to be forgotten, or how it was settled.</summary>
public sealed record ErasureView(long Id, DateTimeOffset At, bool ByResident, IReadOnlyList<string> References, ErasureState State)
{
    public string? Reason { get; init; }
    public string? ProposedByName { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
    public string? SettledByName { get; init; }
    public string? Outcome { get; init; }

    internal static ErasureView Of(ErasureRequest r) => new(r.Id, r.At, r.ByResident, r.References, r.State)
    {
        Reason = r.Reason, ProposedByName = r.ProposedByName, SettledAt = r.SettledAt, SettledByName = r.SettledByName, Outcome = r.Outcome,
    };
}

public sealed record AccessView(DateTimeOffset At, PersonalAct Act, string ActorName, IReadOnlyList<string> References, string Reason);

/// <summary>Requests that wait, then the last that were settled; and the last looks into persons' data.</summary>
public sealed record ErasureRequestsView(IReadOnlyList<ErasureView> Open, IReadOnlyList<ErasureView> Settled, IReadOnlyList<AccessView> Accesses);

public sealed class ErasureRequestsQuery(PortalDb db)
{
    private const int Shown = 50;

    public async Task<ErasureRequestsView> ReadAsync(CancellationToken ct)
    {
        var rows = db.ErasureRequests.AsNoTracking().OrderByDescending(r => r.Id);
        var open = await rows.Where(r => r.State == ErasureState.Asked || r.State == ErasureState.Proposed).ToListAsync(ct);
        var settled = await rows.Where(r => r.State == ErasureState.Erased || r.State == ErasureState.Refused).Take(Shown).ToListAsync(ct);
        var accesses = await db.PersonalAccesses.AsNoTracking().OrderByDescending(a => a.Id).Take(Shown).ToListAsync(ct);
        return new ErasureRequestsView(
            open.ConvertAll(ErasureView.Of), settled.ConvertAll(ErasureView.Of), accesses.ConvertAll(a => new AccessView(a.At, a.Act, a.ActorName, a.References, a.Reason)));
    }
}
