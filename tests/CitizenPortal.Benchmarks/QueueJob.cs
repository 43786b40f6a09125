using System.Globalization;
using System.Text.RegularExpressions;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Seed;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>The page of a head's queue with so many open cases at his agency: time at the server and bytes, for fifty rows and for two hundred.</summary>
internal sealed class QueueJob(int cases)
{
    private const int Rounds = 30;
    private const int FirstCopy = 1_000_000;

    public async Task RunAsync()
    {
        using var portal = PortalHost.On(PortalHost.DefaultProvider, demo: true);
        var lead = await CopyAsync(portal);
        using var client = portal.CreateClient();
        var token = Regex.Match(await client.GetStringAsync("/dang-nhap"), "name=\"(__RequestVerificationToken)\" value=\"([^\"]+)\"");
        using var entry = new FormUrlEncodedContent([new(token.Groups[1].Value, token.Groups[2].Value), new("Account", $"lanhdao.{lead}"), new("Password", DemoStaff.Password)]);
        using var entered = await client.PostAsync("/dang-nhap", entry);
        entered.EnsureSuccessStatusCode();
        Print($"{PortalHost.DefaultProvider}: {cases:N0} open cases at {lead}", $"load {Load()}");
        foreach (var address in new[] { "/can-bo/hang-doi/dang-xu-ly", "/can-bo/hang-doi/dang-xu-ly?trang=4", "/can-bo/hang-doi/dang-xu-ly?so=200", "/can-bo" })
        {
            await MeasureAsync(client, address);
        }
    }

    private static async Task MeasureAsync(HttpClient client, string address)
    {
        List<double> times = [];
        byte[] page = [];
        for (var i = -3; i < Rounds; i++)
        {
            var time = await TimeAsync(async () => page = await client.GetByteArrayAsync(address));
            if (i >= 0)
            {
                times.Add(time.TotalMilliseconds);
            }
        }

        Print(address, $"median {Percentile(times, 0.5):F1} ms, p95 {Percentile(times, 0.95):F1} ms; {page.Length:N0} bytes, {Gzip(page):N0} gzip");
    }

    /// <summary>Copies one case in progress with its agencies; each copy has its own identity and date.</summary>
    private async Task<string> CopyAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var model = await db.Set<Question>().AsNoTracking().Where(q => q.State == QuestionState.InProgress && q.AssigneeId != null).OrderBy(q => q.Id).FirstAsync();
        var columns = string.Join(", ", db.Model.FindEntityType(typeof(Question))!.GetProperties().Select(p => p.GetColumnName()).Except(["Id", "Reference", "SubmissionKey"]).Select(c => $"\"{c}\""));
        var parties = string.Join(", ", db.Model.FindEntityType(typeof(CaseParty))!.GetProperties().Select(p => p.GetColumnName()).Except(["QuestionId"]).Select(c => $"\"{c}\""));
        var numbers = string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(i) AS (SELECT {FirstCopy} UNION ALL SELECT i + 1 FROM n WHERE i < {FirstCopy + cases - 1})");
        string[] statements =
        [
            string.Create(CultureInfo.InvariantCulture, $"{numbers} INSERT INTO \"Questions\" (\"Id\", \"Reference\", {columns}) SELECT i, 'HD20-' || i, {columns} FROM \"Questions\", n WHERE \"Id\" = {model.Id}"),
            string.Create(CultureInfo.InvariantCulture, $"{numbers} INSERT INTO \"CaseParties\" (\"QuestionId\", {parties}) SELECT i, {parties} FROM \"CaseParties\", n WHERE \"QuestionId\" = {model.Id}"),
            "ANALYZE",
        ];
        foreach (var sql in statements)
        {
            await db.Database.ExecuteSqlRawAsync(sql);
        }

        return model.Lead!;
    }
}
