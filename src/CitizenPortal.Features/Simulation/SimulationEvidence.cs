using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
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
    public required IReadOnlyList<OnDuty> OnDuty { get; init; }
    public required IReadOnlyList<SweepAlarm> Alarms { get; init; }
    public required IReadOnlyList<TakenMail> Mail { get; init; }
    public required IReadOnlyCollection<DateTimeOffset> MailTroubles { get; init; }

    /// <summary>The moment at which the simulation was stopped.</summary>
    public required DateTimeOffset End { get; init; }

    public IReadOnlyDictionary<long, Question> CaseOf { get; } = Cases.ToDictionary(q => q.Id);

    public ILookup<long, SweepEffect> EffectsOf { get; } = Effects.ToLookup(e => e.QuestionId);

    public static async Task<SimulationEvidence> ReadAsync(PortalDb db, Moment end, int asked, SimulatedPost post, CancellationToken ct) => new(
        await db.CasesForSweeps.AsNoTracking().Include(q => q.Events).OrderBy(q => q.Id).ToListAsync(ct),
        await db.SweepEffects.AsNoTracking().ToListAsync(ct),
        await db.StaffNotices.AsNoTracking().OrderBy(n => n.Id).ToListAsync(ct),
        await db.Letters.AsNoTracking().OrderBy(l => l.Id).ToListAsync(ct))
    {
        Clock = end.Clock,
        End = end.Instant,
        Mail = post.Mail,
        MailTroubles = post.Troubles,
        OnDuty = await db.OnDuties.AsNoTracking().ToListAsync(ct),
        Alarms = await db.SweepAlarms.AsNoTracking().ToListAsync(ct),
        Calls = await db.PhoneNotices.AsNoTracking().OrderBy(n => n.Id).ToListAsync(ct),
        Runs = await db.SweepRuns.AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct),
        Asked = asked,
    };
}
