using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Simulation;

/// <summary>Everything that stands in the database at the end, for the invariants to judge.</summary>
internal sealed record SimulationEvidence(
    IReadOnlyList<Question> Cases, IReadOnlyList<SweepEffect> Effects, IReadOnlyList<StaffNotice> Notices, IReadOnlyList<OutboxLetter> Letters)
{
    public required DeadlineClock Clock { get; init; }
    public required IReadOnlyList<PhoneNotice> Calls { get; init; }
    public required IReadOnlyList<SweepRun> Runs { get; init; }
    public required int Asked { get; init; }

    public ILookup<long, SweepEffect> EffectsOf { get; } = Effects.ToLookup(e => e.QuestionId);

    public static async Task<SimulationEvidence> ReadAsync(PortalDb db, DeadlineClock clock, int asked, CancellationToken ct) => new(
        await db.CasesForSweeps.AsNoTracking().Include(q => q.Events).OrderBy(q => q.Id).ToListAsync(ct),
        await db.SweepEffects.AsNoTracking().ToListAsync(ct),
        await db.StaffNotices.AsNoTracking().OrderBy(n => n.Id).ToListAsync(ct),
        await db.Letters.AsNoTracking().OrderBy(l => l.Id).ToListAsync(ct))
    {
        Clock = clock,
        Calls = await db.PhoneNotices.AsNoTracking().OrderBy(n => n.Id).ToListAsync(ct),
        Runs = await db.SweepRuns.AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct),
        Asked = asked,
    };
}
