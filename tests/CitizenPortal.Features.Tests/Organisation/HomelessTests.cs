using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Organisation;

public sealed class HomelessTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Who_was_left_behind_by_an_abolished_district_is_listed_with_who_took_its_work_and_nobody_else()
    {
        Go("2025-06-27");
        var left = await _portal.HireAsync("canbo.huyen", Duty.Official, "ubnd-587");
        await _portal.HireAsync("canbo.so", Duty.Official, "so-nn-mt");
        Assert.Empty(await ReadAsync());
        Go("2025-07-02");
        await _portal.RunAsync(nameof(ApplySuccessions));

        var one = Assert.Single(await ReadAsync());
        Assert.Equal((left, true), (one.UserId, one.ByPlace || one.Heirs.Count > 0));
        Assert.Equal([Duty.Official], one.Duties);
    }

    private void Go(string day) => _portal.Clock.Advance(new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(7)) - _portal.Now.Instant);

    private async Task<IReadOnlyList<HomelessView>> ReadAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HomelessQuery>().ReadAsync(default);
    }
}
