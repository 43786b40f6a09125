using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Desk;

/// <summary>One report: whole for its handler, its terms for the second person and the level above. For everybody else there is none. The reading is on record first.</summary>
public sealed class SealedReportQuery(PortalDb db, OfficeClock clock, ReferenceBook book, ReadingKeeping readings, SealedImageQuery images)
{
    public async Task<SealedReportView?> ReadAsync(string reference, Actor viewer, CancellationToken ct)
    {
        var whole = await FindAsync(db.SealedReports(viewer), reference, ct);
        if ((whole ?? await FindAsync(db.SealedTerms(viewer), reference, ct)) is not { } report)
        {
            return null;
        }

        await readings.NoteAsync(viewer, [new(whole is null ? AuditAct.ReadSealedTerms : AuditAct.ReadSealed, report.Reference)], ct);
        var visible = whole is null ? db.SealedTerms(viewer) : db.SealedReports(viewer);
        var events = await visible.Where(r => r.Id == report.Id).SelectMany(r => r.Events).AsNoTracking().OrderBy(e => e.Number).ToListAsync(ct);
        var register = whole is null ? [] : await db.Officials.AsNoTracking().ToListAsync(ct);
        var now = clock.Now();
        return new SealedReportView(report.Reference, report.Version, report.State, book.Current.AgencyName(report.Body))
        {
            IsDenunciation = report.IsDenunciation,
            ReceivedAt = report.ReceivedAt,
            AcknowledgeBy = report.State == SealedState.Received ? DueDates.View(now, report.AcknowledgeBy) : null,
            ConcludeBy = report.IsOpen ? DueDates.View(now, report.ConcludeBy) : null,
            AcknowledgedOn = report.AcknowledgedOn,
            ConcludedOn = report.ConcludedOn,
            Outcome = report.Outcome,
            Story = whole is null ? null : StoryOf(report, register, now) with { Images = await images.OfReportAsync(report.Id, viewer, ct) },
            Referrals = whole is null ? [] : [.. report.Referrals.OrderBy(r => r.Number).Select(r => new SealedReferralView(r.Number, r.To, r.Document, r.On, r.Result, r.ResultOn))],
            Identity = await IdentityAsync(report, viewer, ct),
            MayOpenIdentity = whole is not null && report.OpensIdentityTo(viewer),
            Events = [.. events.Select(e => EventOf(e, whole is not null))],
            Acts = ActsOf(report, viewer, now),
        };
    }

    private static Task<SealedReport?> FindAsync(IQueryable<SealedReport> visible, string reference, CancellationToken ct) =>
        SealedActKeeping.Whole(visible.AsNoTracking()).SingleOrDefaultAsync(r => r.Reference == reference, ct);

    private static IReadOnlyList<SealedActView> ActsOf(SealedReport report, Actor viewer, Moment now) =>
        [.. SealedDeskVerbs.All.Select(v => new SealedActView(v, report.WhyNot(v, viewer, now))).Where(a => !a.WhyNot.Contains(SealedRefusal.NotYours) && !a.WhyNot.Contains(SealedRefusal.WrongState))];

    /// <summary>Without names and words for whoever knows the terms only: also the name of the accused who explained stands there.</summary>
    private static SealedEventView EventOf(SealedEvent e, bool whole) => new(
        e.At, e.Verb, whole && e.Verb != SealedVerb.Send ? e.ActorName : null, whole ? e.Words : null,
        e.Verb == SealedVerb.Conclude && Enum.TryParse<SealedOutcome>(e.Reason, out var outcome) ? outcome : null);

    private async Task<IReadOnlyList<SealedIdentityView>> IdentityAsync(SealedReport report, Actor viewer, CancellationToken ct)
    {
        var shown = report.IdentityRequests.Where(r => r.AskedBy == viewer.UserId || report.WhyNot(SealedVerb.ConsentIdentity, viewer, clock.Now()).Count == 0).OrderBy(r => r.Number).ToList();
        var askers = shown.Select(r => r.AskedBy).ToList();
        var names = shown.Count == 0 ? [] : await db.Users.AsNoTracking().Where(u => askers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, ct);
        return [.. shown.Select(r => new SealedIdentityView(names.GetValueOrDefault(r.AskedBy, ""), r.Reason, r.AskedAt, r.ConsentAt, r.OpenedAt))];
    }

    private SealedStoryView StoryOf(SealedReport report, IReadOnlyList<Official> register, Moment now)
    {
        SealedPersonView View(Official o) => new(o.Id, o.FullName, PostOf(o, now.Day));
        var then = report.HappenedOn ?? now.Day;
        return new SealedStoryView(report.Acts, book.Current.AgencyName(report.Agency), report.Text)
        {
            Counter = report.Counter,
            Place = report.Place,
            HappenedOn = report.HappenedOn,
            Time = report.Time,
            NameGiven = report.NameGiven,
            HidesFromUnit = report.HidesFromUnit,
            Reasons = report.OutcomeReasons,
            Officials = [.. register.Where(o => report.Officials.Contains(o.Id)).Select(View)],
            Candidates = report.IsNamed ? [] : [.. register.Where(o => o.ServesAt(report.Agency, now.Day) || o.ServesAt(report.Agency, then)).OrderBy(o => o.FullName, StringComparer.Ordinal).Select(View)],
            Explanations = [.. report.Explanations.OrderBy(e => e.Number).Select(e => new SealedExplanationView(
                e.Number, register.FirstOrDefault(o => o.Id == e.OfficialId)?.FullName ?? "", e.Facts, e.DueOn, e.Words) { OfficialId = e.OfficialId, ExplainedAt = e.ExplainedAt })],
        };
    }

    private string PostOf(Official official, DateOnly day) =>
        string.Join("; ", official.PostsOn(day).Select(p => string.Join(", ", new[] { p.Position, p.Counter, book.Current.AgencyName(p.Agency) }.Where(t => !string.IsNullOrEmpty(t)))));
}
