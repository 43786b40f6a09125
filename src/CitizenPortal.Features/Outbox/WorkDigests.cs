using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Outbox;

/// <summary>
/// Gathers what people must know into one letter a person, gathering and day, at half past seven of each working day. What comes later
/// waits for the next one; the key (person, gathering, day) keeps a second letter out.
/// </summary>
public sealed class WorkDigests(IServiceScopeFactory scopes, ReferenceBook book)
{
    private const int ShownCases = 50;
    private static readonly TimeSpan Gathering = TimeSpan.FromHours(7.5);

    public async Task CompileAsync(SweepPass pass, CancellationToken ct)
    {
        var local = DeadlineClock.LocalOf(pass.At.Instant);
        if (local.TimeOfDay < Gathering || !pass.At.Clock.Calendar.IsWorkingDay(pass.At.Day))
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var cutoff = local - local.TimeOfDay + Gathering;
        var pending = await db.StaffNotices.Where(n => n.DueAt != null && n.DueAt <= cutoff)
            .Join(db.CasesForSweeps, n => n.QuestionId, q => q.Id, (n, q) => new Pending(n, q.Audience, q.Coordinator, q.State) { AwaitsReview = q.NeedsReview && q.ReviewerId == null })
            .ToListAsync(ct);
        if (pending.Count > 0)
        {
            pending.Where(p => !p.IsStillTrue).ToList().ForEach(p => p.Notice.DueAt = null);
            await GatherAsync(db, [.. pending.Where(p => p.IsStillTrue).Select(p => p.Notice).OrderBy(n => n.Id)], pass, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>A notice with its case as it stands now: what became sealed is told to nobody, what is suspected to its coordinator only, what is done not at all.</summary>
    private sealed record Pending(StaffNotice Notice, Audience Audience, string Coordinator, QuestionState State)
    {
        public bool AwaitsReview { get; init; }

        public bool IsStillTrue => IsForThem && Notice.Letter switch
        {
            "to-publish" => State == QuestionState.Answered,
            "to-approve" => State == QuestionState.AwaitingApproval && !AwaitsReview,
            "to-review" => State == QuestionState.AwaitingApproval && AwaitsReview,
            "promise-unseen" or LetterCatalogue.PromiseDue => State is QuestionState.Answered or QuestionState.Published,
            "withdrawal-proposed" => true,
            "reopen-asked" => !QuestionJourney.IsOpen(State),
            _ => QuestionJourney.IsOpen(State),
        };

        private bool IsForThem => Audience > Audience.Suspected || (Audience == Audience.Suspected && Notice.Agency == Coordinator);
    }

    private async Task GatherAsync(PortalDb db, List<StaffNotice> notices, SweepPass pass, CancellationToken ct)
    {
        var recipients = await NoticeRecipients.ReadAsync(db, book.Current, pass.At.Day, ct);
        var addressed = notices
            .Select(n => (Notice: n, Keys: recipients.Of(n.Agency, n.Duty, n.UserId).ToDictionary(user => user, user => KeyOf(user, n.Letter, pass.At.Day))))
            .ToList();
        pass.Tally.Skip(SkipReasons.NoRecipient, addressed.Count(a => a.Keys.Count == 0));
        var written = await WrittenAsync(db, [.. addressed.SelectMany(a => a.Keys.Values).Distinct()], ct);
        var fresh = addressed.Where(a => a.Keys.Count > 0 && !a.Keys.Values.Any(written.Contains)).ToList();
        fresh.ForEach(a => a.Notice.DueAt = null);
        db.Letters.AddRange(fresh.SelectMany(a => a.Keys.Select(k => (a.Notice, User: k.Key, Key: k.Value)))
            .GroupBy(a => (a.Key, a.User))
            .Select(g => LetterOf(g.Key.Key, g.Key.User, [.. g.Select(a => a.Notice)], pass.At.Instant)));
    }

    private static OutboxLetter LetterOf(string key, long user, List<StaffNotice> notices, DateTimeOffset at)
    {
        var lines = LinesOf(notices);
        return new()
        {
            Key = key,
            Letter = LetterCatalogue.GatheringOf(notices[0].Letter),
            UserId = user,
            MessageId = $"{key}@{LetterWriter.MessageIdDomain}",
            CreatedAt = at,
            DueAt = at,
            Facts = new LetterFacts("", at) { Cases = [.. lines.Take(ShownCases)], More = Math.Max(0, lines.Count - ShownCases) }.ToJson(),
        };
    }

    /// <summary>One line a case and matter, as it stood last: whoever is told of several rungs at once reads the highest.</summary>
    private static List<LetterFacts> LinesOf(IEnumerable<StaffNotice> notices) =>
        [.. notices.GroupBy(n => (n.QuestionId, n.Letter)).Select(g => g.Last()).Select(n => LetterFacts.FromJson(n.Facts) with { Letter = n.Letter })];

    private static async Task<HashSet<string>> WrittenAsync(PortalDb db, string[] keys, CancellationToken ct) =>
        [.. await db.Letters.Where(l => keys.Contains(l.Key)).Select(l => l.Key).ToListAsync(ct)];

    private static string KeyOf(long user, string notice, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{LetterCatalogue.GatheringOf(notice)}-{user}-{day:yyyyMMdd}");
}
