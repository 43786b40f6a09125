using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class WatchSweepsTests : IAsyncLifetime
{
    private readonly SweepPortal _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.HireAsync("quantri", Duty.Administrator, "so-tt-tt");
        await _portal.HireAsync("chutich", Duty.Approver, "ubnd-tinh");
        await TickAsync();
        Assert.Empty((await AlarmsAsync()).SelectMany(a => LetterFacts.FromJson(a.Facts).Lines));
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task One_failure_is_borne_and_two_in_a_row_are_told_once_a_day()
    {
        await _portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE \"Submissions\" RENAME TO \"Gone\""));
        await _portal.RunAsync(nameof(ExpireSubmissions));
        await _portal.RunAsync(nameof(WatchSweeps));
        Assert.Empty(await AlarmsAsync());

        await _portal.RunAsync(nameof(ExpireSubmissions));
        await _portal.RunAsync(nameof(WatchSweeps));
        await _portal.RunAsync(nameof(ExpireSubmissions));
        await _portal.RunAsync(nameof(WatchSweeps));

        Assert.Equal(["Xóa bản nháp và liên kết hết hạn: hỏng hai lần liên tiếp"], LetterFacts.FromJson(Assert.Single(await AlarmsAsync()).Facts).Lines);
        await _portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE \"Gone\" RENAME TO \"Submissions\""));
    }

    [Fact]
    public async Task Sweep_that_has_not_run_in_time_is_told()
    {
        _portal.Clock.Advance(TimeSpan.FromHours(1));

        await _portal.RunAsync(nameof(WatchSweeps));

        var lines = LetterFacts.FromJson(Assert.Single(await AlarmsAsync()).Facts).Lines;
        Assert.Contains("Gửi thư: không chạy đúng giờ", lines);
        Assert.DoesNotContain(lines, l => l.StartsWith("Nhắc việc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_reason_for_leaving_cases_is_told_and_the_same_one_not_again_within_a_week()
    {
        await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn" });
        _portal.Mail.Fault = _ => new MailServerDownException("no answer");
        await _portal.RunAsync(nameof(SendLetters));
        await _portal.RunAsync(nameof(WatchSweeps));
        Assert.Equal(["Gửi thư: máy chủ thư không nhận"], LetterFacts.FromJson(Assert.Single(await AlarmsAsync()).Facts).Lines);

        _portal.MoveTo(1);
        await TickAsync();
        await TickAsync();

        Assert.DoesNotContain(await AlarmsAsync(), a => a.CreatedAt > _portal.Now.Instant.AddHours(-1) && LetterFacts.FromJson(a.Facts).Lines.Any(l => l.StartsWith("Gửi thư", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task After_a_stop_over_night_one_tick_makes_up_and_nothing_is_told()
    {
        _portal.MoveTo(1, 10);

        await TickAsync();

        Assert.Empty(await AlarmsAsync());
    }

    private Task TickAsync() => _portal.Services.GetRequiredService<SweepRunner>().TickAsync(TestContext.Current.CancellationToken);

    private Task<List<OutboxLetter>> AlarmsAsync() => _portal.ReadAsync(db => db.Letters.Where(l => l.Letter == LetterCatalogue.SweepAlarm).ToListAsync());
}
