using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;

namespace CitizenPortal.Features.Simulation;

/// <summary>
/// When letters are written and leave, and how many one address gets. In office hours: all that a sweep writes to people of an office or to
/// the resident to make them act. At any time: what follows at once from somebody's own act, alarms of the running of the portal, urgent cases.
/// </summary>
internal static class LetterChecks
{
    private static readonly TimeSpan Opening = TimeSpan.FromHours(7);
    private static readonly TimeSpan Gathering = TimeSpan.FromHours(7.5);
    private static readonly TimeSpan Morning = TimeSpan.FromHours(8);
    private static readonly TimeSpan Closing = TimeSpan.FromHours(17);

    private static readonly Dictionary<string, TimeSpan> Addressing = new()
    {
        [LetterCatalogue.WorkDigest] = Gathering, [LetterCatalogue.Reminder] = Gathering, [LetterCatalogue.Escalation] = Gathering, [LetterCatalogue.WeeklyList] = Gathering,
        [LetterCatalogue.CitizenReminder] = Morning, [LetterCatalogue.NoApprover] = Morning,
    };

    private static readonly string[] Gathered = [LetterCatalogue.WorkDigest, LetterCatalogue.Reminder, LetterCatalogue.Escalation];

    /// <summary>One a person and day, or rarer; the others are one a case and step.</summary>
    private static readonly string[] OnceADay = [.. Gathered, LetterCatalogue.WeeklyList, LetterCatalogue.FailureDigest];

    public static IReadOnlyList<SimulationInvariant> All { get; } =
    [
        new("OfficeHours", e => e.Notices.Where(n => LetterCatalogue.OfSweeps.Contains(n.Letter) && !InOfficeHours(e.Clock, n.CreatedAt, Opening)).Select(n => n.Key)),
        new("DigestHours", e => WrittenOutside(e, letter => Gathered.Contains(letter))),
        new("DirectHours", e => WrittenOutside(e, letter => !Gathered.Contains(letter))),
        new("FailuresInTheMorning", e => e.Letters.Where(l => l.Letter == LetterCatalogue.FailureDigest && DeadlineClock.LocalOf(l.CreatedAt).TimeOfDay < Morning).Select(l => l.Key)),
        new("LeaveInHours", e => e.Letters.Where(l => LeftOutside(e, l)).Select(l => l.Key)),
        new("DigestOnce", e => Doubles(e.Letters.Where(l => OnceADay.Contains(l.Letter)), l => $"{l.Letter}-{l.UserId}-{DeadlineClock.DayOf(l.CreatedAt):yyyyMMdd}")),
        new("OneKindADay", e => Doubles(e.Letters.Where(l => l is { UserId: null, SentAt: not null }), l => $"{l.QuestionId}-{l.Letter}-{DeadlineClock.DayOf(l.SentAt!.Value):yyyyMMdd}")),
        new("AddressCap", AboveCap),
        new("MessageIdOnce", e => Doubles(e.Letters, l => l.MessageId)),
        new("LetterEnds", e => e.Letters.Where(l => (l.SentAt is null ? 0 : 1) + (l.DeadAt is null ? 0 : 1) + (l.DueAt is null ? 0 : 1) != 1).Select(l => l.Key)),
    ];

    public static bool InOfficeHours(DeadlineClock clock, DateTimeOffset at, TimeSpan from)
    {
        var local = DeadlineClock.LocalOf(at);
        return clock.Calendar.IsWorkingDay(DeadlineClock.DayOf(at)) && local.TimeOfDay >= from && local.TimeOfDay < Closing;
    }

    public static IEnumerable<string> Doubles<T>(IEnumerable<T> all, Func<T, string> key) =>
        all.GroupBy(key).Where(g => g.Skip(1).Any()).Select(g => g.Key);

    private static IEnumerable<string> WrittenOutside(SimulationEvidence e, Func<string, bool> of) =>
        e.Letters.Where(l => Addressing.TryGetValue(l.Letter, out var from) && of(l.Letter) && !InOfficeHours(e.Clock, l.CreatedAt, from)).Select(l => l.Key);

    /// <summary>Only what the mail server, the death of a portal or the daily limit held up may leave at another time than it was written for.</summary>
    private static bool LeftOutside(SimulationEvidence e, OutboxLetter letter) =>
        Addressing.ContainsKey(letter.Letter) && letter.SentAt is { } sent && !InOfficeHours(e.Clock, sent, Opening)
        && letter.Attempts == 0 && letter.Letter != LetterCatalogue.CitizenReminder && !e.MailTroubles.Any(t => t >= letter.CreatedAt && t <= sent);

    /// <summary>Counted by what the mail server took, each Message-ID once: what the portal believes to have sent is not asked.</summary>
    private static IEnumerable<string> AboveCap(SimulationEvidence e)
    {
        var toResidents = e.Letters.Where(l => l.UserId is null).Select(l => l.MessageId).ToHashSet();
        return e.Mail.Where(m => toResidents.Contains(m.MessageId)).GroupBy(m => (m.To, Day: DeadlineClock.DayOf(m.At)))
            .Where(g => g.Count() > SimulationPlan.MailsADay).Select(g => $"{g.Key.To} {g.Key.Day:yyyy-MM-dd}: {g.Count()}");
    }
}
