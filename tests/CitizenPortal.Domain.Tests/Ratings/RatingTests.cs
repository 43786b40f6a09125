using CitizenPortal.Domain.Ratings;

namespace CitizenPortal.Domain.Tests.Ratings;

public sealed class RatingTests
{
    private static readonly DateTimeOffset At = A.Moment("2020-06-01").Instant;
    private static readonly RatingForm Form = new(RatingForm.Answer, 1, new DateOnly(2018, 1, 1), RatingConversion.Plain,
        [new RatingItem("a", "?", [new("2", "", 2), new("1", "", 1), new("0", "", 0)])]);

    private static RatingGiven Given(int points) => new(Form, new Dictionary<string, int> { ["a"] = points });

    private static Rating Rating(int points = 1) => Domain.Ratings.Rating.Give([1], new RatingSubject(An.LeadAgency, 7, "Quầy 1"), Given(points), new DateOnly(2020, 6, 1), At);

    [Fact]
    public void Rating_is_changed_once_and_keeps_the_last_ticks()
    {
        var rating = Rating();
        rating.Edit(Given(2), At.AddDays(2));

        Assert.Equal((1_000, false), (rating.Score, rating.MayEdit(At.AddDays(3))));
        Assert.Throws<InvalidOperationException>(() => rating.Edit(Given(0), At.AddDays(3)));
    }

    [Fact]
    public void Rating_is_not_changed_after_thirty_days()
    {
        var rating = Rating();

        Assert.True(rating.MayEdit(At.AddDays(30).AddSeconds(-1)));
        Assert.Throws<InvalidOperationException>(() => rating.Edit(Given(2), At.AddDays(30)));
    }

    [Fact]
    public void Changed_words_wait_for_the_moderator_again_and_blank_ones_go()
    {
        var rating = Rating().Say("Chờ lâu", At);
        rating.Comment!.Publish(Moderator, At);

        rating.Say("Chờ lâu", At.AddDays(1));
        Assert.Equal(CommentState.Published, rating.Comment.State);
        rating.Say("Chờ rất lâu", At.AddDays(1));
        Assert.Equal(CommentState.Waiting, rating.Comment.State);
        Assert.Null(rating.Say(" ", At.AddDays(1)).Comment);
    }

    [Fact]
    public void Nobody_of_the_rated_agency_decides_on_its_comments()
    {
        var comment = Rating().Say("Chờ lâu", At).Comment!;
        Actor[] outside = [Moderator, An.ProvincialOffice];
        Actor[] others = [An.Actor(Duty.Monitor, An.LeadAgency), An.Approver, An.Administrator, Actor.Anonymous, Actor.Citizen(1), An.Coordinator];

        Assert.All(outside, actor => Assert.True(Moderators.MayDecide(actor, An.LeadAgency)));
        Assert.All(others, actor => Assert.Throws<UnauthorizedAccessException>(() => comment.Publish(actor, At)));
        Assert.False(Moderators.MayDecide(Moderator, An.CoordinatorAgency));
        Assert.True(Moderators.MayDecide(An.ProvincialOffice, An.CoordinatorAgency));
        Assert.False(Moderators.MayDecide(new Actor(9, "", [new DutyGrant(Duty.Monitor, An.CoordinatorAgency) { Within = [An.OtherAgency] }]), An.LeadAgency));
    }

    [Fact]
    public void Contact_rates_an_official_for_a_service_once_a_week()
    {
        var (subject, week) = (new RatingSubject("a", 7, "Quầy 1", "1.001"), new DateOnly(2020, 6, 1));
        byte[] contact = [1, 2, 3];
        var once = RatingOnce.OfContact(contact, subject, week);

        Assert.Equal(once, RatingOnce.OfContact(contact, subject with { Counter = "Quầy 2" }, week));
        byte[][] others =
        [
            RatingOnce.OfContact([1, 2, 4], subject, week), RatingOnce.OfContact(contact, subject with { OfficialId = 8 }, week),
            RatingOnce.OfContact(contact, subject with { Service = "1.002" }, week), RatingOnce.OfContact(contact, subject, week.AddDays(7)), RatingOnce.OfToken(contact), RatingOnce.OfCase(7),
        ];
        Assert.All(others, other => Assert.NotEqual(once, other));
    }

    private static Actor Moderator => An.Actor(Duty.Monitor, An.CoordinatorAgency);
}
