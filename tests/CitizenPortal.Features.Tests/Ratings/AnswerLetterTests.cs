using System.Text.RegularExpressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Ratings;
using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Ratings;

public sealed partial class AnswerLetterTests : IDisposable
{
    private static readonly RatingTicks Ticks = new(new Dictionary<string, string?> { ["hai-long"] = "chua-hai-long", ["dung-cau-hoi"] = "khong" });
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Letter_of_an_answer_carries_a_link_that_rates_the_agency_once_and_is_the_same_right_as_the_case()
    {
        var id = await AnsweredAsync();
        var token = TokenIn(Assert.Single(_portal.Mail.Taken, m => m.Text.Contains("/dg/", StringComparison.Ordinal)).Text);

        var open = await UseAsync(h => h.LookAsync(new TokenVisit(token, "k"), Actor.Anonymous, default));
        Assert.Equal((RatingDoor.Open, RatingForm.Answer), (open.Door, open.Form!.Code));
        var given = await UseAsync(h => h.ByTokenAsync(new TokenVisit(token, "k"), Ticks, new RaterTrace("1", "2"), Actor.Anonymous, default));
        var again = await UseAsync(h => h.OnCaseAsync(id, Ticks, new RaterTrace("1", "2"), Actor.Anonymous, default));

        Assert.Equal((RatingDoor.Given, true, RatingDoor.Given), (given.Door, given.IsLow, again.Door));
        await using var scope = _portal.Services.CreateAsyncScope();
        var rating = await scope.ServiceProvider.GetRequiredService<PortalDb>().Ratings.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((_portal.Routable.Lead, null, 0), (rating.Agency, rating.OfficialId, rating.Score));
    }

    [Fact]
    public async Task Case_that_is_reopened_takes_no_rating_by_the_old_link()
    {
        var id = await AnsweredAsync();
        var token = TokenIn(_portal.Mail.Taken.Single(m => m.Text.Contains("/dg/", StringComparison.Ordinal)).Text);
        await _portal.ActAsync(id, (q, at) => q.RequestReopen(Actor.Citizen(id), at, "Chưa trả lời đúng."));
        _portal.MoveTo(14);
        await _portal.RunAsync(nameof(DeemReopened));

        Assert.Equal(RatingDoor.Unknown, (await UseAsync(h => h.ByTokenAsync(new TokenVisit(token, "k"), Ticks, new RaterTrace("1", "2"), Actor.Anonymous, default))).Door);
    }

    private async Task<long> AnsweredAsync()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn", Topic = _portal.Routable.Topic });
        _portal.MoveTo(3);
        await _portal.RunAsync(nameof(RouteUnanswered));
        var lead = _portal.Routable.Lead;
        var (official, approver) = (new Actor(7, "Cán bộ", [new DutyGrant(Duty.Official, lead)]), new Actor(8, "Lãnh đạo", [new DutyGrant(Duty.Approver, lead)]));
        await _portal.ActAsync(id, (q, at) => q.Take(official, at));
        await _portal.ActAsync(id, (q, at) => q.Submit(official, at, "Nộp hồ sơ tại bộ phận một cửa."));
        await _portal.ActAsync(id, (q, at) => q.Approve(approver, at));
        await _portal.RunAsync(nameof(SendLetters));
        return id;
    }

    private async Task<RatingSheet> UseAsync(Func<RateHandler, Task<RatingSheet>> use)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<RateHandler>());
    }

    private static string TokenIn(string text) => Link().Match(text).Groups[1].Value;

    [GeneratedRegex("/dg/([a-z2-7]{26})")]
    private static partial Regex Link();
}
