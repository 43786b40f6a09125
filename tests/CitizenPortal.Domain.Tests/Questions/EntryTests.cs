namespace CitizenPortal.Domain.Tests.Questions;

public sealed class EntryTests
{
    private static readonly Actor Counter = An.Actor(Duty.CounterStaff, "ubnd-587", 12);

    [Fact]
    public void The_clock_runs_from_the_real_contact()
    {
        var question = Typed("2020-06-05T16:00:00+07:00", "2020-06-08");

        Assert.Equal((new DateOnly(2020, 6, 5), 12L, (string?)null), (question.ReceivedOn, question.EnteredBy!.Value, question.Events[0].Reason));
        Assert.Equal((Duty.CounterStaff, "Nhập hộ."), (question.Events[0].ActorDuty, question.Events[0].Words));
    }

    [Theory]
    [InlineData("2020-06-08", null)]
    [InlineData("2020-06-09", Question.LateEntry)]
    public void A_case_typed_more_than_a_working_day_later_is_recorded_and_flagged(string typed, string? flag) =>
        Assert.Equal(flag, Typed("2020-06-05T09:00:00+07:00", typed).Events[0].Reason);

    [Theory]
    [InlineData(Verb.Draft)]
    [InlineData(Verb.Submit)]
    public void Who_typed_it_does_not_handle_it(Verb verb)
    {
        var taken = A.Question().With(r => r with { EnteredBy = 13 }).Taken();

        Assert.Contains(RefusalCode.OwnEntry, taken.WhyNotNow(verb, An.Approver));
        Assert.DoesNotContain(RefusalCode.OwnEntry, taken.WhyNotNow(verb, An.Official));
    }

    [Fact]
    public void Nobody_gives_it_to_who_typed_it()
    {
        var typed = A.Question().With(r => r with { EnteredBy = 14 }).Taken();

        Assert.Contains(RefusalCode.OwnEntry, typed.Refused((q, at) => q.Assign(An.Approver, at, 14, "Người nhập")));
        Assert.Contains(RefusalCode.OwnEntry, typed.Refused((q, at) => q.HandOver(An.Approver, at, 14, "Người nhập", "Nghỉ.")));
    }

    [Fact]
    public void Who_typed_the_whole_does_not_handle_a_part_of_it()
    {
        var part = A.Question().With(r => r with { EnteredBy = 12 }).Build().Split(An.Coordinator, A.Moment("2020-06-02"), new(3, "HD20-000003-7", "Phần hai?", Channel.Web, An.CoordinatorAgency));

        Assert.Equal(12, part.EnteredBy);
        part.Route(An.Coordinator, A.Moment("2020-06-02"), new(An.LeadAgency, [], "", "Luật"));
        Assert.Contains(part.WhyNot(Verb.Take, An.Official, A.Moment("2020-06-02")), no => no.Code == RefusalCode.OwnEntry);
    }

    [Fact]
    public void A_new_secret_wants_a_proof_and_leaves_the_case_as_it_is()
    {
        var question = A.Question().Taken();
        Assert.Contains(RefusalCode.NoText, question.Refused((q, at) => q.RenewSecret(Counter, at, " ")));
        Assert.Contains(RefusalCode.MissingDuty, question.Refused((q, at) => q.RenewSecret(An.Official, at, "Căn cước.")));

        var renewed = question.Do((q, at) => q.RenewSecret(Counter, at, "Căn cước.")).Build();

        Assert.Equal((Verb.RenewSecret, "Căn cước.", QuestionState.InProgress), (renewed.Events[^1].Verb, renewed.Events[^1].Words, renewed.State));
    }

    private static Question Typed(string contact, string day)
    {
        var at = new Moment(new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(17, 0)), TimeSpan.FromHours(7)), A.Clock());
        return Question.Ask(new Receipt(1, "HD20-000001-2", "Đường hỏng khi nào sửa?", Channel.Phone, An.CoordinatorAgency)
        {
            ContactAt = DateTimeOffset.Parse(contact, System.Globalization.CultureInfo.InvariantCulture), EnteredBy = 12, EntryNote = "Nhập hộ.",
        }, Counter, at);
    }
}
