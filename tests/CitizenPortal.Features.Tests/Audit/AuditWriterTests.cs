using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Questions.Take;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Providers;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Audit;

public sealed class AuditWriterTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Act_of_an_official_leaves_a_row_without_words_and_what_residents_and_sweeps_do_leaves_none()
    {
        var (id, official) = await RoutedAsync();
        Assert.Empty(await RowsAsync(AuditArea.Case));

        await TakeAsync(id, official);

        var row = Assert.Single(await RowsAsync(AuditArea.Case));
        var question = await _portal.CaseAsync(id);
        Assert.Equal((nameof(Verb.Take), official.UserId, official.Name, question.Reference), (row.Act, row.ActorId, row.ActorName, row.Case));
        Assert.Equal($"#{question.EventCount} {QuestionState.Routed} → {QuestionState.InProgress}", row.Detail);
        Assert.True(row.Holds());
    }

    [Fact]
    public async Task Act_that_is_not_saved_leaves_no_row()
    {
        var (id, official) = await RoutedAsync();
        var seen = (await _portal.CaseAsync(id)).Version;
        await TakeAsync(id, official);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => TakeAsync(id, official with { UserId = 82 }, seen));

        Assert.Single(await RowsAsync(AuditArea.Case));
    }

    [Fact]
    public async Task Wrong_passwords_and_the_lock_of_a_known_account_are_on_record()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = new PortalUser { UserName = "canbo", FullName = "Cán bộ" };
        Assert.True((await users.CreateAsync(user, "mua thu 1945 tren deo")).Succeeded);

        for (var i = 0; i < 5; i++)
        {
            await users.AccessFailedAsync(user);
        }

        var acts = (await RowsAsync(AuditArea.Account)).Where(r => r.SubjectId == user.Id).Select(r => r.Act);
        Assert.Equal([.. Enumerable.Repeat(nameof(AuditAct.SignInFailed), 4), nameof(AuditAct.LockedOut)], acts);
    }

    [Theory, EveryProvider]
    public async Task One_reader_leaves_one_row_an_hour_with_a_count_though_two_servers_write_at_once(string provider)
    {
        const int Each = 6;
        using var portal = new SweepPortal(provider);
        await using var other = portal.AnotherServer(_ => { });
        var reader = new Actor(81, "Cán bộ", []);

        await Task.WhenAll(new[] { portal.Services, other.Services }.SelectMany(server => Enumerable.Range(0, Each).Select(i => Task.Run(async () =>
        {
            await using var scope = server.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ReadingKeeping>().NoteAsync(reader, [new(AuditAct.ReadCase, "HD20-1"), new(AuditAct.ReadCase, $"HD20-1{i}")], Cancel);
            await portal.Sweep(nameof(SealAudit)).RunAsync(new SweepPass(portal.Now, _ => Task.CompletedTask), Cancel);
        }, Cancel)).Select(SwallowClashAsync)));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await using var later = portal.Services.CreateAsyncScope();
        await later.ServiceProvider.GetRequiredService<ReadingKeeping>().NoteAsync(reader, [new(AuditAct.ReadCase, "HD20-1")], Cancel);
        await later.ServiceProvider.GetRequiredService<ReadingKeeping>().NoteAsync(Actor.Citizen(4), [new(AuditAct.ReadCase, "HD20-2")], Cancel);
        await portal.RunAsync(nameof(SealAudit));

        var rows = await portal.ReadAsync(db => db.Set<AuditRow>().AsNoTracking().OrderBy(r => r.Id).ToListAsync(Cancel));
        Assert.Equal(2, rows.Count(r => r.Case == "HD20-1"));
        Assert.Equal(2 + Each, rows.Count);
        Assert.Equal([2 * Each, 1], await portal.ReadAsync(db => db.Set<AuditReading>().Where(r => r.Key.EndsWith("-HD20-1")).OrderBy(r => r.Key).Select(r => r.Times).ToListAsync(Cancel)));
        var verdict = await portal.ReadAsync(db => new AuditChainReader(db).VerifyAsync(null, Cancel));
        Assert.Equal((null, rows.Count, 0), (verdict.First, (int)verdict.Sealed, (int)verdict.Unsealed));
    }

    [Fact]
    public async Task Two_files_of_a_case_opened_in_an_hour_are_two_rows()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var readings = scope.ServiceProvider.GetRequiredService<ReadingKeeping>();
        foreach (var file in new[] { "a", "b", "a" })
        {
            await readings.NoteAsync(new Actor(81, "Cán bộ", []), [new(AuditAct.DownloadFile, "HD20-1", file)], Cancel);
        }

        Assert.Equal(["a", "b"], (await RowsAsync(AuditArea.Reading)).Select(r => r.Target));
    }

    /// <summary>Without the lease two seal at once: one of them is refused by the number, and only that.</summary>
    private static async Task SwallowClashAsync(Task sealing)
    {
        try
        {
            await sealing;
        }
        catch (DbUpdateException)
        {
        }
    }

    private async Task<(long Id, Actor Official)> RoutedAsync()
    {
        var (topic, lead) = _portal.Routable;
        var id = await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn", Topic = topic });
        _portal.MoveTo(3);
        await _portal.RunAsync(nameof(RouteUnanswered));
        return (id, new Actor(81, "Cán bộ", [new DutyGrant(Duty.Official, lead)]) { Agency = lead });
    }

    private async Task TakeAsync(long id, Actor by, int? version = null)
    {
        var question = await _portal.CaseAsync(id);
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TakeQuestionHandler>().HandleAsync(new TakeQuestion(new CaseKey(question.Reference, version ?? question.Version)), by, Cancel);
    }

    private Task<List<AuditRow>> RowsAsync(AuditArea area) => _portal.ReadAsync(db => db.Set<AuditRow>().AsNoTracking().Where(r => r.Area == area).OrderBy(r => r.Id).ToListAsync(Cancel));
}
