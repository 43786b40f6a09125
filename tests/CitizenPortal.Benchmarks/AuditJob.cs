using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>An audit trail of many rows: written in batches, sealed by the sweep, and verified whole from its first row to its head.</summary>
internal sealed class AuditJob(int rows)
{
    private const int Batch = 10_000;

    public async Task RunAsync()
    {
        foreach (var provider in ManyCases.Providers)
        {
            await TestDatabase.Named(provider).PrepareAsync();
            await using var portal = PortalHost.On(provider);
            var written = await TimeAsync(() => WriteAsync(portal));
            var sealing = await TimeAsync(() => portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(nameof(SealAudit), default));
            AuditVerdict? verdict = null;
            var verifying = await TimeAsync(async () => verdict = await VerifyAsync(portal));
            var shown = verdict is { First: null } && verdict.Sealed == rows ? "whole" : $"{verdict}";
            Print($"{provider}: {rows:N0} audit rows", $"written in {written.TotalSeconds:F1} s; load {Load()}");
            Print("  sealed by the sweep", $"{sealing.TotalSeconds:F1} s under {verdict!.Seals:N0} seals");
            Print("  audit verify", $"{verifying.TotalSeconds:F1} s, {rows / verifying.TotalSeconds:N0} rows a second, {shown}");
            Print("peak memory of this process", $"{PeakMegabytes():F0} MB");
        }
    }

    private async Task WriteAsync(PortalHost portal)
    {
        for (var from = 0; from < rows; from += Batch)
        {
            await using var scope = portal.Scope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            db.Set<AuditRow>().AddRange(Enumerable.Range(from, Math.Min(Batch, rows - from)).Select(i => AuditRow.Of(new AuditFacts(portal.Clock.GetUtcNow().AddSeconds(i), AuditArea.Case, "Approve")
            {
                ActorId = i % 900, ActorName = "Nguyễn Văn Hòa", Session = i % 4_000, Case = FormattableString.Invariant($"HD20-{i % 100_000:D6}-1"), Detail = "#7 AwaitingApproval → Answered",
            })));
            await db.SaveChangesAsync();
        }
    }

    private static async Task<AuditVerdict> VerifyAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<AuditChainReader>().VerifyAsync(null, default);
    }
}
