namespace CitizenPortal.Domain.Tests.Agencies;

public sealed class AgencyTests
{
    [Theory]
    [InlineData("2020-05-31", true, false)]
    [InlineData("2020-06-01", true, true)]
    [InlineData("2020-06-30", true, true)]
    [InlineData("2020-07-01", true, false)]
    [InlineData("2020-06-15", false, false)]
    public void Answers_on_the_days_it_exists_when_it_is_of_the_administration(string day, bool answers, bool expected)
    {
        var agency = new Agency
        {
            Code = "so-thu", Name = "Sở Thử", ShortName = "Sở Thử", Slug = "so-thu", Level = AgencyLevel.Department,
            ValidFrom = A.Day("2020-06-01"), ValidTo = A.Day("2020-06-30"), Answers = answers,
        };

        Assert.Equal(expected, agency.AnswersOn(A.Day(day)));
    }
}
