namespace CitizenPortal.Domain.Tests.Questions;

public sealed class QuestionEventTests
{
    [Fact]
    public void Each_verb_writes_one_numbered_event()
    {
        var events = A.Question().Screened().Published().Build().Events;

        Assert.Equal([Verb.Ask, Verb.Screen, Verb.Route, Verb.Take, Verb.Submit, Verb.Approve, Verb.Redact, Verb.Publish], events.Select(e => e.Verb));
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => e.Number));
    }

    [Fact]
    public void An_event_tells_old_and_new_state_holder_and_dates()
    {
        var routed = A.Question().Routed().Build().Events[^1];
        Assert.Equal((QuestionState.Received, QuestionState.Routed), (routed.From, routed.To));
        Assert.Equal((An.CoordinatorAgency, An.LeadAgency), (routed.HolderBefore!, routed.HolderAfter!));
        Assert.Equal((A.Day("2020-06-03"), A.Day("2020-06-02")), (routed.HolderDueBefore!.Value, routed.HolderDueAfter!.Value));
        Assert.Equal(("DAT-01/Commune", "Luật Đất đai 2013 Điều 48"), (routed.Reason!, routed.Words!));

        var resumed = A.Question().AskedBack().On("2020-06-03").Do((q, at) => q.Supplement(An.Owner(), at, "Tờ 12.")).Build().Events[^1];
        Assert.Equal((A.Day("2020-06-22"), A.Day("2020-06-24")), (resumed.PromisedBefore!.Value, resumed.PromisedAfter!.Value));

        var approved = A.Question().Approved().Build().Events[^1];
        Assert.Equal((A.Day("2020-06-15"), A.Day("2020-06-02")), (approved.HolderDueBefore!.Value, approved.HolderDueAfter!.Value));
        Assert.Null(approved.Work);
    }

    [Fact]
    public void An_event_tells_who_acted_in_which_duty_and_when()
    {
        var builder = A.Question().Taken();
        var taken = builder.Build().Events[^1];

        Assert.Equal((12L, Duty.Official, An.LeadAgency), (taken.ActorId!.Value, taken.ActorDuty, taken.ActorAgency!));
        Assert.Equal(builder.Now.Instant, taken.At);
        Assert.Equal(Duty.Sweep, A.Question().Routed().After(q => q.AcceptBy).Do((q, at) => q.DeemAccept(An.Sweep, at)).Build().Events[^1].ActorDuty);
    }

    [Fact]
    public void The_answer_of_each_hand_in_stays_in_the_history()
    {
        var question = A.Question().Submitted().Do((q, at) => q.Return(An.Approver, at, "Xin nói rõ."))
            .Do((q, at) => q.Submit(An.Official, at, "Bản hai.")).Build();

        Assert.Equal([QuestionBuilder.Answer, "Bản hai."], question.Events.Where(e => e.Verb == Verb.Submit).Select(e => e.Words));
    }

    [Fact]
    public void An_approval_tells_what_it_promised()
    {
        var events = A.Question().Promised("2020-07-15").Do((q, at) => q.PromiseMissed(An.Official, at, "Chưa có kinh phí.")).Build().Events;

        Assert.Equal(new WorkPromise("Sửa đoạn đường", An.LeadAgency, A.Day("2020-07-15")), events.Single(e => e.Verb == Verb.Approve).Work);
        Assert.Null(events[^1].Work);
    }

    [Fact]
    public void A_decline_keeps_its_reason_and_words()
    {
        var declined = A.Question().In(QuestionState.Declined).Build().Events[^1];

        Assert.Equal(("already-answered", "Nội dung này đã được trả lời."), (declined.Reason!, declined.Words!));
    }
}
