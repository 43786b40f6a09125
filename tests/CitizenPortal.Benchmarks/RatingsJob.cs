using System.Diagnostics;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Ratings.Issue;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>Ratings by HTTP: a thousand of different tokens eight at a time, and two hundred identical posts of one token at once.</summary>
internal sealed class RatingsJob
{
    private const string Agency = "so-tn-mt";
    private const int Tokens = 1_000;
    private const int Together = 8;
    private const int Identical = 200;

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["chon[chi-so-1]"] = "mot", ["chon[chi-so-3]"] = "khong", ["chon[chi-so-4]"] = "tot", ["chon[chi-so-7]"] = "ro",
    };

    public async Task RunAsync()
    {
        using var portal = new UnlimitedPortal();
        var tokens = await TokensAsync(portal, Tokens + 1);
        using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var warm = await PostAsync(client, tokens[^1]);
        List<double> times = [];
        var whole = await TimeAsync(() => Parallel.ForEachAsync(tokens.SkipLast(1), new ParallelOptions { MaxDegreeOfParallelism = Together }, async (token, _) =>
        {
            var time = await PostAsync(client, token);
            lock (times)
            {
                times.Add(time);
            }
        }));
        Print($"{Tokens} ratings, {Together} at a time", $"{Tokens / whole.TotalSeconds:F0}/s; p50 {Percentile(times, 0.5):F1} ms, p99 {Percentile(times, 0.99):F1} ms (first {warm:F0} ms; load {Load()})");

        var before = await CountAsync(portal);
        var one = (await TokensAsync(portal, 1))[0];
        var same = await Task.WhenAll(Enumerable.Range(0, Identical).Select(_ => Task.Run(() => PostAsync(client, one))));
        Print($"{Identical} identical posts at once", $"p50 {Percentile(same, 0.5):F1} ms, p99 {Percentile(same, 0.99):F1} ms; rows {await CountAsync(portal) - before}");
    }

    private static async Task<double> PostAsync(HttpClient client, string token)
    {
        var started = Stopwatch.GetTimestamp();
        using var content = new FormUrlEncodedContent(Fields);
        using var answer = await client.PostAsync($"/dg/{token}", content);
        return (int)answer.StatusCode is 302 or 200 ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : throw new InvalidOperationException($"HTTP {answer.StatusCode}");
    }

    private static async Task<int> CountAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Ratings.CountAsync();
    }

    private static async Task<List<string>> TokensAsync(PortalHost portal, int count)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var (now, day) = (portal.Clock.GetUtcNow(), new DateOnly(2020, 6, 1));
        var clerk = (await db.Officials.AsNoTracking().ToListAsync()).First(o => o.ServesAt(Agency, day)).Id;
        db.DossierPapers.AddRange(Enumerable.Range(0, count).Select(_ => new DossierPaper
        {
            Code = Guid.NewGuid().ToString("N"), Kind = PaperKind.Receipt, Service = "1.004221", ServiceName = "Đăng ký biến động đất đai", Agency = Agency, OfficialId = clerk,
            ReceivedOn = day, HandedOn = day, AddedAt = now,
        }));
        await db.SaveChangesAsync();
        var id = await db.Users.Where(u => u.UserName == $"vanthu.{Agency}").Select(u => u.Id).SingleAsync();
        var desk = await scope.ServiceProvider.GetRequiredService<ActorReader>().ReadAsync(id, default);
        List<string> tokens = [];
        while (await scope.ServiceProvider.GetRequiredService<IssueTokensHandler>().HandleAsync(new IssueTokens(Agency, null), desk, default) is { Count: > 0 } sheet)
        {
            tokens.AddRange(sheet.Select(s => s.Token));
        }

        return tokens;
    }

    private sealed class UnlimitedPortal() : PortalHost(DefaultProvider, demo: true)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Safety:PostsPerMinute", "1000000");
        }
    }
}
