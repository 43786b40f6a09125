using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Deadlines;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>One new holiday while many cases are open: all their dates, steps, reminders and events, against one bare UPDATE of their dates.</summary>
internal sealed class RecountJob(int cases)
{
    private const int Repeats = 4;
    private const string Bare = "UPDATE \"Questions\" SET \"PromisedOn\" = \"PromisedOn\", \"HolderDueOn\" = \"HolderDueOn\", \"EscalateOn\" = '2020-08-01', \"RemindOn\" = '2020-08-01', \"Version\" = \"Version\" + 1 WHERE \"EscalateOn\" IS NOT NULL";
    private static readonly Actor Administrator = new(1, "Quản trị viên", [new DutyGrant(Duty.Administrator, null)]) { Agency = "so-tt-tt" };

    public async Task RunAsync()
    {
        foreach (var provider in ManyCases.Providers)
        {
            using var many = await ManyCases.MakeAsync(provider, cases);
            List<double> recounts = [], bare = [];
            RecountReport? report = null;
            for (var i = 0; i < Repeats; i++)
            {
                bare.Add((await many.SqlAsync(Bare)).TotalSeconds);
                recounts.Add((await TimeAsync(async () => report = await NewHolidayAsync(many))).TotalSeconds);
            }

            Print("recount after one new holiday", $"median {Percentile(recounts.Skip(1), 0.5):F1} s for {report!.Open:N0} cases, {report.Moved:N0} moved, {report.Open / Percentile(recounts.Skip(1), 0.5):N0} a second; load {Load()}");
            Print("  bare UPDATE of their dates", $"median {Percentile(bare.Skip(1), 0.5):F2} s; ratio {Percentile(recounts.Zip(bare, (r, b) => r / b).Skip(1), 0.5):F1}");
            Print("peak memory of this process", $"{PeakMegabytes():F0} MB");
        }
    }

    private static async Task<RecountReport> NewHolidayAsync(ManyCases many)
    {
        await using var scope = many.Portal.Scope();
        var clock = scope.ServiceProvider.GetRequiredService<ReferenceBook>().Current.Clock;
        var day = new CalendarDay(clock.AddWorkingDays(new DateOnly(2020, 6, 2), 1), CalendarDayKind.Off, "Nghỉ bão", "QĐ 7/QĐ-UBND");
        return await scope.ServiceProvider.GetRequiredService<ChangeCalendarHandler>()
            .HandleAsync(new ChangeCalendar(new CalendarChange.PutDay(day, null), clock.Calendar.Version, "Bão"), Administrator, default);
    }
}
