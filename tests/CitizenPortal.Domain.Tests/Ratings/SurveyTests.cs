using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Domain.Ratings.Surveys;

namespace CitizenPortal.Domain.Tests.Ratings;

public sealed class SurveyTests
{
    private static readonly DateOnly Monday = new(2020, 6, 1);
    private static readonly RatingForm Form = new(RatingForm.Survey, 1, new(2018, 1, 1), RatingConversion.Plain, [Item("1a", "Một"), Item("1b", "Một"), Item("2a", "Hai")]);

    [Fact]
    public void Factor_counts_whoever_answered_any_of_its_items_and_leaves_no_opinion_out()
    {
        var answers = Enumerable.Range(0, 12).Select(i => (IReadOnlyDictionary<string, int>)(i < 9
            ? new Dictionary<string, int> { ["1a"] = 5, ["1b"] = 3, ["2a"] = 2 }
            : new Dictionary<string, int> { ["1a"] = 3 })).ToList();

        var factors = SurveyFactor.Of(Form, answers);

        Assert.Equal([("Một", FigureKind.Interval, 12), ("Hai", FigureKind.Hidden, 0)], factors.Select(f => (f.Name, f.Kind, f.Count)));
        Assert.Equal(WilsonBounds.Of(9, 12), (factors[0].Low, factors[0].High));
        Assert.Null(factors[0].Mean);
        Assert.Equal(4m, SurveyFactor.Of(Form, [.. Enumerable.Repeat(answers[0], 50)])[0].Mean);
    }

    [Fact]
    public void Nobody_is_invited_once_it_is_over_or_beyond_the_most()
    {
        var survey = new Survey { Agency = "so-y-te", Title = "Khảo sát", From = Monday, Until = Monday.AddDays(10), OpenedBy = "Ai đó" };
        survey.Invite(Survey.MostInvited - 1, Monday.AddDays(10));

        Assert.Throws<ArgumentOutOfRangeException>(() => survey.Invite(2, Monday));
        Assert.Throws<InvalidOperationException>(() => survey.Invite(1, Monday.AddDays(11)));
        survey.Close(0, [], "Ai đó", DateTimeOffset.UnixEpoch);
        Assert.Throws<InvalidOperationException>(() => survey.Invite(1, Monday));
        Assert.Throws<InvalidOperationException>(() => survey.Close(0, [], "Ai đó", DateTimeOffset.UnixEpoch));
    }

    private static RatingItem Item(string code, string factor) =>
        new(code, code, [.. Enumerable.Range(1, 5).Select(p => new RatingChoice($"{p}", $"{p}", p)), new RatingChoice("khong", "Không có ý kiến", null)], Factor: factor);
}
