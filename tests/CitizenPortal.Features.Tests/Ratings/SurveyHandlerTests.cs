using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Features.Ratings.Surveys;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Ratings;

public sealed class SurveyHandlerTests : IAsyncLifetime
{
    private const string Agency = RatingPortal.Agency;
    private readonly RatingPortal _portal = new(new DemoPortalHost());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Invited_people_answer_once_and_results_are_counted_when_it_is_closed()
    {
        var desk = await _portal.DeskAsync();
        var id = await OpenAsync(desk);
        var invitations = (await InviteAsync(id, "13", desk))!;
        foreach (var token in invitations.Tokens.Take(12))
        {
            Assert.Equal(RatingDoor.Given, (await _portal.RateAsync(token, await TicksAsync())).Door);
        }

        Assert.Equal(RatingDoor.Given, (await _portal.RateAsync(invitations.Tokens[0], await TicksAsync())).Door);
        var running = (await BoardAsync(desk)).Surveys.Single();
        Assert.Equal((13, 0, 0, true), (running.Survey.Invited, running.Survey.Answered, running.Survey.Factors.Count, running.Takes));
        Assert.True(await CloseAsync(id, desk));
        Assert.False(await CloseAsync(id, desk));

        var closed = (await BoardAsync(desk)).Surveys.Single();
        Assert.Equal((12, 5, false), (closed.Survey.Answered, closed.Survey.Factors.Count, closed.Takes));
        Assert.All(closed.Survey.Factors, f => Assert.Equal((FigureKind.Interval, 12), (f.Kind, f.Count)));
        Assert.Equal(RatingDoor.Expired, (await _portal.RateAsync(invitations.Tokens[12], await TicksAsync())).Door);
        Assert.Null(await InviteAsync(id, "1", desk));
        Assert.Empty(await _portal.UseAsync<PortalDb, List<string>>(db => db.RatingReleases.Select(r => r.Quarter).ToListAsync()));
    }

    [Fact]
    public async Task Desk_of_another_agency_neither_sees_nor_invites_nor_closes()
    {
        var id = await OpenAsync(await _portal.DeskAsync());
        var other = await _portal.StaffAsync("vanthu.so-noi-vu");

        Assert.Empty((await BoardAsync(other)).Surveys);
        Assert.Null(await InviteAsync(id, "1", other));
        Assert.False(await CloseAsync(id, other));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => OpenAsync(other));
        Assert.Single((await BoardAsync(await _portal.StaffAsync("theodoi"))).Surveys);
    }

    [Theory]
    [InlineData(null, "Khảo sát", "30/06/2020")]
    [InlineData(Agency, " ", "30/06/2020")]
    [InlineData(Agency, "Khảo sát", "31/05/2020")]
    [InlineData(Agency, "Khảo sát", "02/06/2021")]
    public async Task Survey_wants_agency_title_and_a_day_within_a_year(string? agency, string title, string until) =>
        await Assert.ThrowsAsync<ValidationException>(async () => await OpenAsync(await _portal.DeskAsync(), new(agency, title, until)));

    [Theory]
    [InlineData("0")]
    [InlineData("201")]
    [InlineData("mười")]
    [InlineData(null)]
    public async Task Print_wants_a_number_of_sheets(string? count)
    {
        var desk = await _portal.DeskAsync();
        var id = await OpenAsync(desk);

        await Assert.ThrowsAsync<ValidationException>(() => InviteAsync(id, count, desk));
    }

    private async Task<long> OpenAsync(Actor by, OpenSurvey? input = null)
    {
        await _portal.UseAsync<OpenSurveyHandler, object?>(async h =>
        {
            await h.HandleAsync(input ?? new(Agency, "Khảo sát năm 2020", "30/06/2020"), by, default);
            return null;
        });
        return await _portal.UseAsync<PortalDb, long>(db => db.Surveys.MaxAsync(s => s.Id));
    }

    private Task<SurveyInvitations?> InviteAsync(long id, string? count, Actor by) => _portal.UseAsync<InviteToSurveyHandler, SurveyInvitations?>(h => h.HandleAsync(new(id, count), by, default));

    private Task<bool> CloseAsync(long id, Actor by) => _portal.UseAsync<CloseSurveyHandler, bool>(h => h.HandleAsync(id, by, default));

    private Task<SurveyBoard> BoardAsync(Actor by) => _portal.UseAsync<SurveyQuery, SurveyBoard>(q => q.ReadAsync(by, default));

    private Task<RatingTicks> TicksAsync() => _portal.UseAsync<PortalDb, RatingTicks>(async db =>
    {
        var form = await db.RatingForms.AsNoTracking().SingleAsync(f => f.Code == RatingForm.Survey && f.Version == 1);
        return new RatingTicks(form.Asked.ToDictionary(i => i.Code, _ => (string?)"4"), null);
    });
}
