using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Counting;

namespace CitizenPortal.Domain.Tests.Ratings;

public sealed class RatingFigureTests
{
    [Theory]
    [InlineData(9, FigureKind.Hidden)]
    [InlineData(10, FigureKind.Interval)]
    [InlineData(49, FigureKind.Interval)]
    [InlineData(50, FigureKind.Comparable)]
    public void Too_few_are_hidden_some_give_an_interval_and_fifty_may_be_compared(int count, FigureKind kind)
    {
        var figure = RatingFigure.Of(RatingSums.Of(Enumerable.Repeat(800, count)), 7m);

        Assert.Equal(kind, figure.Kind);
        Assert.Equal(kind == FigureKind.Comparable, figure.Score is not null);
        Assert.Equal(kind == FigureKind.Hidden, figure.Sums == default);
    }

    [Theory]
    [InlineData(8, 10, 0.4902, 0.9433)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(90, 100, 0.8256, 0.9448)]
    public void Bounds_are_those_of_wilson(int hits, int count, double low, double high)
    {
        var bounds = WilsonBounds.Of(hits, count);

        Assert.Equal(low, bounds.Low, 4);
        Assert.Equal(high, bounds.High, 4);
    }

    [Fact]
    public void Score_is_drawn_towards_the_service_as_if_twenty_more_had_rated_so()
    {
        Assert.Equal(((9m * 60) + (6m * 20)) / 80, RatingFigure.Of(RatingSums.Of(Enumerable.Repeat(900, 60)), 6m).Score);
        Assert.Equal(9m, RatingFigure.Of(RatingSums.Of(Enumerable.Repeat(900, 60)), null).Score);
    }

    [Fact]
    public void Bands_are_those_of_the_circular()
    {
        var sums = RatingSums.Of([1000, 500, 499, 350, 349, 0]);

        Assert.Equal((6, 2, 2, 2), (sums.Count, sums.Satisfied, sums.Middle, sums.Low));
        Assert.Equal(2698 / 600m, sums.Mean);
    }

    [Fact]
    public void Peers_are_the_same_service_when_it_has_fifty_and_all_of_the_form_otherwise()
    {
        BlockFacts Facts(string agency, string? service, int score, int count) => new(new(agency, 1, null, service), RatingForm.Dossier, RatingSums.Of(Enumerable.Repeat(score, count)));
        BlockFacts[] blocks = [Facts("a", "land", 600, 40), Facts("b", "land", 800, 40), Facts("a", "birth", 1000, 20)];
        var all = ((6m * 40) + (8m * 40) + (10m * 20)) / 100;

        Assert.Equal(7m, new PeerMeans(blocks).Of([blocks[0]]));
        Assert.Equal(all, new PeerMeans(blocks).Of([blocks[2]]));
        Assert.Equal(((7m * 40) + (all * 20)) / 60, new PeerMeans(blocks).Of([blocks[0], blocks[2]]));
        Assert.Null(new PeerMeans(blocks).Of([]));
    }

    [Theory]
    [InlineData("2020-2", "2020-04-01", "2020-07-01")]
    [InlineData("2020-4", "2020-10-01", "2021-01-01")]
    public void Quarter_reads_back_what_it_writes(string text, string from, string until)
    {
        var quarter = FigureQuarter.Parse(text)!.Value;

        Assert.Equal((text, DateOnly.Parse(from, null), DateOnly.Parse(until, null)), (quarter.ToString(), quarter.From, quarter.Until));
        Assert.Equal(quarter, FigureQuarter.Of(quarter.Until).Before);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2020-5")]
    [InlineData("2020-0")]
    [InlineData("0000-1")]
    [InlineData("20x0-1")]
    [InlineData("2020-11")]
    public void Anything_else_is_no_quarter(string? text) => Assert.Null(FigureQuarter.Parse(text));
}
