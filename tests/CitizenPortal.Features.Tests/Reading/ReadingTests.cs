using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Reading.Browse;
using CitizenPortal.Features.Reading.Feed;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Reading.Similar;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Reading;

public sealed class ReadingTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_shows_words_of_published_cases_only_and_no_sealed_or_suspected_case()
    {
        await using var scope = portal.Scope();
        var browse = scope.ServiceProvider.GetRequiredService<BrowseCasesQuery>();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        List<CaseRowView> rows = [];
        foreach (var phase in new[] { PublicPhase.Working, PublicPhase.Answered, PublicPhase.Guided, PublicPhase.Declined, PublicPhase.Closed })
        {
            for (var page = 1; page < 10; page++)
            {
                rows.AddRange((await browse.HandleAsync(new BrowseFilter { Phase = phase, Page = page }, Cancel)).Rows);
            }
        }

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.State == QuestionState.Published, row.Excerpt is not null));
        Assert.Equal(await db.Cases(Actor.Anonymous).CountAsync(Cancel), rows.Count);
    }

    [Fact]
    public async Task Filter_and_compiled_list_agree()
    {
        await using var scope = portal.Scope();
        var browse = scope.ServiceProvider.GetRequiredService<BrowseCasesQuery>();
        var all = await browse.HandleAsync(new BrowseFilter(), Cancel);
        var anyTopic = await browse.HandleAsync(new BrowseFilter { Topics = [.. scope.ServiceProvider.GetRequiredService<ReferenceBook>().Current.Topics.Keys] }, Cancel);
        var answered = await browse.HandleAsync(new BrowseFilter { Phase = PublicPhase.Answered }, Cancel);

        Assert.True(answered.Total > all.Total && all.Total > 0);
        Assert.All(answered.Rows, row => Assert.Equal(PublicPhase.Answered, PublicPhases.Of(row.State)));
        Assert.Equal(all.Rows.Select(r => r.Id), anyTopic.Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task Owner_reads_his_words_and_others_do_not_even_learn_that_the_case_exists()
    {
        await using var scope = portal.Scope();
        var receipt = await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(
            new AskQuestion(Guid.NewGuid().ToString("N"), new SubmissionContent { Text = "Chợ xã họp giờ nào?", CodeOnly = true, ConsentsToPublication = true }), Actor.Citizen(), Cancel);
        var show = scope.ServiceProvider.GetRequiredService<ShowCaseQuery>();

        var own = await show.FindAsync(receipt.Reference, Actor.Citizen(receipt.QuestionId), Cancel);
        Assert.Equal("Chợ xã họp giờ nào?", own!.Words);
        Assert.True(own.TakesSupplement);
        Assert.Null(await show.FindAsync(receipt.Reference, Actor.Anonymous, Cancel));
        Assert.Null(await show.FindAsync(receipt.Reference, Actor.Citizen(receipt.QuestionId + 1), Cancel));
    }

    [Fact]
    public async Task Draft_that_waits_for_approval_is_not_shown_to_the_owner()
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var question = await db.Cases(Actor.Anonymous).Include(q => q.Parties).FirstAsync(q => q.State == QuestionState.InProgress && q.AssigneeId != null, Cancel);
        question.Submit(
            new Actor(question.AssigneeId, "Người xử lý", [new DutyGrant(Duty.Official, question.Lead)]),
            scope.ServiceProvider.GetRequiredService<OfficeClock>().Now(), "Dự thảo chưa duyệt");
        await db.SaveChangesAsync(Cancel);

        var own = await scope.ServiceProvider.GetRequiredService<ShowCaseQuery>().FindAsync(question.Reference, Actor.Citizen(question.Id), Cancel);

        Assert.Equal(QuestionState.AwaitingApproval, own!.State);
        Assert.Null(own.Answer);
        Assert.DoesNotContain(own.Steps, step => step.Verb == Verb.Submit || step.Words == "Dự thảo chưa duyệt");
    }

    [Fact]
    public async Task Trace_shows_steps_without_words()
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var show = scope.ServiceProvider.GetRequiredService<ShowCaseQuery>();
        var traces = await db.Cases(Actor.Anonymous).Where(q => q.Audience == Audience.Trace).Select(q => q.Reference).ToListAsync(Cancel);

        Assert.NotEmpty(traces);
        foreach (var reference in traces)
        {
            var seen = await show.FindAsync(reference, Actor.Anonymous, Cancel);
            Assert.Equal(Sight.Trace, seen!.Sight);
            Assert.True(seen is { Words: null, Answer: null });
            Assert.All(seen.Steps, step => Assert.Null(step.Words));
        }
    }

    [Fact]
    public async Task Similar_finds_a_published_case_by_its_own_words_typed_without_marks()
    {
        await using var scope = portal.Scope();
        var newest = await scope.ServiceProvider.GetRequiredService<NewestAnswersQuery>().FeedAsync(5, Cancel);
        var similar = scope.ServiceProvider.GetRequiredService<SimilarCasesQuery>();

        foreach (var entry in newest)
        {
            var found = await similar.HandleAsync(Domain.Text.VietnameseText.Fold(entry.Excerpt), 5, null, Cancel);
            Assert.Equal(entry.Reference, found[0].Reference);
        }
    }

    [Fact]
    public async Task What_is_offered_as_similar_belongs_to_the_same_group_of_topics()
    {
        await using var scope = portal.Scope();
        var similar = scope.ServiceProvider.GetRequiredService<SimilarCasesQuery>();
        var cases = await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<Question>().AsNoTracking().ToListAsync(Cancel);
        var offered = 0;
        foreach (var one in cases.Where(q => q.Topic is not null))
        {
            foreach (var found in await similar.HandleAsync(one.Body, 5, one.Id, Cancel))
            {
                offered++;
                Assert.Equal(GroupOf(one.Topic), GroupOf(cases.Single(q => q.Id == found.Id).Topic));
            }
        }

        Assert.NotEqual(0, offered);
    }

    [Fact]
    public async Task List_without_filter_shows_published_answers_newest_first_and_counts_the_open_ones()
    {
        await using var scope = portal.Scope();
        var browse = scope.ServiceProvider.GetRequiredService<BrowseCasesQuery>();
        var answered = await browse.HandleAsync(new BrowseFilter(), Cancel);
        var open = await browse.HandleAsync(new BrowseFilter { Phase = PublicPhase.Working }, Cancel);

        Assert.All(answered.Rows, row => Assert.NotNull(row.Excerpt));
        Assert.Equal(answered.Rows.Select(r => r.Reference), (await scope.ServiceProvider.GetRequiredService<NewestAnswersQuery>().ListAsync(answered.Rows.Count, Cancel)).Select(r => r.Reference));
        Assert.All(open.Rows, row => Assert.True(QuestionJourney.IsOpen(row.State)));
        Assert.Equal(open.Total, await browse.CountOpenAsync(new BrowseFilter(), Cancel));
    }

    private static string GroupOf(string? topic) => topic!.Split('-')[0];

    [Fact]
    public async Task Figures_count_what_came_in_and_what_was_answered()
    {
        await using var scope = portal.Scope();
        var figures = await scope.ServiceProvider.GetRequiredService<PortalFiguresQuery>().HandleAsync(Cancel);

        Assert.True(figures.Received > figures.Answered && figures.Answered >= figures.Published && figures.Published > 0);
    }
}
