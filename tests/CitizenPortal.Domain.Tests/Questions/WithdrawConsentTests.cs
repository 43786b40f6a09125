using CitizenPortal.Domain.Visibility;

namespace CitizenPortal.Domain.Tests.Questions;

public sealed class WithdrawConsentTests
{
    [Fact]
    public void A_published_case_leaves_the_public_at_once()
    {
        var withdrawn = A.Question().Published().Do((q, at) => q.WithdrawConsent(An.Owner(), at));

        Assert.Equal((QuestionState.Answered, Audience.Staff), (withdrawn.Build().State, withdrawn.Build().Audience));
        Assert.Equal((null, false), (withdrawn.Build().PublishedAt, withdrawn.Build().ConsentsToPublication));
        Assert.Contains(RefusalCode.NoConsent, withdrawn.WhyNotNow(Verb.Publish, An.Coordinator));
    }

    [Fact]
    public void What_was_published_in_general_words_stays()
    {
        var question = A.Question().Approved().Redacted(generalised: true).Do((q, at) => q.Publish(An.Coordinator, at))
            .Do((q, at) => q.WithdrawConsent(An.Owner(), at)).Build();

        Assert.Equal((QuestionState.Published, Audience.Public), (question.State, question.Audience));
    }

    [Fact]
    public void An_open_case_goes_on_without_a_trace_in_public()
    {
        var taken = A.Question().Taken();
        Assert.Equal(Audience.Trace, taken.Build().Audience);
        var question = taken.Do((q, at) => q.WithdrawConsent(An.Owner(), at)).Build();

        Assert.Equal((QuestionState.InProgress, Audience.Staff), (question.State, question.Audience));
        Assert.Equal(A.Day("2020-06-22"), question.PromisedOn);
    }

    [Fact]
    public void Only_the_owner_withdraws_it() =>
        Assert.All([An.Owner(2), An.Coordinator, An.Administrator], by => Assert.NotEmpty(A.Question().Published().WhyNotNow(Verb.WithdrawConsent, by)));
}
