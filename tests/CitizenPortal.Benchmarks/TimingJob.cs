using System.Text.RegularExpressions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>Whether the time of an answer tells a known account or address from an unknown one: medians, and the area under the curve of the best threshold (0.5 tells nothing).</summary>
internal sealed class TimingJob(int rounds)
{
    public async Task RunAsync()
    {
        using var portal = new DemoPortalHost();
        await new SecretTimings(rounds).RunAsync();
        var (accounts, residents) = (await AccountsAsync(portal), await ResidentsAsync(portal));
        await CompareAsync(portal, "sign-in, known account, wrong password", "/dang-nhap", i => [("Account", accounts[i % accounts.Count]), ("Password", "khong phai mat khau")], i => [("Account", $"khong.co.{i}"), ("Password", "khong phai mat khau")]);
        await CompareAsync(portal, "forgotten password, known address", "/quen-mat-khau", i => [("Email", $"{accounts[i % accounts.Count]}@demo.example.vn")], i => [("Email", $"khong.co.{i}@demo.example.vn")]);
        await CompareAsync(portal, "own cases, known address", "/cua-toi", i => [("Email", residents[i % residents.Count])], i => [("Email", $"khong.co.{i}@demo.example.vn")]);
    }

    private async Task CompareAsync(PortalHost portal, string what, string address, Func<int, (string, string)[]> known, Func<int, (string, string)[]> unknown)
    {
        using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        List<(string, string)> token = [.. Regex.Matches(await client.GetStringAsync(address), "type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]+)\"").Take(1).Select(f => (f.Groups[1].Value, f.Groups[2].Value))];
        List<double> first = [], second = [];
        for (var i = -3; i < rounds; i++)
        {
            var (a, b) = (await PostAsync(client, address, [.. token, .. known(Math.Abs(i))]), await PostAsync(client, address, [.. token, .. unknown(Math.Abs(i))]));
            if (i >= 0)
            {
                first.Add(a);
                second.Add(b);
            }
        }

        Print(what, $"median {Percentile(first, 0.5):F1} ms");
        Print("    unknown", $"median {Percentile(second, 0.5):F1} ms; AUC {Auc(first, second):F3} over {rounds} pairs");
    }

    private static async Task<double> PostAsync(HttpClient client, string address, (string Name, string Value)[] fields) => (await TimeAsync(async () =>
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await client.PostAsync(address, content);
        answer.EnsureSuccessStatusCode();
    })).TotalMilliseconds;

    /// <summary>The share of pairs in which the known one took longer, ties counting half; whichever side is the better guess.</summary>
    internal static double Auc(List<double> known, List<double> unknown)
    {
        var share = known.Average(k => unknown.Average(u => k > u ? 1 : k < u ? 0 : 0.5));
        return Math.Max(share, 1 - share);
    }

    private static async Task<List<string>> ResidentsAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        var vault = scope.ServiceProvider.GetRequiredService<IContactVault>();
        var addresses = await scope.ServiceProvider.GetRequiredService<PortalDb>().Contacts.Where(c => c.Email != null).Select(c => c.Email!).ToListAsync();
        return [.. addresses.Select(vault.Open).Distinct()];
    }

    private static async Task<List<string>> AccountsAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<PortalUser>().OrderBy(u => u.Id).Select(u => u.UserName!).ToListAsync();
    }
}
