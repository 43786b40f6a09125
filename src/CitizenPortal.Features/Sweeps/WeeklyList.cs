using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// The list that the Chairman gets at the start of each week: what is overdue, by the agency that holds it, with the working days it is late.
/// Goes to the agency in the setting <c>weekly-list-agency</c>; a week without overdue cases says so.
/// </summary>
public sealed class WeeklyList(IServiceScopeFactory scopes, ReferenceBook book) : ISweep
{
    private const string AgencyKey = "weekly-list-agency";
    private const string Province = "ubnd-tinh";
    private const int ShownCases = 100;

    private static readonly QuestionState[] Counted =
        [QuestionState.Received, QuestionState.Routed, QuestionState.SentBack, QuestionState.InProgress, QuestionState.AwaitingApproval];

    public string Name => nameof(WeeklyList);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var agency = (await db.Settings.SingleOrDefaultAsync(s => s.Key == AgencyKey, ct))?.Value ?? Province;
        var recipients = (await NoticeRecipients.ReadAsync(db, book.Current, pass.At.Day, ct)).Of(agency, Duty.Approver, null);
        if (recipients.Count == 0)
        {
            pass.Tally.Skip(SkipReasons.NoRecipient);
            return;
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"weekly-{ISOWeek.GetYear(pass.At.Day)}-{ISOWeek.GetWeekOfYear(pass.At.Day)}");
        if (!await db.Letters.AnyAsync(l => l.Key.StartsWith(key + "-"), ct))
        {
            var facts = await FactsAsync(db, pass.At, ct);
            db.Letters.AddRange(DirectLetters.To(recipients, LetterCatalogue.WeeklyList, key, facts));
            await db.SaveChangesAsync(ct);
            pass.Tally.Act(facts.Count);
        }
    }

    private async Task<LetterFacts> FactsAsync(PortalDb db, Moment at, CancellationToken ct)
    {
        var today = at.Day;
        var late = await db.CasesForSweeps.AsNoTracking()
            .Where(q => Counted.Contains(q.State) && q.Audience > Audience.Suspected && (q.PromisedOn < today || q.HolderDueOn < today)).ToListAsync(ct);
        var cases = late
            .Select(q => LetterFacts.Of(q, at) with { HolderDueOn = Earlier(q), Letter = LetterCatalogue.WeeklyList, Count = at.Clock.Calendar.WorkingDaysBetween(Earlier(q), today) })
            .ToList();
        var agencies = cases.GroupBy(c => c.Holder!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var shown = agencies.SelectMany(g => g.OrderByDescending(c => c.Count)).Take(ShownCases).ToList();
        return new LetterFacts("", at.Instant)
        {
            Count = cases.Count,
            Lines = [.. agencies.Select(g => Words.Say.Letters.Format("Weekly.Agency", book.Current.AgencyFullName(g.Key), g.Count(), g.Max(c => c.Count)))],
            Cases = shown,
            More = cases.Count - shown.Count,
        };
    }

    private static DateOnly Earlier(Question q) => q.PromisedOn is { } promised && (q.HolderDueOn is null || promised < q.HolderDueOn) ? promised : q.HolderDueOn!.Value;
}
