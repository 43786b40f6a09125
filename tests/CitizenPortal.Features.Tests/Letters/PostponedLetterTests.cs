using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.TestKit.Building;

namespace CitizenPortal.Features.Tests.Letters;

public sealed class PostponedLetterTests
{
    [Theory]
    [InlineData("2020-06-10", "2020-06-12", true)]
    [InlineData("2020-06-10", "2020-06-10", false)]
    [InlineData("2020-06-10", "2020-06-08", false)]
    [InlineData(null, "2020-06-08", false)]
    public void Only_a_later_date_is_told(string? before, string after, bool told) =>
        Assert.Equal(told, new PostponedLetter(Verb.ChangeKind).Follows(A.Question().Build(), new QuestionEvent
        {
            Number = 2, Verb = Verb.ChangeKind, At = A.Moment("2020-06-02").Instant, ActorName = "Điều phối", From = QuestionState.Received, To = QuestionState.Received,
            PromisedBefore = before is null ? null : A.Day(before), PromisedAfter = A.Day(after),
        }));
}
