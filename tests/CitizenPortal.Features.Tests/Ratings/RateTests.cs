using System.Text;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Ratings;

public sealed class RateTests : IAsyncLifetime
{
    private readonly RatingPortal _portal = new(new DemoPortalHost());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Looking_at_a_link_uses_nothing_up_and_says_whom_it_is_about()
    {
        var token = await _portal.TokenAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(RatingDoor.Open, (await _portal.LookAsync(token)).Door);
        }

        var sheet = await _portal.LookAsync(token);
        Assert.Equal(("Quầy 1", "Đăng ký biến động đất đai", 4), (sheet.About!.Counter, sheet.About.ServiceName, sheet.Form!.Asked.Count()));
        Assert.Equal(0, await _portal.CountAsync<Rating>());
    }

    [Fact]
    public async Task Only_the_hash_of_a_token_is_stored_anywhere()
    {
        var token = await _portal.TokenAsync();
        await _portal.RateAsync(token);
        var file = await File.ReadAllBytesAsync(Path.Combine(_portal.Host.DataDirectory, "portal.db"), TestContext.Current.CancellationToken);
        var log = Path.Combine(_portal.Host.DataDirectory, "portal.db-wal");
        byte[] all = [.. file, .. File.Exists(log) ? await ReadOpenAsync(log) : []];

        Assert.True(all.AsSpan().IndexOf("Đăng ký biến động đất đai"u8) > 0);
        Assert.Equal(-1, all.AsSpan().IndexOf(Encoding.ASCII.GetBytes(token)));
        Assert.Equal(-1, all.AsSpan().IndexOf("203.0.113.7"u8));
    }

    [Fact]
    public async Task Rating_is_changed_once_and_then_only_shown()
    {
        var token = await _portal.TokenAsync();
        var given = await _portal.RateAsync(token, RatingPortal.TicksOf("ba", "hai", "kem", "khong", "Phải đi lại nhiều lần"));
        var edited = await _portal.EditAsync(token, RatingPortal.TicksOf("mot", "khong", "tot", "ro"));
        var late = await _portal.EditAsync(token, RatingPortal.TicksOf("ba", "hai", "kem", "khong"));

        Assert.Equal((RatingDoor.Given, true), (given.Door, given.IsLow));
        Assert.Equal((RatingDoor.Final, false), (edited.Door, edited.IsLow));
        Assert.Equal((RatingDoor.Final, 2), (late.Door, late.Points["chi-so-4"]));
        Assert.Equal((1_000, 0), ((await _portal.RatingAsync()).Score, await _portal.CountAsync<RatingComment>()));
    }

    [Fact]
    public async Task Who_knows_the_link_but_not_the_browser_neither_reads_nor_changes_what_was_said()
    {
        var token = await _portal.TokenAsync();
        await _portal.RateAsync(token, RatingPortal.TicksOf("ba", "hai", "kem", "khong", "Phải đi lại nhiều lần"));
        var clerk = new string('f', 32);
        RatingSheet[] seen =
        [
            await _portal.LookAsync(token, key: clerk), await _portal.RateAsync(token, RatingPortal.Ticks, key: clerk), await _portal.EditAsync(token, RatingPortal.Ticks, clerk),
        ];

        Assert.All(seen, s => Assert.Equal((RatingDoor.Used, 0, null, false), (s.Door, s.Points.Count, s.Comment, s.IsLow)));
        Assert.Equal(0, (await _portal.RatingAsync()).Points["chi-so-4"]);
        Assert.Equal(RatingDoor.Given, (await _portal.LookAsync(token)).Door);
    }

    [Fact]
    public async Task Missing_and_made_up_ticks_are_all_named_and_use_nothing_up()
    {
        var token = await _portal.TokenAsync();
        var wrong = await Assert.ThrowsAsync<ValidationException>(() => _portal.RateAsync(token, RatingPortal.TicksOf("mot", "bay", "", "ro", new string('x', 501))));

        Assert.Equal(["Comment", "chi-so-3", "chi-so-4"], wrong.Errors.Select(e => e.PropertyName).Order(StringComparer.Ordinal));
        Assert.Equal((0, RatingDoor.Open), (await _portal.CountAsync<Rating>(), (await _portal.LookAsync(token)).Door));
    }

    [Fact]
    public async Task Token_dies_after_thirty_days_and_a_made_up_one_never_lived()
    {
        var token = await _portal.TokenAsync();
        _portal.Host.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(RatingDoor.Expired, (await _portal.RateAsync(token)).Door);
        Assert.Equal(RatingDoor.Unknown, (await _portal.RateAsync(TokenText.Mint())).Door);
        Assert.Equal(0, await _portal.CountAsync<Rating>());
    }

    [Fact]
    public async Task Colleague_rates_neither_signed_in_nor_with_the_office_address()
    {
        var token = await _portal.TokenAsync();
        var colleague = await _portal.StaffAsync($"lanhdao.{RatingPortal.Agency}");
        var stranger = await _portal.StaffAsync("vanthu.so-noi-vu");
        var own = await _portal.TokenAsync($"CANBO.{RatingPortal.Agency}@demo.example.vn", "HS-2");

        Assert.Equal(RatingDoor.Colleague, (await _portal.RateAsync(token, by: colleague)).Door);
        Assert.Equal(RatingDoor.Colleague, (await _portal.RateAsync(own)).Door);
        Assert.Equal(0, await _portal.CountAsync<Rating>());
        Assert.Equal(RatingDoor.Given, (await _portal.RateAsync(token, by: stranger)).Door);
    }

    [Fact]
    public async Task Where_a_rating_came_from_is_forgotten_with_its_key_after_thirty_days()
    {
        await _portal.RateAsync(await _portal.TokenAsync("0912345678"));
        await SweepAsync();
        Assert.NotNull((await _portal.RatingAsync()).Signal);

        _portal.Host.Clock.Advance(TimeSpan.FromDays(31));
        await SweepAsync();
        Assert.Null((await _portal.RatingAsync()).Signal);
        Assert.Equal(0, await _portal.UseAsync<PortalDb, int>(db => db.Settings.CountAsync(s => s.Key.StartsWith("rating-signal:"))));
        Assert.Equal(1, await _portal.UseAsync<PortalDb, int>(db => db.DossierPapers.CountAsync(p => p.Contact != null)));

        _portal.Host.Clock.Advance(TimeSpan.FromDays(31));
        await SweepAsync();
        Assert.Equal(0, await _portal.UseAsync<PortalDb, int>(db => db.DossierPapers.CountAsync(p => p.Contact != null)));
    }

    [Fact]
    public async Task Rating_without_a_token_stands_apart_and_a_network_sends_twenty_a_day()
    {
        var choice = new RatedChoice(RatingPortal.Agency, null, "Quầy 1");
        Task<UnverifiedOutcome> RateAsync(RatingTicks ticks) =>
            _portal.UseAsync<RateUnverifiedHandler, UnverifiedOutcome>(h => h.HandleAsync(choice, ticks, RatingPortal.Trace, Domain.Agencies.Actor.Anonymous, default));

        Assert.Equal(UnverifiedOutcome.TakenLow, await RateAsync(RatingPortal.TicksOf("ba", "hai", "kem", "khong")));
        for (var i = 1; i < RateUnverifiedHandler.ADay; i++)
        {
            Assert.Equal(UnverifiedOutcome.Taken, await RateAsync(RatingPortal.Ticks));
        }

        await Assert.ThrowsAsync<ValidationException>(() => RateAsync(RatingPortal.Ticks));
        Assert.Equal((0, RateUnverifiedHandler.ADay), (await _portal.CountAsync<Rating>(), await _portal.CountAsync<UnverifiedRating>()));
        choice = choice with { Counter = "Quầy 99" };
        Assert.Equal(UnverifiedOutcome.Unknown, await RateAsync(RatingPortal.Ticks));
    }

    private async Task SweepAsync()
    {
        await using var scope = _portal.Host.Scope();
        var sweep = scope.ServiceProvider.GetServices<ISweep>().OfType<ExpireSubmissions>().Single();
        await sweep.RunAsync(new SweepPass(scope.ServiceProvider.GetRequiredService<OfficeClock>().Now(), _ => Task.CompletedTask), TestContext.Current.CancellationToken);
    }

    private static async Task<byte[]> ReadOpenAsync(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
