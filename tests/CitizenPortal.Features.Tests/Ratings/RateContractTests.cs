using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Features.Tests.Providers;

namespace CitizenPortal.Features.Tests.Ratings;

public sealed class RateContractTests
{
    [Theory, EveryProvider]
    public async Task Two_hundred_posts_of_one_token_at_once_make_one_rating_and_one_page(string provider)
    {
        await using var portal = RatingPortal.On(provider);
        var token = await portal.TokenAsync();

        var pages = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => portal.RateAsync(token, RatingPortal.TicksOf("mot", "khong", "tot", "ro", "Cảm ơn")))));

        Assert.Equal((1, 1, 1), (await portal.CountAsync<Rating>(), await portal.CountAsync<RatingComment>(), await portal.CountAsync<RatingSignal>()));
        Assert.All(pages, p => Assert.Equal((RatingDoor.Given, "Cảm ơn"), (p.Door, p.Comment)));
    }

    [Theory, EveryProvider]
    public async Task Twenty_changes_at_once_make_one_change(string provider)
    {
        await using var portal = RatingPortal.On(provider);
        var token = await portal.TokenAsync();
        await portal.RateAsync(token);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => portal.EditAsync(token, i % 2 == 0 ? RatingPortal.TicksOf("hai", "mot", "kem", "khong") : RatingPortal.TicksOf("ba", "hai", "duoc", "khong")))));

        var rating = await portal.RatingAsync();
        Assert.Equal((2, RatingDoor.Final), (rating.Version, (await portal.LookAsync(token)).Door));
        Assert.NotNull(rating.EditedAt);
    }

    [Theory, EveryProvider]
    public async Task Two_tokens_of_one_contact_for_one_official_and_service_count_once_a_week(string provider)
    {
        await using var portal = RatingPortal.On(provider);
        var first = await portal.TokenAsync("0912345678");
        var second = await portal.TokenAsync("+84 912 345 678", "HS-2");
        var other = await portal.TokenAsync("0987654321", "HS-3");

        await Task.WhenAll(new[] { first, second, first, second, other }.Select(t => Task.Run(() => portal.RateAsync(t))));

        Assert.Equal(2, await portal.CountAsync<Rating>());
    }

    [Theory, EveryProvider]
    public async Task Sheet_printed_twice_at_once_gives_each_paper_one_token(string provider)
    {
        await using var portal = RatingPortal.On(provider);
        var clerk = await portal.ClerkAsync();
        await portal.TakeInAsync([.. Enumerable.Range(0, 30).Select(i => RatingPortal.Row($"HS-{i}", clerk))]);

        var sheets = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => portal.IssueAsync())));

        Assert.Equal(30, await portal.CountAsync<RatingToken>());
        Assert.Single(sheets, s => s.Count == 30);
        Assert.Equal(5, sheets.Count(s => s.Count == 0));
    }
}
