using System.Globalization;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.TestKit.Building;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>A portal with many open cases: one real case at an agency, copied by the database; each copy has its own identity and nothing due for a month.</summary>
internal sealed class ManyCases : IDisposable
{
    private static readonly string[] Own = ["Id", "Reference", "SubmissionKey", "EscalateOn", "RemindOn"];

    private ManyCases(string provider) => Portal = PortalHost.On(Provider = provider);

    public string Provider { get; }

    public PortalHost Portal { get; }

    public static IReadOnlyList<string> Providers => PostgreSqlServer.WhyNot is null ? ["Sqlite", "PostgreSql"] : ["Sqlite"];

    public static async Task<ManyCases> MakeAsync(string provider, int cases)
    {
        await TestDatabase.Named(provider).PrepareAsync();
        var many = new ManyCases(provider);
        var time = await TimeAsync(() => many.MakeAsync(cases));
        Print($"{provider}: {cases:N0} open cases", $"made in {time.TotalSeconds:F1} s; load {Load()}");
        return many;
    }

    public void Dispose() => Portal.Dispose();

    private async Task MakeAsync(int cases)
    {
        await using var scope = Portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Add(A.Question().With(r => r with { ContactBy = ContactWay.None }).Taken().Build());
        await db.SaveChangesAsync();
        var list = string.Join(", ", db.Model.FindEntityType(typeof(Question))!.GetProperties().Select(p => p.GetColumnName()).Except(Own).Select(c => $"\"{c}\""));
        var day = Provider == "Sqlite" ? "date('2020-07-01', '+' || (i % 30) || ' days')" : "DATE '2020-07-01' + (i % 30)";
        await SqlAsync(string.Create(CultureInfo.InvariantCulture,
            $"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {cases}) INSERT INTO \"Questions\" (\"Id\", \"Reference\", \"EscalateOn\", \"RemindOn\", {list}) SELECT i, 'HD20-' || i, {day}, {day}, {list} FROM \"Questions\", n WHERE \"Id\" = 1"));
        await SqlAsync("ANALYZE");
    }

    public async Task<TimeSpan> SqlAsync(params string[] statements)
    {
        await using var scope = Portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.OpenConnectionAsync();
        return await TimeAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var sql in statements)
            {
                await db.Database.ExecuteSqlRawAsync(sql);
            }

            await transaction.CommitAsync();
        });
    }
}
