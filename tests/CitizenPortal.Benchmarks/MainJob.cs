using System.Text.Json;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Questions.Import;
using CitizenPortal.Features.Reading.Search;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>The main job over a file of real questions: import, search, sending on, escalation a month later, and the weight of the pages.</summary>
internal sealed class MainJob(string file)
{
    private const int Repeats = 15;

    private static readonly string[] Words =
    [
        "bảo hiểm y tế", "giấy phép lái xe", "đăng ký kết hôn", "hộ khẩu", "chứng chỉ hành nghề", "thuốc", "khám bệnh", "căn cước công dân", "hộ chiếu", "trẻ em",
        "bệnh viện", "phòng cháy", "đăng ký xe", "thực phẩm", "bác sĩ", "xuất nhập cảnh", "con dấu", "tạm trú", "vũ khí", "cấp lại thẻ",
    ];

    public async Task RunAsync()
    {
        PortalHost? started = null;
        var start = await TimeAsync(() => Task.FromResult(started = new PortalHost()).ContinueWith(_ => started!.Services, TaskScheduler.Default));
        using var portal = started!;
        Print("start with a new database", $"{start.TotalMilliseconds:F0} ms");
        await ImportAsync(portal);
        await SearchAsync(portal);
        await SweepAsync(portal, nameof(RouteUnanswered), TimeSpan.FromDays(4));
        await PrintOutcomeAsync(portal);
        await SweepAsync(portal, nameof(DeemAccepted), TimeSpan.FromDays(5));
        await SweepAsync(portal, nameof(EscalateOverdue), TimeSpan.FromDays(30));
        await SweepAsync(portal, nameof(EscalateOverdue), TimeSpan.Zero);
        await WeighAsync(portal);
        Print("peak memory of this process", $"{PeakMegabytes():F0} MB");
    }

    private async Task ImportAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        using var reader = File.OpenText(file);
        ImportReport? report = null;
        var time = await TimeAsync(async () => report = await scope.ServiceProvider.GetRequiredService<ImportFile>().ReadAsync(reader, _ => { }, default));
        Print("import", $"{report!.Lines} lines in {time.TotalSeconds:F1} s: {report.Published} published, {report.Received} received, {report.Faults.Count} faults; {PeakMegabytes():F0} MB");
    }

    private static async Task SearchAsync(PortalHost portal)
    {
        List<double> marked = [], folded = [];
        for (var round = 0; round < Repeats; round++)
        {
            foreach (var word in Words)
            {
                marked.Add(await FindAsync(portal, word));
                folded.Add(await FindAsync(portal, VietnameseText.Fold(word)));
            }
        }

        var skip = Words.Length * 3;
        foreach (var (name, times) in new[] { ("search, 20 words with marks", marked), ("search, 20 words without marks", folded) })
        {
            Print(name, $"median {Percentile(times.Skip(skip), 0.5):F2} ms, p95 {Percentile(times.Skip(skip), 0.95):F2} ms");
        }
    }

    private static async Task<double> FindAsync(PortalHost portal, string word)
    {
        await using var scope = portal.Scope();
        var search = scope.ServiceProvider.GetRequiredService<PublicSearch>();
        return (await TimeAsync(() => search.FindAsync(word, 20, default))).TotalMilliseconds;
    }

    private static async Task SweepAsync(PortalHost portal, string sweep, TimeSpan later)
    {
        portal.Clock.Advance(later);
        SweepRun? run = null;
        var time = await TimeAsync(async () => run = await portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(sweep, default));
        Print($"{sweep}, {later.TotalDays} days later", $"{time.TotalSeconds:F1} s: scanned {run!.Scanned}, acted {run.Acted}, skipped {run.Skipped}");
        foreach (var (reason, count) in JsonSerializer.Deserialize<Dictionary<string, int>>(run.SkipReasons) ?? [])
        {
            Console.WriteLine($"    {reason}: {count}");
        }
    }

    private static async Task PrintOutcomeAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var watcher = new Domain.Agencies.Actor(0, "", [new(Domain.Agencies.Duty.Monitor, "so-tt-tt"), new(Domain.Agencies.Duty.Coordinator, "so-tt-tt")]);
        var ended = await db.Cases(watcher)
            .GroupBy(q => new { q.State, Flagged = q.FlagReason != null, q.Suspicion })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        foreach (var group in ended.OrderByDescending(g => g.Count))
        {
            Console.WriteLine($"    {group.Key.State}{(group.Key.Flagged ? " flagged" : "")}{(group.Key.Suspicion == 0 ? "" : $" suspected {group.Key.Suspicion}")}: {group.Count}");
        }
    }

    private static async Task WeighAsync(PortalHost portal)
    {
        using var client = portal.CreateClient();
        var list = await client.GetStringAsync("/hoi-dap");
        var one = list.Split("href=\"").Select(p => p[..p.IndexOf('"')]).FirstOrDefault(h => h.StartsWith("/hoi-dap/HD", StringComparison.Ordinal)) ?? "/hoi-dap";
        foreach (var page in new[] { "/", "/hoi-dap", one, "/gui-cau-hoi", "/css/site.css" })
        {
            Print($"weight of {(page == one ? "one question" : page)}, gzip", $"{Gzip(await client.GetByteArrayAsync(page)) / 1024.0:F1} KB");
        }
    }
}
