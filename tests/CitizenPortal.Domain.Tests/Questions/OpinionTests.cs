using CitizenPortal.Domain.Visibility;

namespace CitizenPortal.Domain.Tests.Questions;

public sealed class OpinionTests
{
    private static readonly Actor Asked = An.Actor(Duty.Official, "so-tn-mt", 20);

    [Fact]
    public void The_agency_asked_sees_the_case_only_while_it_is_asked()
    {
        var builder = A.Question().With(r => r with { ConsentsToPublication = false }).Taken();
        Assert.Equal(Sight.Nothing, CaseVisibility.SightOf(builder.Build(), Asked));

        builder.Do((q, at) => q.RequestOpinion(An.Official, at, "so-tn-mt", "Quy hoạch nào?"));
        Assert.Equal(Sight.Everything, CaseVisibility.SightOf(builder.Build(), Asked));
        Assert.True(CaseVisibility.HandlingFilter(Asked).Compile()(builder.Build()));

        builder.Do((q, at) => q.GiveOpinion(Asked, at, "Đất ở."));
        Assert.Equal(Sight.Nothing, CaseVisibility.SightOf(builder.Build(), Asked));
        Assert.False(CaseVisibility.HandlingFilter(Asked).Compile()(builder.Build()));
        Assert.Equal(("Đất ở.", null), (builder.Build().Opinions[0].Given, builder.Build().OpinionRemindOn));
    }

    [Fact]
    public void Only_who_has_the_case_asks_and_only_who_was_asked_answers()
    {
        var builder = A.Question().OpinionAsked();

        Refused(RefusalCode.NotAssignedToYou, () => builder.Build().RequestOpinion(An.OtherOfficial, builder.Now, An.OtherAgency, "?"));
        Refused(RefusalCode.OpinionAsked, () => builder.Build().RequestOpinion(An.Official, builder.Now, "so-tn-mt", "?"));
        Refused(RefusalCode.NotThatAgency, () => builder.Build().RequestOpinion(An.Official, builder.Now, An.LeadAgency, "?"));
        Refused(RefusalCode.OtherAgency, () => builder.Build().GiveOpinion(An.Official, builder.Now, "Tôi tự trả lời."));
        Refused(RefusalCode.NoText, () => builder.Build().GiveOpinion(Asked, builder.Now, " "));
    }

    [Fact]
    public void Silence_is_reminded_of_and_climbs_and_each_step_once()
    {
        var builder = A.Question().OpinionAsked();
        List<string> told = [];
        for (var day = A.Day("2020-06-01"); day <= A.Day("2020-06-12"); day = day.AddDays(1))
        {
            builder.On($"{day:yyyy-MM-dd}").Do((q, at) => told.AddRange(q.RemindOpinions(at).Select(n => $"{day:MM-dd} {n.Rung?.ToString() ?? "remind"}")));
        }

        Assert.Equal(["06-04 remind", "06-05 remind", "06-08 remind", "06-09 HolderHead", "06-11 ManagingBody", "06-12 MonitorDepartment"], told);
    }

    [Fact]
    public void Reminders_are_those_of_the_ladder_that_counts_for_the_case()
    {
        var later = new DeadlineClock(SeedJson.Calendar, SeedJson.Policy with { LaterLadders = [new PolicyLadder(SeedJson.Policy.Rungs, [20], A.Day("2020-05-01"))] });

        Assert.Equal((A.Day("2020-06-04"), A.Day("2020-06-02")), (A.Question().OpinionAsked().Build().OpinionRemindOn, A.Question().By(later).OpinionAsked().Build().OpinionRemindOn));
    }

    [Fact]
    public void A_case_that_goes_elsewhere_no_longer_waits()
    {
        var question = A.Question().OpinionAsked().Do((q, at) => q.SendBack(An.Approver, at, "so-xd", "Không thuộc.")).Build();

        Assert.Equal((false, false, null), (question.Opinions[0].IsOpen, question.Opinions[0].IsSilent, question.OpinionDueOn));
    }

    [Fact]
    public void A_letter_leaves_the_case_with_its_coordinator_who_records_the_reply_and_answers()
    {
        var head = new Actor(30, "Trưởng ban", [new DutyGrant(Duty.Coordinator, An.CoordinatorAgency), new DutyGrant(Duty.Approver, An.CoordinatorAgency)]) { Agency = An.CoordinatorAgency };
        var builder = A.Question().On("2020-06-03").Forwarded();
        var question = builder.Build();
        Assert.Equal((QuestionState.InProgress, An.CoordinatorAgency, A.Day("2020-06-24"), A.Day("2020-06-10")), (question.State, question.Holder, question.PromisedOn!.Value, question.OpinionDueOn!.Value));

        Refused(RefusalCode.NoText, () => question.GiveOpinion(An.Coordinator, builder.Now, "Trả lời.", null));
        builder.On("2020-06-09").Do((q, at) => q.GiveOpinion(An.Coordinator, at, "Giá thuê theo bảng giá.", "88/CT-TTHT")).Do((q, at) => q.Submit(An.Coordinator, at, "Cục Thuế trả lời."));
        Refused(RefusalCode.MissingDuty, () => question.Approve(An.Coordinator, builder.Now));
        builder.Do((q, at) => q.Approve(head, at));

        Assert.Equal((QuestionState.Answered, "88/CT-TTHT", false), (question.State, question.Opinions[0].ReplyNumber!, question.Opinions[0].IsSilent));
    }

    [Fact]
    public void A_letter_of_tomorrow_or_without_number_is_refused()
    {
        Refused(RefusalCode.LetterDate, () => A.Question().Build().ForwardByLetter(An.Coordinator, A.Moment("2020-06-02"), new("Cục Thuế", "1/A", A.Day("2020-06-03")), "Hỏi."));
        Refused(RefusalCode.NoText, () => A.Question().Build().ForwardByLetter(An.Coordinator, A.Moment("2020-06-02"), new("Cục Thuế", "", A.Day("2020-06-02")), "Hỏi."));
        Refused(RefusalCode.DecisionNeeded, () => A.Question().RefusedTwice().Build().ForwardByLetter(An.Coordinator, A.Moment("2020-06-02"), new("Cục Thuế", "1/A", A.Day("2020-06-02")), "Hỏi."));
    }

    private static void Refused(RefusalCode code, Action act) => Assert.Contains(Assert.Throws<RefusedException>(act).Refusals, no => no.Code == code);
}
