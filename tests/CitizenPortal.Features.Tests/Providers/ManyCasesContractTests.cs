using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using CitizenPortal.TestKit.Building;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Providers;

/// <summary>The plain statements of a sweep over many cases keep the very rows that a save of the aggregate keeps.</summary>
public sealed class ManyCasesContractTests
{
    private const int Cases = 120;
    private static readonly QuestionState[] Open = [QuestionState.Received, QuestionState.Routed, QuestionState.SentBack, QuestionState.InProgress, QuestionState.AwaitingApproval];

    private static readonly string[] Kept =
    [
        "SELECT * FROM \"Questions\" ORDER BY \"Id\"",
        "SELECT * FROM \"QuestionEvents\" ORDER BY \"QuestionId\", \"Number\"",
        "SELECT * FROM \"SweepEffects\" ORDER BY \"QuestionId\", \"Step\", \"DeadlineVersion\"",
        "SELECT * FROM \"StaffNotices\" ORDER BY \"Key\"",
        "SELECT * FROM \"OutboxLetters\" ORDER BY \"Key\"",
        "SELECT * FROM \"PhoneNotices\" ORDER BY \"Key\"",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Many_at_once_leave_the_rows_of_the_aggregates_own_path(string provider)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        using SweepPortal many = new(provider), own = new(provider);

        await StepsAsync(many, seed, (batches, pass, due, act) => batches.RunManyAsync(pass, due, act, Cancel));
        await StepsAsync(own, seed, (batches, pass, due, act) => batches.RunAsync(pass, due, (db, question) => act(question, row => db.Add(row)), Cancel));

        foreach (var sql in Kept)
        {
            var rows = await RowsAsync(many, sql);
            Assert.True(rows.Count > 0, sql);
            Assert.Equal(await RowsAsync(own, sql), rows);
        }
    }

    private static async Task StepsAsync(SweepPortal portal, int seed, Func<CaseBatches, SweepPass, DueCases, Func<Question, Action<object>, string?>, Task> walk)
    {
        var random = new Random(seed);
        await portal.AddAsync(Enumerable.Range(0, Cases).Select(i => ManyQuestions
            .Numbered(ManyQuestions.First + i, (ContactWay)random.Next(3)).On($"2020-0{random.Next(4, 7)}-{random.Next(1, 28):D2}").In(Open[random.Next(Open.Length)]).Build()));
        foreach (var days in new[] { 25, 31, 47 })
        {
            var at = A.Moment("2020-06-01", A.ClockWithHoliday($"2020-07-{days % 20 + 1:D2}", $"2020-06-{days % 10 + 10}"));
            var pass = new SweepPass(at with { Instant = at.Instant.AddDays(days) }, _ => Task.CompletedTask);
            await walk(portal.Services.GetRequiredService<CaseBatches>(), pass, new DueCases(q => q.Id >= ManyQuestions.First, q => q.EscalateOn), (q, add) => Step(q, add, pass.At, days));
            Assert.Equal((Cases, 0), (pass.Tally.Acted, pass.Tally.Skipped));
        }
    }

    private static string? Step(Question question, Action<object> add, Moment at, int days)
    {
        if (question.Id % 3 == 0)
        {
            question.Recount(An.Sweep, at, "Bão số 5");
        }

        for (var left = 50; question.EscalateOn <= at.Day; left--)
        {
            Assert.True(left > 0, "the ladder has no end");
            var step = $"{question.Escalate(An.Sweep, at).Target}-{days}-{question.EventCount}";
            add(new SweepEffect { QuestionId = question.Id, Step = step, DeadlineVersion = question.DeadlineVersion, At = at.Instant });
            add(new StaffNotice
            {
                Key = $"{question.Reference}-{step}", Letter = "escalation", QuestionId = question.Id, Agency = question.Holder, Duty = Duty.Approver,
                Facts = "{\"Reason\":\"Quá hạn\"}", CreatedAt = at.Instant, DueAt = question.Id % 2 == 0 ? at.Instant : null,
            });
        }

        return null;
    }

    private static Task<List<string>> RowsAsync(SweepPortal portal, string sql) => portal.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        List<string> rows = [];
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != "Id" || sql.Contains("Questions\"", StringComparison.Ordinal))
                .Select(i => FormattableString.Invariant($"{reader.GetName(i)}={reader.GetValue(i)}:{reader.GetValue(i).GetType().Name}"))));
        }

        return rows;
    });
}
