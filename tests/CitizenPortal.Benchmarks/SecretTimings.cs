using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.SealedReports.Send;
using CitizenPortal.Features.SealedReports.Track;
using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>Whether the time of an answer tells that a sealed report exists, or that a secret is right: over the whole page, and over the proof alone ten thousand times.</summary>
internal sealed class SecretTimings(int rounds)
{
    private const int Proofs = 10_000;
    private const string Wrong = "AAAA-BBBB-CCCC-DDDD";

    public async Task RunAsync()
    {
        using var portal = new UnlimitedPortal();
        var sent = await SendAsync(portal);
        await PagesAsync(portal, sent);
        await ProofsAsync(portal, "proof, right secret against wrong secret", sent, i => (sent[i % sent.Count].Reference, Wrong));
        await ProofsAsync(portal, "proof, right secret against unknown reference", sent, i => (Unknown(i), Wrong));
    }

    private async Task PagesAsync(PortalHost portal, List<SealedReceiptView> sent)
    {
        using var client = portal.CreateClient();
        List<double> first = [], second = [];
        for (var i = -5; i < rounds; i++)
        {
            var (a, b) = (await PostAsync(client, sent[Math.Abs(i) % sent.Count].Reference), await PostAsync(client, Unknown(Math.Abs(i))));
            if (i >= 0)
            {
                first.Add(a);
                second.Add(b);
            }
        }

        Tell("sealed reference, wrong secret against unknown reference (page)", first, second);
    }

    private static async Task ProofsAsync(PortalHost portal, string what, List<SealedReceiptView> sent, Func<int, (string Reference, string Secret)> other)
    {
        await using var scope = portal.Scope();
        var query = scope.ServiceProvider.GetRequiredService<TrackReportQuery>();
        List<double> first = [], second = [];
        for (var i = -200; i < Proofs; i++)
        {
            var right = sent[Math.Abs(i) % sent.Count];
            var wrong = other(Math.Abs(i));
            var a = (await TimeAsync(() => query.ProveAsync(right.Reference, right.Secret, default))).TotalMilliseconds;
            var b = (await TimeAsync(() => query.ProveAsync(wrong.Reference, wrong.Secret, default))).TotalMilliseconds;
            if (i >= 0)
            {
                first.Add(a);
                second.Add(b);
            }
        }

        Tell(what, first, second);
    }

    private static void Tell(string what, List<double> first, List<double> second)
    {
        Print(what, $"medians {Percentile(first, 0.5):F3} and {Percentile(second, 0.5):F3} ms");
        Print("    ", $"AUC {TimingJob.Auc(first, second):F3} over {first.Count} pairs");
    }

    private static async Task<double> PostAsync(HttpClient client, string reference) => (await TimeAsync(async () =>
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("ma", reference), KeyValuePair.Create("ma-bi-mat", Wrong)]);
        using var answer = await client.PostAsync("/phan-anh-can-bo/hop-thu", content);
        answer.EnsureSuccessStatusCode();
    })).TotalMilliseconds;

    private static string Unknown(int i) => Domain.Text.Reference.CreateSealed(2020, 1_000_000 + i).Value;

    private static async Task<List<SealedReceiptView>> SendAsync(PortalHost portal)
    {
        List<SealedReceiptView> sent = [];
        for (var i = 0; i < 50; i++)
        {
            await using var scope = portal.Scope();
            var content = new SealedContent { Acts = SealedActs.Attitude, Agency = "so-tn-mt", IsUnknown = true, Counter = "Quầy 1", Text = "Quát mắng người dân ở quầy.", IsAnonymous = true };
            sent.Add(await scope.ServiceProvider.GetRequiredService<SendReportHandler>().HandleAsync(new SendReport($"{i:x32}", content), default));
        }

        return sent;
    }

    private sealed class UnlimitedPortal() : PortalHost(DefaultProvider, demo: true)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Safety:SecretsPerMinute", "1000000");
            builder.UseSetting("Safety:PostsPerMinute", "1000000");
        }
    }
}
