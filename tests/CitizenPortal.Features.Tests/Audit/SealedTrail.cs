using System.Globalization;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Audit;

/// <summary>A trail of invented rows under several seals, and what somebody with a hand in the database can do to it.</summary>
internal sealed class SealedTrail(string provider) : IDisposable
{
    public const int People = 7;

    public SweepPortal Portal { get; } = new(provider);

    public void Dispose() => Portal.Dispose();

    public static async Task<SealedTrail> MakeAsync(string provider, int seals, int rowsOfEach, int unsealed = 0)
    {
        var trail = new SealedTrail(provider);
        for (var i = 0; i < seals; i++)
        {
            await trail.WriteAsync(rowsOfEach);
            Assert.Null((await trail.Portal.RunAsync(nameof(SealAudit))).Error);
        }

        await trail.WriteAsync(unsealed);
        return trail;
    }

    public Task<int> WriteAsync(int rows) => Portal.ReadAsync(db =>
    {
        db.Set<AuditRow>().AddRange(Enumerable.Range(1, rows).Select(i => AuditRow.Of(Facts(i))));
        return db.SaveChangesAsync();
    });

    public AuditFacts Facts(int i) => new(Portal.Now.Instant.AddMilliseconds(i), AuditArea.Settings, nameof(AuditAct.ChangePolicy))
    {
        ActorId = 900 + (i % People), ActorName = $"Người {i}", SubjectId = i % 3 == 0 ? 900 + (i % People) : null, SubjectName = i % 3 == 0 ? "Ngô Thị Bưởi" : null,
        Case = $"HD20-{i:D6}", Detail = "chi tiết", Reason = i % 2 == 0 ? null : "lý do", Session = i,
    };

    public Task<AuditVerdict> VerifyAsync(string? head = null) => Portal.ReadAsync(db => new AuditChainReader(db).VerifyAsync(head, default));

    /// <summary>Does something to the tables, verifies, and takes it back.</summary>
    public Task<AuditVerdict> VerifyAfterAsync(string? head, params string[] statements) => Portal.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await RunAsync(db, statements);
        var verdict = await new AuditChainReader(db).VerifyAsync(head, default);
        await transaction.RollbackAsync();
        return verdict;
    });

    public static async Task RunAsync(PortalDb db, params string[] statements)
    {
        foreach (var sql in statements)
        {
            await db.Database.ExecuteSqlRawAsync(sql);
        }
    }

    public Task<List<long>> IdsAsync() => Portal.ReadAsync(db => db.Set<AuditRow>().OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());

    public Task<string> HeadAsync() => Portal.ReadAsync(async db => Convert.ToHexStringLower((await db.Set<AuditSeal>().OrderByDescending(s => s.Number).FirstAsync()).Hash));

    public static string Sql(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
