using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Seed;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Startup;

/// <summary>What happens before the first request or command: the schema, the reference data, the office clock, the demonstration.</summary>
public static class PortalStart
{
    private const string DemoOffset = "demo.offset-seconds";

    /// <summary>SQLite is embedded and brought up to date at each start; the servers only by the command `migrate`.</summary>
    public static async Task PrepareAsync(IServiceProvider services, bool migrate, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var provider = scope.ServiceProvider.GetRequiredService<IDatabaseProvider>();
        if (migrate || provider.Name == "Sqlite")
        {
            await provider.PrepareAsync(db, ct);
            await db.Database.MigrateAsync(ct);
            await provider.Search.CreateAsync(db, ct);
            await ReferenceSeed.PlantAsync(db, ct);
        }

        await services.GetRequiredService<ReferenceBook>().LoadAsync(ct);
        await SetClockAsync(scope.ServiceProvider, db, ct);
    }

    private static async Task SetClockAsync(IServiceProvider services, PortalDb db, CancellationToken ct)
    {
        var environment = services.GetRequiredService<IHostEnvironment>();
        var demo = services.GetRequiredService<IOptions<DemoOptions>>().Value;
        var clock = services.GetRequiredService<PortalClock>();
        var offset = Offset(services.GetRequiredService<IConfiguration>());
        if (environment.IsProduction())
        {
            await RefuseDemonstrationAsync(db, demo, offset, ct);
            return;
        }

        if (demo.Seed)
        {
            var start = await DemoStartAsync(db, demo, clock, ct);
            clock.Shift(start + offset);
            await services.GetRequiredService<DemoSeed>().PlantAsync(clock.Now - offset, ct);
        }
        else
        {
            clock.Shift(offset);
        }
    }

    private static TimeSpan Offset(IConfiguration configuration) =>
        configuration["Clock:Offset"] is not { Length: > 0 } text ? TimeSpan.Zero
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var offset) ? offset
        : throw new InvalidOperationException($"Clock:Offset = {text} không đọc được; ví dụ đúng: 3.00:00:00 (ba ngày).");

    /// <summary>The office clock of a demonstration starts at `Demo:Day` 08:00 when it is first started, and runs on from there.</summary>
    private static async Task<TimeSpan> DemoStartAsync(PortalDb db, DemoOptions demo, PortalClock clock, CancellationToken ct)
    {
        if (await db.Settings.FindAsync([DemoOffset], ct) is { } kept)
        {
            return TimeSpan.FromSeconds(double.Parse(kept.Value, CultureInfo.InvariantCulture));
        }

        var day = DateOnly.ParseExact(demo.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var offset = DeadlineClock.InstantOf(day, new TimeOnly(8, 0)) - (clock.Now - clock.Offset);
        db.Settings.Add(new PortalSetting { Key = DemoOffset, Value = offset.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
        return TimeSpan.FromSeconds(Math.Round(offset.TotalSeconds));
    }

    private static async Task RefuseDemonstrationAsync(PortalDb db, DemoOptions demo, TimeSpan offset, CancellationToken ct)
    {
        if (demo.Seed || offset != TimeSpan.Zero)
        {
            throw new InvalidOperationException("Production không nhận Demo:Seed và Clock:Offset.");
        }

        if (await db.Users.AnyAsync(u => u.IsDemo && !u.IsDisabled, ct))
        {
            throw new InvalidOperationException("Production không khởi động khi còn tài khoản trình diễn đang bật.");
        }
    }
}
