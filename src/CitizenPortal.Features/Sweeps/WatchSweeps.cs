using System.Globalization;
using System.Text.Json;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// Writes to the administrators when a sweep failed twice in a row, has not run in time, or left cases for a reason that it was not
/// reported for in the last week; at most one alarm a sweep and day.
/// </summary>
public sealed class WatchSweeps(IServiceScopeFactory scopes, SweepRuns runs, ReferenceBook book) : ISweep
{
    private const int Remembered = 7;

    public string Name => nameof(WatchSweeps);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var week = pass.At.Day.AddDays(-Remembered);
        var told = await db.SweepAlarms.Where(a => a.Day > week).ToListAsync(ct);
        List<SweepAlarm> alarms = [];
        foreach (var row in Timetable.Rows.Where(r => r.Sweep != Name && !told.Exists(a => a.Sweep == r.Sweep && a.Day == pass.At.Day)))
        {
            var trouble = await TroubleAsync(db, row, pass.At, [.. told.Where(a => a.Sweep == row.Sweep).SelectMany(a => a.Reasons)], ct);
            if (trouble.Count > 0)
            {
                alarms.Add(new SweepAlarm { Sweep = row.Sweep, Day = pass.At.Day, Reasons = trouble });
            }
        }

        if (alarms.Count > 0)
        {
            await WriteAsync(db, alarms, pass, ct);
        }
    }

    private async Task<IReadOnlyList<string>> TroubleAsync(PortalDb db, TimetableRow row, Moment at, IReadOnlyList<string> known, CancellationToken ct)
    {
        var midnight = DeadlineClock.InstantOf(at.Day);
        var own = db.SweepRuns.AsNoTracking().Where(r => r.Sweep == row.Sweep && r.EndedAt != null);
        var last = await own.OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).Take(2).ToListAsync(ct);
        var reasons = await own.Where(r => r.OfficeTime >= midnight && r.Skipped > 0).Select(r => r.SkipReasons).Distinct().ToListAsync(ct);
        var skipped = reasons.SelectMany(json => JsonSerializer.Deserialize<Dictionary<string, int>>(json)!.Keys).Except(known);
        return SweepAlarms.TroubleOf(row, last, await runs.LastAsync(row.Sweep, ct), at, skipped);
    }

    private async Task WriteAsync(PortalDb db, List<SweepAlarm> alarms, SweepPass pass, CancellationToken ct)
    {
        var recipients = (await NoticeRecipients.ReadAsync(db, book.Current, pass.At.Day, ct)).All(Duty.Administrator);
        if (recipients.Count == 0)
        {
            pass.Tally.Skip(SkipReasons.NoRecipient, alarms.Count);
            return;
        }

        db.SweepAlarms.AddRange(alarms);
        db.Letters.AddRange(DirectLetters.To(
            recipients, LetterCatalogue.SweepAlarm, string.Create(CultureInfo.InvariantCulture, $"sweep-alarm-{DeadlineClock.LocalOf(pass.At.Instant):yyyyMMddHHmm}"),
            new LetterFacts("", pass.At.Instant) { Count = alarms.Count, Lines = [.. alarms.Select(a => SweepAlarms.Tell(a.Sweep, a.Reasons))] }));
        await db.SaveChangesAsync(ct);
        pass.Tally.Act(alarms.Count);
    }
}
