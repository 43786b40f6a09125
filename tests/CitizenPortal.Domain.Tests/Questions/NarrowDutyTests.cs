namespace CitizenPortal.Domain.Tests.Questions;

public sealed class NarrowDutyTests
{
    private static readonly Actor ForRules = Narrow(An.Coordinator, g => g with { Kinds = ["feedback-a"] });
    private static readonly Actor ForLand = Narrow(An.Official, g => g with { Topics = ["DAT"] });
    private static readonly Actor ForHealth = Narrow(An.Official, g => g with { Topics = ["YT"] });

    [Fact]
    public void Coordinator_of_other_kinds_neither_screens_nor_declines_and_is_told_why()
    {
        var question = A.Question();

        Assert.Equal([RefusalCode.OutOfScope], question.WhyNotNow(Verb.Decline, ForRules));
        Assert.Empty(question.WhyNotNow(Verb.Decline, Narrow(An.Coordinator, g => g with { Kinds = ["feedback-a", "question"] })));
        var feedback = A.Question().With(r => r with { Kind = CaseKind.Feedback, Basis = FeedbackBasis.Rules });
        Assert.Empty(feedback.WhyNotNow(Verb.Decline, ForRules));
    }

    [Fact]
    public void Official_takes_what_is_of_his_topics_by_code_or_group_and_nothing_without_a_topic()
    {
        Assert.Empty(Routed("DAT-01").WhyNotNow(Verb.Take, ForLand));
        Assert.Equal([RefusalCode.OutOfScope], Routed("DAT-01").WhyNotNow(Verb.Take, ForHealth));
        Assert.Equal([RefusalCode.OutOfScope], Routed("DATX-01").WhyNotNow(Verb.Take, ForLand));
        Assert.Empty(Routed("DAT-01").WhyNotNow(Verb.Take, Narrow(An.Official, g => g with { Topics = ["DAT-01"] })));
        Assert.Equal([RefusalCode.OutOfScope], Routed("DAT-01").WhyNotNow(Verb.Take, Narrow(An.Official, g => g with { Topics = ["DAT-02"] })));
    }

    [Fact]
    public void Approver_of_other_topics_approves_nothing_here()
    {
        var submitted = A.Question().With(r => r with { Topic = "DAT-01" }).Submitted();

        Assert.Contains(RefusalCode.OutOfScope, submitted.WhyNotNow(Verb.Approve, Narrow(An.Approver, g => g with { Topics = ["YT"] })));
        Assert.Empty(submitted.WhyNotNow(Verb.Approve, Narrow(An.Approver, g => g with { Topics = ["DAT"] })));
        Assert.Contains(RefusalCode.OtherAgency, submitted.WhyNotNow(Verb.Approve, An.Actor(Duty.Approver, "so-y-te", 99)));
    }

    [Fact]
    public void Two_grants_add_up()
    {
        var both = An.Official with { Grants = [.. ForLand.Grants, .. ForHealth.Grants] };

        Assert.Empty(Routed("DAT-01").WhyNotNow(Verb.Take, both));
        Assert.Empty(Routed("YT-02").WhyNotNow(Verb.Take, both));
        Assert.Equal([RefusalCode.OutOfScope], Routed("GD-01").WhyNotNow(Verb.Take, both));
    }

    private static QuestionBuilder Routed(string topic) => A.Question().With(r => r with { Topic = topic }).Routed();

    private static Actor Narrow(Actor who, Func<DutyGrant, DutyGrant> how) => who with { Grants = [.. who.Grants.Select(how)] };
}
