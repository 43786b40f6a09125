using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.SealedReports;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// What there is to tell of a report at a moment, by its stored dates: given to a handler, the sender wrote, two working days are over unacknowledged, the
/// date to conclude is near or over, an explanation came or its days are over, the sender is silent, identity is asked for or was agreed to.
/// </summary>
internal static class SealedNews
{
    private const int DaysAhead = 3;
    private const int SilentAfter = 15;

    public static IEnumerable<SealedNotice> Of(SealedReport report, Moment at, SealedPeople people) => (report.IsOpen ? OfTerms(report, at, people) : [])
        .Concat(OfHearing(report, at, people)).Concat(OfIdentity(report, people))
        .Select(n => n with { Key = string.Create(CultureInfo.InvariantCulture, $"{report.Id}-{n.Key}") });

    private static IEnumerable<SealedNotice> OfTerms(SealedReport report, Moment at, SealedPeople people)
    {
        var handler = Handler(report, people);
        var above = Above(report, people);
        foreach (var (step, isDue, also) in new[]
        {
            ("given", true, Nobody),
            ($"unacknowledged-{report.AcknowledgeBy:yyyyMMdd}", report.State == SealedState.Received && DeadlineClock.IsLate(report.AcknowledgeBy, at.Day), above),
            ($"near-{report.ConcludeBy:yyyyMMdd}", at.Clock.AddWorkingDays(at.Day, DaysAhead) >= report.ConcludeBy, Nobody),
            ($"late-{report.ConcludeBy:yyyyMMdd}", DeadlineClock.IsLate(report.ConcludeBy, at.Day), above),
            ($"wrote-{Last(report, SealedVerb.Answer)}", Last(report, SealedVerb.Answer) > 0, Nobody),
            ($"silent-{Last(report, SealedVerb.AskSender)}", IsSilent(report, at), Nobody),
        }.Where(x => x.Item2))
        {
            foreach (var user in handler.Concat(also))
            {
                yield return new SealedNotice(step, user);
            }
        }
    }

    /// <summary>To the accused that he is asked; to the handler that he answered, or did not in his days.</summary>
    private static IEnumerable<SealedNotice> OfHearing(SealedReport report, Moment at, SealedPeople people) => report.Explanations.SelectMany(e =>
    {
        var accused = e.IsOpen && people.AccountOf.TryGetValue(e.OfficialId, out var account) ? new[] { new SealedNotice($"asked-{e.Number}", account) } : [];
        var back = report.IsOpen && (!e.IsOpen || DeadlineClock.IsLate(e.DueOn, at.Day))
            ? Handler(report, people).Select(h => new SealedNotice($"{(e.IsOpen ? "unexplained" : "explained")}-{e.Number}", h)) : [];
        return accused.Concat(back);
    });

    private static IEnumerable<SealedNotice> OfIdentity(SealedReport report, SealedPeople people) => report.IdentityRequests.SelectMany(r => r.ConsentBy is null
        ? Seconds(report, people).Select(s => new SealedNotice($"consent-{r.Number}", s))
        : new[] { r.AskedBy }.Where(u => !people.IsKeptFrom(report, u)).Select(u => new SealedNotice($"agreed-{r.Number}", u)));

    private static readonly long[] Nobody = [];

    private static long[] Handler(SealedReport report, SealedPeople people) =>
        report.HandlerId is { } handler && people.Handlers[report.Body].Contains(handler) && !people.IsKeptFrom(report, handler) ? [handler] : [];

    private static long[] Above(SealedReport report, SealedPeople people) =>
        [.. (report.IsDenunciation ? people.Handlers[report.Body] : people.Handlers[report.Above ?? ""]).Where(h => h != report.HandlerId && !people.IsKeptFrom(report, h))];

    private static IEnumerable<long> Seconds(SealedReport report, SealedPeople people) =>
        people.Handlers[report.Body].Where(h => h != report.HandlerId && !people.IsKeptFrom(report, h)).Concat(Above(report, people)).Distinct();

    private static int Last(SealedReport report, SealedVerb verb) => report.Events.Where(e => e.Verb == verb).Select(e => e.Number).DefaultIfEmpty().Max();

    private static bool IsSilent(SealedReport report, Moment at) => report.State == SealedState.AwaitingSender
        && report.Events.Where(e => e.Verb == SealedVerb.AskSender).MaxBy(e => e.Number) is { } asked
        && DeadlineClock.IsLate(at.Clock.AddWorkingDays(DeadlineClock.DayOf(asked.At), SilentAfter), at.Day);
}
