using CitizenPortal.Domain.Visibility;

namespace CitizenPortal.Domain.Tests.Visibility;

public sealed class CaseVisibilityTests
{

    /// <summary>The table of decision 5 written out: state, then the audience with and without consent, once the case is placed.</summary>
    [Theory]
    [InlineData(QuestionState.Received, Audience.Trace, Audience.Staff)]
    [InlineData(QuestionState.Routed, Audience.Trace, Audience.Staff)]
    [InlineData(QuestionState.SentBack, Audience.Trace, Audience.Staff)]
    [InlineData(QuestionState.InProgress, Audience.Trace, Audience.Staff)]
    [InlineData(QuestionState.AwaitingCitizen, Audience.Trace, Audience.Staff)]
    [InlineData(QuestionState.AwaitingApproval, Audience.Trace, Audience.Staff)]
    [InlineData(QuestionState.Answered, Audience.Trace, Audience.Staff)]
    [InlineData(QuestionState.Published, Audience.Public, Audience.Public)]
    [InlineData(QuestionState.Declined, Audience.Trace, Audience.Staff)]
    [InlineData(QuestionState.Guided, Audience.Trace, Audience.Staff)]
    [InlineData(QuestionState.Merged, Audience.Staff, Audience.Staff)]
    [InlineData(QuestionState.Lapsed, Audience.Trace, Audience.Staff)]
    [InlineData(QuestionState.Withdrawn, Audience.Staff, Audience.Staff)]
    public void An_ordinary_case_is_seen_by_state_and_consent(QuestionState state, Audience withConsent, Audience without) =>
        Assert.All([CaseKind.Question, CaseKind.Feedback, CaseKind.InformationRequest], kind =>
        {
            Assert.Equal(withConsent, CaseVisibility.AudienceOf(state, kind, Suspicion.None, consent: true, placed: true));
            Assert.Equal(without, CaseVisibility.AudienceOf(state, kind, Suspicion.None, consent: false, placed: true));
        });

    [Fact]
    public void Nothing_but_a_publication_is_public_before_the_case_was_placed() =>
        Assert.All(Enum.GetValues<QuestionState>().Where(s => s != QuestionState.Published), state =>
            Assert.Equal(Audience.Staff, CaseVisibility.AudienceOf(state, CaseKind.Question, Suspicion.None, consent: true, placed: false)));

    [Fact]
    public void Sealed_kinds_are_sealed_in_every_state_and_come_before_every_suspicion() =>
        Assert.All(All([CaseKind.SealedReport, CaseKind.Denunciation], Enum.GetValues<Suspicion>()), audience => Assert.Equal(Audience.Sealed, audience));

    [Fact]
    public void A_suspected_case_is_the_coordinators_alone_in_every_state() =>
        Assert.All(
            All([CaseKind.Question, CaseKind.Feedback, CaseKind.Complaint, CaseKind.InformationRequest], [.. Enum.GetValues<Suspicion>().Where(s => s != Suspicion.None)]),
            audience => Assert.Equal(Audience.Suspected, audience));

    [Fact]
    public void A_complaint_is_never_public() =>
        Assert.All(All([CaseKind.Complaint], [Suspicion.None]), audience => Assert.Equal(Audience.Staff, audience));

    [Fact]
    public void Audience_follows_a_case_on_its_way()
    {
        var builder = A.Question();
        Assert.Equal(Audience.Staff, builder.Build().Audience);
        Assert.Equal(Audience.Trace, builder.Screened().Build().Audience);
        Assert.Equal(Audience.Public, builder.Published().Build().Audience);
        Assert.Equal(Audience.Staff, builder.ChangedTo(CaseKind.Complaint).Audience);
        Assert.Equal(Audience.Sealed, builder.ChangedTo(CaseKind.SealedReport).Audience);
        Assert.Equal(Audience.Suspected, A.Question().With(r => r with { Suspicion = Suspicion.Denunciation }).Build().Audience);
        Assert.Equal(Audience.Trace, A.Question().Do((q, at) => q.Route(An.Sweep, at, new(An.LeadAgency, [], "hàng", "Luật"))).Build().Audience);
    }

    [Fact]
    public void The_values_are_stored_and_ordered_so_that_each_includes_the_ones_before() =>
        Assert.Equal([0, 1, 2, 3, 4], Enum.GetValues<Audience>().Select(a => (int)a));

    private static IEnumerable<Audience> All(CaseKind[] kinds, Suspicion[] suspicions) =>
        from kind in kinds
        from suspicion in suspicions
        from state in Enum.GetValues<QuestionState>()
        from flags in Enumerable.Range(0, 4)
        select CaseVisibility.AudienceOf(state, kind, suspicion, (flags & 1) != 0, (flags & 2) != 0);
}

file static class Changes
{
    public static Question ChangedTo(this QuestionBuilder builder, CaseKind kind) => builder
        .Do((q, at) => q.ChangeKind(An.Coordinator, at, new(kind, FeedbackBasis.None, "DAT-01", "c2020-22882", false, false), "Đổi loại.")).Build();
}
