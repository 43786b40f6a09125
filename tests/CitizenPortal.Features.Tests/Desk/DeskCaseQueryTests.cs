using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Questions.Route;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Desk;

public sealed class DeskCaseQueryTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "Trần Thị Bình")]
    public async Task Agency_learns_the_name_only_when_the_resident_did_not_hide_it(bool hides, string? seen)
    {
        await using var scope = portal.Scope();
        var coordinator = await scope.ActorAsync("dieuphoi");
        var receipt = await scope.Get<AskQuestionHandler>().HandleAsync(
            new AskQuestion(Guid.NewGuid().ToString("N"), new SubmissionContent { Text = "Xin hỏi về nâng lương của giáo viên.", Name = "Trần Thị Bình", CodeOnly = true, HidesNameFromAgency = hides, ConsentsToPublication = false }),
            Actor.Citizen(), Cancel);
        await scope.Get<RouteQuestionHandler>().HandleAsync(new RouteQuestion(new CaseKey(receipt.Reference, 1), "so-noi-vu", [], null), coordinator, Cancel);

        var agency = await scope.Get<DeskCaseQuery>().ReadAsync(receipt.Reference, await scope.ActorAsync("canbo.so-noi-vu"), Cancel);
        var own = await scope.Get<DeskCaseQuery>().ReadAsync(receipt.Reference, coordinator, Cancel);

        Assert.Equal(seen, agency!.Asker.Name);
        Assert.Equal(hides, agency.Asker.IsHidden);
        Assert.Equal("Trần Thị Bình", own!.Asker.Name);
    }

    [Fact]
    public async Task Case_of_another_agency_is_not_there()
    {
        await using var scope = portal.Scope();
        var coordinator = await scope.ActorAsync("dieuphoi");
        var theirs = await scope.Db().HandledCases(coordinator).Where(q => q.State == QuestionState.InProgress && q.Lead != "so-noi-vu").Select(q => q.Reference).FirstAsync(Cancel);

        Assert.NotNull(await scope.Get<DeskCaseQuery>().ReadAsync(theirs, coordinator, Cancel));
        Assert.Null(await scope.Get<DeskCaseQuery>().ReadAsync(theirs, await scope.ActorAsync("canbo.so-noi-vu"), Cancel));
        Assert.Null(await scope.Get<DeskCaseQuery>().ReadAsync(theirs, Actor.Anonymous, Cancel));
    }

    [Fact]
    public async Task Date_comes_with_the_steps_of_its_sum_and_every_event_has_its_sentence()
    {
        await using var scope = portal.Scope();
        var coordinator = await scope.ActorAsync("dieuphoi");
        var reference = await scope.Db().HandledCases(coordinator).Where(q => q.State == QuestionState.InProgress).Select(q => q.Reference).FirstAsync(Cancel);

        var view = (await scope.Get<DeskCaseQuery>().ReadAsync(reference, coordinator, Cancel))!;

        Assert.True(view.Promised!.Steps.Count >= 2);
        Assert.All(view.Promised.Steps, step => Assert.DoesNotContain("Step.", step, StringComparison.Ordinal));
        Assert.Equal(view.Events.OrderBy(e => e.At).Select(e => e.Verb), view.Events.Select(e => e.Verb));
        Assert.Equal(Verb.Ask, view.Events[0].Verb);
    }

    [Fact]
    public async Task Acts_are_those_of_the_viewers_own_duty()
    {
        await using var scope = portal.Scope();
        var coordinator = await scope.ActorAsync("dieuphoi");
        var row = await scope.Db().HandledCases(coordinator).Where(q => q.State == QuestionState.InProgress && q.AssigneeId != null).Select(q => new { q.Reference, q.Lead }).FirstAsync(Cancel);

        var forOfficial = (await scope.Get<DeskCaseQuery>().ReadAsync(row.Reference, await scope.ActorAsync($"canbo.{row.Lead}"), Cancel))!;
        var forDesk = (await scope.Get<DeskCaseQuery>().ReadAsync(row.Reference, await scope.ActorAsync($"vanthu.{row.Lead}"), Cancel))!;

        Assert.True(forOfficial.May(Verb.Submit));
        Assert.DoesNotContain(forOfficial.Acts, a => a.Verb is Verb.Approve or Verb.Publish or Verb.Assign);
        Assert.True(forDesk.May(Verb.Assign));
        Assert.DoesNotContain(forDesk.Acts, a => a.Verb is Verb.Submit or Verb.SendBack);
    }
}
