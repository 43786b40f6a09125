using CitizenPortal.Domain.Routing;

namespace CitizenPortal.Domain.Tests.Questions;

public sealed class DecideTests
{
    private static readonly RoutingDecision ToLead = new(An.LeadAgency, [], "", "Luật Đất đai 2013 Điều 48");

    [Fact]
    public void A_first_refusal_is_the_coordinators()
    {
        Assert.False(A.Question().SentBack().Build().DecidedAbove);
        Assert.Equal([RefusalCode.WrongState], A.Question().SentBack().WhyNotNow(Verb.Decide, An.ProvincialOffice));
        Assert.Empty(A.Question().SentBack().WhyNotNow(Verb.Route, An.Coordinator));
    }

    [Fact]
    public void A_second_refusal_waits_2_working_days_for_the_provincial_office()
    {
        var refused = A.Question().RefusedTwice();

        Assert.Equal((true, A.Day("2020-06-03")), (refused.Build().DecidedAbove, refused.Build().HolderDueOn!.Value));
        Assert.Equal([RefusalCode.DecisionNeeded], refused.WhyNotNow(Verb.Route, An.Coordinator));
        Assert.Equal([RefusalCode.MissingDuty], refused.WhyNotNow(Verb.Decide, An.Coordinator));
        Assert.Empty(refused.WhyNotNow(Verb.Decide, An.ProvincialOffice));
    }

    [Fact]
    public void Two_refusals_of_one_agency_count_as_two() =>
        Assert.True(A.Question().SentBack().SentBack().Build().DecidedAbove);

    [Fact]
    public void A_decision_has_the_number_of_its_document()
    {
        Assert.Equal([RefusalCode.NoText], A.Question().RefusedTwice().Refused((q, at) => q.Decide(An.ProvincialOffice, at, ToLead, " ")));
        Assert.Equal("12/VPUB-TH", A.Question().Decided().Build().Events[^1].Reason);
    }

    [Fact]
    public void The_chosen_agency_has_the_acceptance_share_and_cannot_send_back()
    {
        var decided = A.Question().Decided();

        Assert.Equal((QuestionState.Routed, An.LeadAgency, A.Day("2020-06-02")), (decided.Build().State, decided.Build().Lead!, decided.Build().AcceptBy!.Value));
        Assert.Equal([RefusalCode.AlreadyDecided], decided.WhyNotNow(Verb.SendBack, An.Approver));
        Assert.Contains(RefusalCode.AlreadyDecided, decided.Do((q, at) => q.Take(An.Official, at)).WhyNotNow(Verb.SendBack, An.Approver));
    }

    [Fact]
    public void A_new_holder_has_5_working_days_at_least()
    {
        var question = A.Question().RefusedTwice().On("2020-06-19").Do((q, at) => q.Decide(An.ProvincialOffice, at, ToLead, "12/VPUB-TH"))
            .Do((q, at) => q.Accept(An.Desk, at)).Build();

        Assert.Equal((A.Day("2020-06-26"), A.Day("2020-06-22")), (question.HolderDueOn!.Value, question.PromisedOn!.Value));
    }
}
