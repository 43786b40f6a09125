namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>The agency strikes out what names people in its own answer; the coordinator publishes.</summary>
public sealed class OwnAnswerTests
{
    private const string Struck = "Trả lời ông [họ tên].";

    [Fact]
    public void Agency_sets_the_public_answer_only_and_the_coordinator_publishes_it()
    {
        var answered = A.Question().Approved().Do((q, at) => q.RedactAnswer(An.Official, at, Struck, []));
        Assert.Equal((Struck, null), (answered.Build().PublicAnswer, answered.Build().PublicBody));
        Assert.Contains(RefusalCode.MissingDuty, answered.WhyNotNow(Verb.Publish, An.Official));
        Assert.Equal([RefusalCode.QuestionUnredacted], answered.WhyNotNow(Verb.Publish, An.Coordinator));
        var published = answered.Do((q, at) => q.Redact(An.Coordinator, at, new("Câu hỏi", null, false))).Do((q, at) => q.Publish(An.Coordinator, at)).Build();
        Assert.Equal(Struck, published.PublicAnswer);
    }

    [Fact]
    public void Only_the_lead_and_only_between_hand_in_and_publication()
    {
        Assert.Empty(A.Question().Submitted().WhyNotNow(Verb.RedactAnswer, An.OtherOfficial));
        Assert.Equal([RefusalCode.OtherAgency], A.Question().Approved().WhyNotNow(Verb.RedactAnswer, An.Actor(Duty.Official, An.OtherAgency)));
        Assert.Contains(RefusalCode.WrongState, A.Question().Taken().WhyNotNow(Verb.RedactAnswer, An.Official));
        Assert.Contains(RefusalCode.WrongState, A.Question().Published().WhyNotNow(Verb.RedactAnswer, An.Official));
        Assert.Contains(RefusalCode.MissingDuty, A.Question().Approved().WhyNotNow(Verb.RedactAnswer, An.Coordinator));
    }

    [Fact]
    public void What_is_still_found_is_refused_unless_it_is_kept_with_a_reason()
    {
        const string Phone = "Gọi 0912 345 678.";
        Assert.Equal([RefusalCode.PersonalDataLeft], A.Question().Approved().Refused((q, at) => q.RedactAnswer(An.Official, at, Phone, [])));
        Assert.Equal([RefusalCode.KeptWithoutReason], A.Question().Approved().Refused((q, at) => q.RedactAnswer(An.Official, at, Phone, ["0912 345 678"])));
        Assert.Equal([RefusalCode.NoText], A.Question().Approved().Refused((q, at) => q.RedactAnswer(An.Official, at, " ", [])));
        var kept = A.Question().Approved().Do((q, at) => q.RedactAnswer(An.Official, at, Phone, ["0912 345 678"], "Số trực của cơ quan")).Build();
        Assert.Equal(["0912 345 678"], kept.KeptData);
        Assert.Equal("Số trực của cơ quan", kept.Events[^1].Words);
    }

    [Fact]
    public void New_wording_drops_the_copy_of_the_old_one()
    {
        var again = A.Question().Submitted().Do((q, at) => q.RedactAnswer(An.Official, at, Struck, [])).Do((q, at) => q.Return(An.Approver, at, "Sửa."));
        Assert.Equal(Struck, again.Build().PublicAnswer);
        Assert.Null(again.Do((q, at) => q.Submit(An.Official, at, "Khác.")).Build().PublicAnswer);
    }
}
