using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class WatchBreachesTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Both_offices_are_told_at_once_a_day_before_and_when_the_time_is_over()
    {
        await _portal.HireAsync("quantri2", Duty.Administrator, "so-tt-tt");
        await _portal.HireAsync("vanphong2", Duty.ProvincialOffice, "vp-ubnd");
        await RecordAsync();

        foreach (var (hours, letters) in new[] { (0, 2), (0, 2), (47, 2), (1, 4), (23, 4), (1, 6), (48, 6) })
        {
            Assert.Equal(letters, await AfterAsync(hours));
        }

        Assert.Contains(await LettersAsync(), l => l.Facts.Contains("đã quá hạn báo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_told_once_the_authority_was()
    {
        await _portal.HireAsync("quantri2", Duty.Administrator, "so-tt-tt");
        await RecordAsync();
        await _portal.ReadAsync(async db =>
        {
            (await db.DataBreaches.SingleAsync()).ReportedAt = _portal.Now.Instant;
            return await db.SaveChangesAsync();
        });

        Assert.Equal(0, await AfterAsync(100));
    }

    private Task<int> RecordAsync() => _portal.ReadAsync(db =>
    {
        db.DataBreaches.Add(new DataBreach { FoundAt = _portal.Now.Instant, RecordedAt = _portal.Now.Instant, RecordedBy = "Quản trị", What = "Gửi nhầm thư", Whom = "Một người" });
        return db.SaveChangesAsync();
    });

    private async Task<int> AfterAsync(int hours)
    {
        _portal.Clock.Advance(TimeSpan.FromHours(hours));
        Assert.Null((await _portal.RunAsync(nameof(WatchBreaches))).Error);
        return (await LettersAsync()).Count;
    }

    private Task<List<Features.Outbox.OutboxLetter>> LettersAsync() => _portal.ReadAsync(db => db.Letters.AsNoTracking().Where(l => l.Letter == LetterCatalogue.DataBreach).ToListAsync());
}
