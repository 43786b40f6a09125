using CitizenPortal.Domain.Ratings;

namespace CitizenPortal.Domain.Tests.Ratings;

public sealed class RatingScoreTests
{
    private static RatingForm Form(RatingConversion conversion = RatingConversion.Circular2018, int items = 5, int least = 0, int most = 2) => new(
        RatingForm.Dossier, 1, new DateOnly(2018, 1, 1), conversion,
        [.. Enumerable.Range(0, items).Select(i => new RatingItem($"i{i}", "?", [.. Enumerable.Range(least, most - least + 1).Select(p => new RatingChoice($"{p}", "", p)), new RatingChoice("khong", "", null)]))]);

    private static Dictionary<string, int> Points(params int[] points) => points.Select((p, i) => (p, i)).ToDictionary(x => $"i{x.i}", x => x.p);

    [Theory]
    [InlineData(5.0, 100.0)]
    [InlineData(10.0, 100.0)]
    [InlineData(3.5, 70.0)]
    [InlineData(4.25, 85.0)]
    [InlineData(1.75, 35.0)]
    [InlineData(0.0, 0.0)]
    public void Bands_of_the_circular_meet_at_their_ends(double ofTen, double percent) => Assert.Equal((decimal)percent, RatingScore.PercentOf((decimal)ofTen));

    [Fact]
    public void Percent_never_falls_when_the_score_rises_and_stays_within_its_band()
    {
        for (var s = 0m; s <= 10m; s += 0.01m)
        {
            var percent = RatingScore.PercentOf(s);
            Assert.True(RatingScore.PercentOf(s + 0.01m) >= percent, $"{s}");
            Assert.Equal(s >= 5m, percent == 100m);
            Assert.Equal(s >= 3.5m, percent >= 70m);
        }
    }

    [Fact]
    public void Indicator_without_data_is_left_out_and_is_no_zero()
    {
        var without = RatingScore.Of(Form(), Points(2, 1, 2, 1));
        var withZero = RatingScore.Of(Form(), Points(2, 1, 2, 1, 0));

        Assert.Equal(7.5m, without!.Value.OfTen);
        Assert.Equal(6m, withZero!.Value.OfTen);
        Assert.Null(RatingScore.Of(Form(), new Dictionary<string, int>()));
    }

    [Fact]
    public void Score_of_any_ticks_lies_between_the_worst_and_the_best_and_never_falls_with_a_better_tick()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var (least, most) = (random.Next(2), random.Next(2, 6));
            var form = Form((RatingConversion)random.Next(2), random.Next(1, 8), least, most);
            var points = form.Items.Where(_ => random.Next(4) > 0).ToDictionary(i => i.Code, _ => random.Next(least, most + 1));
            if (RatingScore.Of(form, points) is not { } score)
            {
                Assert.Empty(points);
                continue;
            }

            Assert.True(score is { OfTen: >= 0 and <= 10, Percent: >= 0 and <= 100 }, $"seed {seed}: {score}");
            var better = points.Keys.First();
            points[better] = Math.Min(most, points[better] + 1);
            var after = RatingScore.Of(form, points)!.Value;
            Assert.True(after.OfTen >= score.OfTen && after.Percent >= score.Percent, $"seed {seed}: {score} then {after}");
        }
    }

    [Fact]
    public void Worst_of_a_survey_scale_is_nothing_and_its_best_is_all()
    {
        var survey = Form(RatingConversion.Plain, items: 2, least: 1, most: 5);

        Assert.Equal(0m, RatingScore.Of(survey, Points(1, 1))!.Value.Percent);
        Assert.Equal(100m, RatingScore.Of(survey, Points(5, 5))!.Value.Percent);
        Assert.Equal(50m, RatingScore.Of(survey, Points(3, 3))!.Value.Percent);
    }

    [Theory]
    [InlineData("2020-06-10", "2020-06-09", 2)]
    [InlineData("2020-06-10", "2020-06-10", 1)]
    [InlineData("2020-06-10", "2020-06-11", 0)]
    [InlineData("2020-06-10", null, null)]
    [InlineData("2020-05-29", null, 0)]
    [InlineData(null, "2020-06-01", null)]
    public void Timeliness_comes_from_the_dates_alone(string? due, string? result, int? points) =>
        Assert.Equal(points, RatingScore.Timeliness(Day(due), Day(result), new DateOnly(2020, 6, 1)));

    [Fact]
    public void Later_version_of_a_form_is_asked_from_its_day_on()
    {
        RatingForm[] forms = [Form(), Form() with { Version = 2, ValidFrom = new DateOnly(2021, 1, 1) }];

        Assert.Equal(1, RatingForm.InForce(forms, RatingForm.Dossier, new DateOnly(2020, 12, 31))!.Version);
        Assert.Equal(2, RatingForm.InForce(forms, RatingForm.Dossier, new DateOnly(2021, 1, 1))!.Version);
        Assert.Null(RatingForm.InForce(forms, RatingForm.Answer, new DateOnly(2021, 1, 1)));
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
