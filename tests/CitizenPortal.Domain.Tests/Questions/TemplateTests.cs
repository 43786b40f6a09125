namespace CitizenPortal.Domain.Tests.Questions;

public sealed class TemplateTests
{
    private const string Text = "UBND huyện trả lời như sau.";
    private static readonly TemplateLeave Leave = new(7, 2, "15/QĐ-UBND; bản sao", A.Day("2020-05-20"));

    [Fact]
    public void Text_approved_beforehand_goes_out_at_once_and_the_event_says_by_which_leave()
    {
        var answered = A.Question().Taken().Do((q, at) => q.SendTemplate(An.Official, at, Text, Text, Leave)).Build();
        Assert.Equal((QuestionState.Answered, Text, An.Official.UserId, null), (answered.State, answered.Answer, answered.DrafterId, answered.ApproverId));
        Assert.Equal((Verb.SendTemplate, Leave), (answered.Events[^1].Verb, TemplateLeave.Parse(answered.Events[^1].Reason)));
        Assert.Equal(Leave, TemplateLeave.Parse(answered.Template));
        Assert.NotNull(answered.PublishBy);
    }

    [Theory]
    [InlineData("UBND huyện trả lời như sau")]
    [InlineData("UBND huyện trả lời như sau. ")]
    [InlineData("UBND huyện trả lời như sau!")]
    public void One_character_of_difference_is_refused(string typed) =>
        Assert.Equal([RefusalCode.NotTheTemplate], A.Question().Taken().Refused((q, at) => q.SendTemplate(An.Official, at, typed, Text, Leave)));

    [Fact]
    public void Without_a_leave_or_before_its_day_it_is_refused()
    {
        Assert.Equal([RefusalCode.NotTheTemplate], A.Question().Taken().Refused((q, at) => q.SendTemplate(An.Official, at, Text, Text, null)));
        Assert.Equal([RefusalCode.NotTheTemplate], A.Question().Taken().Refused((q, at) => q.SendTemplate(An.Official, at, Text, Text, Leave with { On = at.Day.AddDays(1) })));
    }

    [Fact]
    public void Only_who_has_the_case_sends_it_and_a_late_one_needs_its_cause()
    {
        Assert.Equal([RefusalCode.NotAssignedToYou], A.Question().Taken().WhyNotNow(Verb.SendTemplate, An.OtherOfficial));
        Assert.Equal([RefusalCode.CauseMissing], A.Question().Taken().On("2020-07-01").WhyNotNow(Verb.SendTemplate, An.Official));
        Assert.Contains(RefusalCode.MissingDuty, A.Question().Taken().WhyNotNow(Verb.SendTemplate, An.Coordinator));
    }

    [Fact]
    public void Answer_handed_in_later_in_other_words_forgets_the_template()
    {
        var again = A.Question().Taken().Do((q, at) => q.SendTemplate(An.Official, at, Text, Text, Leave)).Reopened()
            .Do((q, at) => q.Submit(An.Official, at, "Khác.")).Do((q, at) => q.Approve(An.Approver, at)).Build();
        Assert.Equal((null, An.Approver.UserId), (again.Template, again.ApproverId));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7;2;2020-05-20")]
    [InlineData("x;2;2020-05-20;15")]
    [InlineData("7;2;20/5/2020;15")]
    public void Line_that_is_no_leave_is_none(string? code) => Assert.Null(TemplateLeave.Parse(code));
}
