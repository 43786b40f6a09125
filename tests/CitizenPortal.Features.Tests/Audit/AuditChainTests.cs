using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Features.Tests.Audit.SealedTrail;

namespace CitizenPortal.Features.Tests.Audit;

public sealed class AuditChainTests
{
    private const int Seals = 6;
    private const int Rows = 17;
    private const int Unsealed = 4;
    private const int Tamperings = 150;
    private static readonly Actor Administrator = new(1, "Quản trị", [new DutyGrant(Duty.Administrator, "so-tt-tt")]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Untouched_trail_is_whole_and_ends_with_the_head_that_was_sealed_last(string provider)
    {
        using var trail = await MakeAsync(provider, Seals, Rows, Unsealed);
        var head = await trail.HeadAsync();

        var verdict = await trail.VerifyAsync(head.ToUpperInvariant());

        Assert.Equal(new AuditVerdict(Seals * Rows, Unsealed, Seals, 0, head), verdict);
    }

    [Theory, EveryProvider]
    public async Task Any_removal_change_or_reordering_is_found_and_the_row_is_named(string provider)
    {
        using var trail = await MakeAsync(provider, Seals, Rows, Unsealed);
        var ids = await trail.IdsAsync();
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);

        for (var i = 0; i < Tamperings; i++)
        {
            var (statements, fault, number) = Tampering(random, ids, Seals * Rows);
            var verdict = await trail.VerifyAfterAsync(null, statements);
            Assert.True(verdict.First == new AuditFinding(fault, number), $"seed {seed}, {string.Join("; ", statements)}: {verdict.First}, should be {fault} {number}");
        }

        Assert.Null((await trail.VerifyAsync()).First);
    }

    [Theory, EveryProvider]
    public async Task Cut_off_end_is_found_by_a_head_that_was_mailed_before_and_only_by_it(string provider)
    {
        using var trail = await MakeAsync(provider, Seals, Rows, Unsealed);
        var head = await trail.HeadAsync();
        var ids = await trail.IdsAsync();
        string[] cut = [Sql($"DELETE FROM \"AuditRows\" WHERE \"Id\" > {ids[(Rows * (Seals - 1)) - 1]}"), Sql($"DELETE FROM \"AuditSeals\" WHERE \"Number\" = {Seals}")];

        Assert.Null((await trail.VerifyAfterAsync(null, cut)).First);
        Assert.Equal(new AuditFinding(AuditFault.HeadMissing, Seals - 1), (await trail.VerifyAfterAsync(head, cut)).First);

        await trail.Portal.ReadAsync(async db =>
        {
            await RunAsync(db, cut);
            return 0;
        });
        await trail.WriteAsync(Rows);
        await trail.Portal.RunAsync(nameof(SealAudit));
        Assert.Null((await trail.VerifyAsync()).First);
        Assert.Equal(AuditFault.HeadMissing, (await trail.VerifyAsync(head)).First?.Fault);
    }

    [Theory, EveryProvider]
    public async Task Erased_names_leave_the_chain_whole_and_names_blanked_without_the_act_do_not(string provider)
    {
        using var trail = await MakeAsync(provider, Seals, Rows);
        var blank = Sql($"UPDATE \"AuditRows\" SET \"ActorName\" = '', \"SubjectName\" = NULL, \"Detail\" = NULL, \"Reason\" = NULL, \"Salt\" = NULL WHERE \"ActorId\" = 903");
        Assert.Equal(AuditFault.ErasedWithoutAct, (await trail.VerifyAfterAsync(null, blank)).First?.Fault);

        await using var scope = trail.Portal.Services.CreateAsyncScope();
        var erased = await scope.ServiceProvider.GetRequiredService<EraseNamesHandler>().HandleAsync(new EraseNames(903, "Quyết định 5"), Administrator, Cancel);
        await trail.Portal.RunAsync(nameof(SealAudit));
        var verdict = await trail.VerifyAsync();

        Assert.True(erased > Seals);
        Assert.Equal((null, erased), (verdict.First, (int)verdict.Erased));
        Assert.Equal(0, await trail.Portal.ReadAsync(db => db.Set<AuditRow>().CountAsync(r => r.ActorId == 903 && (r.ActorName != "" || r.Reason != null), Cancel)));
        Assert.Equal(AuditFault.RowChanged, (await trail.VerifyAfterAsync(null, Sql($"UPDATE \"AuditRows\" SET \"ActorName\" = 'Ai đó' WHERE \"ActorId\" = 903"))).First?.Fault);
        Assert.Equal(AuditFault.RowChanged, (await trail.VerifyAfterAsync(null, Sql($"UPDATE \"AuditRows\" SET \"Case\" = 'HD20-9' WHERE \"ActorId\" = 903"))).First?.Fault);
    }

    [Theory, EveryProvider]
    public async Task Row_whose_commit_ended_late_gets_a_seal_of_its_own_and_nothing_seems_missing(string provider)
    {
        using var trail = await MakeAsync(provider, 0, 0, Rows);
        var late = (await trail.IdsAsync())[Rows / 2];
        await OnAsync("CREATE TABLE kept_late AS SELECT * FROM \"AuditRows\" WHERE \"Id\" = " + late, "DELETE FROM \"AuditRows\" WHERE \"Id\" = " + late);
        await trail.Portal.RunAsync(nameof(SealAudit));
        await OnAsync("INSERT INTO \"AuditRows\" SELECT * FROM kept_late");
        Assert.Equal((null, 1), ((await trail.VerifyAsync()).First, (int)(await trail.VerifyAsync()).Unsealed));

        await trail.WriteAsync(1);
        await trail.Portal.RunAsync(nameof(SealAudit));
        await trail.Portal.RunAsync(nameof(SealAudit));
        var verdict = await trail.VerifyAsync();

        Assert.Equal((null, Rows + 1, 0, 3), (verdict.First, (int)verdict.Sealed, (int)verdict.Unsealed, (int)verdict.Seals));
        Assert.Equal(new AuditFinding(AuditFault.RowMissing, late), (await trail.VerifyAfterAsync(null, "DELETE FROM \"AuditRows\" WHERE \"Id\" = " + late)).First);

        Task OnAsync(params string[] statements) => trail.Portal.ReadAsync(async db =>
        {
            await RunAsync(db, statements);
            return 0;
        });
    }

    /// <summary>What somebody does to the tables, and what must be said of it.</summary>
    private static (string[] Statements, AuditFault Fault, long Number) Tampering(Random random, List<long> ids, int underSeal)
    {
        var (row, other, any) = (ids[random.Next(underSeal)], ids[random.Next(underSeal)], ids[random.Next(ids.Count)]);
        var seal = random.Next(1, Seals + 1);
        string[] changes =
        [
            "\"ActorName\" = 'Người khác'", "\"ActorId\" = 1", "\"Act\" = 'ReadCase'", "\"Area\" = 'Reading'", "\"Case\" = NULL", "\"SubjectId\" = 77", "\"SubjectName\" = 'x'", "\"Detail\" = 'khác'",
            "\"Reason\" = 'khác'", "\"Session\" = NULL", "\"Target\" = 'x'", "\"ReadingKey\" = 'x'", "\"At\" = (SELECT MIN(\"StartedAt\") FROM \"SweepRuns\")", "\"Salt\" = \"Hash\"", "\"NamesHash\" = \"Hash\"", "\"Hash\" = \"NamesHash\"",
        ];
        string[] changesOfSeal = ["\"Total\" = \"Total\" + 1", "\"Roll\" = \"Hash\"", "\"Previous\" = \"Hash\"", "\"First\" = \"First\" + 1", "\"Last\" = \"Last\" + 1"];
        return random.Next(6) switch
        {
            0 => ([Sql($"DELETE FROM \"AuditRows\" WHERE \"Id\" = {row}")], AuditFault.RowMissing, row),
            1 or 2 => ([$"UPDATE \"AuditRows\" SET {changes[random.Next(changes.Length)]} WHERE \"Id\" = {any}"], AuditFault.RowChanged, any),
            3 when row != other => (
                [Sql($"UPDATE \"AuditRows\" SET \"Id\" = -1 WHERE \"Id\" = {row}"), Sql($"UPDATE \"AuditRows\" SET \"Id\" = {row} WHERE \"Id\" = {other}"), Sql($"UPDATE \"AuditRows\" SET \"Id\" = {other} WHERE \"Id\" = -1")],
                AuditFault.RowChanged, Math.Min(row, other)),
            4 when seal < Seals => ([Sql($"DELETE FROM \"AuditSeals\" WHERE \"Number\" = {seal}")], AuditFault.SealMissing, seal),
            _ => ([$"UPDATE \"AuditSeals\" SET {changesOfSeal[random.Next(changesOfSeal.Length)]} WHERE \"Number\" = {seal}"], AuditFault.SealChanged, seal),
        };
    }
}
