using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Organisation;

/// <summary>The province's 2025 as the seed tells it: departments on 1/3, no districts, 24 communes and another province on 1/7.</summary>
public sealed class Story2025Tests : IDisposable
{
    private const string Email = "nguoihoi@example.vn";
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Questions_of_february_and_june_are_with_the_right_successors_in_july()
    {
        Go("2025-02-25");
        var portal = await RoutedAsync("CTT-01", null, "so-tt-tt");
        var poor = await RoutedAsync("CS-02", "c2020-22870", "so-ld-tbxh");
        Go("2025-03-01");
        await _portal.RunAsync(nameof(ApplySuccessions));

        Assert.Equal(("so-kh-cn", "so-kh-cn"), Holders(await _portal.CaseAsync(portal)));
        Assert.Equal("so-nn-mt", (await _portal.CaseAsync(poor)).Lead);
        Assert.Equal("so-kh-cn", _portal.Book.CoordinatorFor(CaseKind.Question, FeedbackBasis.None));

        Go("2025-06-27");
        var land = await RoutedAsync("DAT-01", "c2020-22870", "ubnd-587");
        var unknown = await RoutedAsync("HT-01", "c2020-22768", "ubnd-xa-22768");
        var hamlet = await RoutedAsync("HT-01", "h2020-22768-1", "ubnd-xa-22768");
        var army = await RoutedAsync("AN-05", null, "ubnd-tinh");
        Go("2025-07-01");
        await _portal.RunAsync(nameof(ApplySuccessions));

        Assert.Equal("ubnd-xa-2025-22870", (await _portal.CaseAsync(land)).Lead);
        Assert.Equal("ubnd-xa-2025-22888", (await _portal.CaseAsync(hamlet)).Lead);
        Assert.Equal("ubnd-tinh-2025", (await _portal.CaseAsync(army)).Lead);
        Assert.Equal((QuestionState.Received, null, Question.PlaceFlag), Place(await _portal.CaseAsync(unknown)));
        await EveryOpenCaseHasOneLivingHolderAsync();
        Assert.True((await _portal.CaseAsync(portal)).IsOpen && (await _portal.CaseAsync(portal)).Lead == "so-kh-cn");
        Assert.Equal("ubnd-tinh-2025", _portal.Book.ManagerOf("so-kh-cn"));
    }

    [Fact]
    public async Task Letter_names_both_and_the_document()
    {
        Go("2025-06-27");
        var id = await RoutedAsync("DAT-01", "c2020-22870", "ubnd-587");
        Go("2025-07-01");
        await _portal.RunAsync(nameof(ApplySuccessions));
        await _portal.RunAsync(nameof(ApplySuccessions));

        var letter = Assert.Single(await _portal.ReadAsync(db => db.Set<OutboxLetter>().Where(l => l.QuestionId == id && l.Letter == "succeeded").ToListAsync()));
        var facts = LetterFacts.FromJson(letter.Facts);
        Assert.Equal(("ubnd-587", "ubnd-xa-2025-22870"), (facts.OtherAgency, facts.Holder));
        Assert.Contains("72/2025/QH15", facts.Words, StringComparison.Ordinal);
        Assert.Single((await _portal.CaseAsync(id)).Events, e => e.Verb == Verb.Succeed);
        Assert.Equal(1, await _portal.ReadAsync(db => db.StaffNotices.CountAsync(n => n.Letter == "inherited" && n.QuestionId == id)));
    }

    [Fact]
    public async Task Clerk_without_an_account_serves_at_the_successor_from_the_day_on()
    {
        Go("2025-02-25");
        var clerk = new Official { Code = "CB-1", FullName = "Người ở quầy" };
        clerk.Take(new OfficialPost { Agency = "so-tt-tt", Position = "Tiếp nhận", Counter = "Quầy 2", From = new DateOnly(2020, 1, 2) });
        await _portal.ReadAsync(async db =>
        {
            db.Officials.Add(clerk);
            return await db.SaveChangesAsync();
        });
        Go("2025-03-01");
        await _portal.RunAsync(nameof(ApplySuccessions));

        var moved = await _portal.ReadAsync(db => db.Officials.SingleAsync());
        Assert.Equal("so-tt-tt", Assert.Single(moved.PostsOn(new DateOnly(2025, 2, 28))).Agency);
        Assert.Equal(("so-kh-cn", "Quầy 2"), moved.PostsOn(new DateOnly(2025, 3, 1)).Select(p => (p.Agency, p.Counter!)).Single());
    }

    [Fact]
    public async Task People_move_with_their_duties_and_the_case_stays_in_its_hands()
    {
        Go("2025-02-25");
        var official = await _portal.HireAsync("canbo1", Duty.Official, "so-tt-tt");
        await _portal.HireAsync("lanhdao1", Duty.Approver, "so-tt-tt");
        var id = await RoutedAsync("CTT-01", null, "so-tt-tt");
        await _portal.ActAsync(id, (q, at) => q.Take(new Actor(official, "Cán bộ", [new DutyGrant(Duty.Official, "so-tt-tt")]), at));
        Go("2025-03-01");
        await _portal.RunAsync(nameof(ApplySuccessions));

        Assert.Equal(official, (await _portal.CaseAsync(id)).AssigneeId);
        Assert.Equal("so-kh-cn", await _portal.ReadAsync(db => db.Users.Where(u => u.Id == official).Select(u => u.Agency).SingleAsync()));
        Assert.Empty(await _portal.ReadAsync(db => db.Duties.Where(d => d.Agency == "so-tt-tt").ToListAsync()));
        Assert.Equal(2, await _portal.ReadAsync(db => db.Duties.CountAsync(d => d.Agency == "so-kh-cn")));
    }

    [Fact]
    public async Task Case_that_is_asked_about_again_after_the_day_goes_to_the_successor_under_the_old_name()
    {
        Go("2025-02-03");
        var id = await RoutedAsync("CTT-01", null, "so-tt-tt");
        await _portal.ActAsync(id, (q, at) => q.Take(Person(Duty.Official, 41), at));
        await _portal.ActAsync(id, (q, at) => q.Submit(Person(Duty.Official, 41), at, "Trả lời."));
        await _portal.ActAsync(id, (q, at) => q.Approve(Person(Duty.Approver, 42), at));
        Go("2025-03-01");
        await _portal.RunAsync(nameof(ApplySuccessions));
        Assert.Equal("so-tt-tt", (await _portal.CaseAsync(id)).Lead);

        Go("2025-03-03");
        await _portal.ActAsync(id, (q, at) => q.RequestReopen(Actor.Citizen(id), at, "Chưa rõ."));
        await _portal.RunAsync(nameof(ApplySuccessions));

        Assert.Equal(("so-kh-cn", "so-tt-tt"), ((await _portal.CaseAsync(id)).Lead, (await _portal.CaseAsync(id)).AnsweredBy));
    }

    [Fact]
    public async Task A_run_without_anything_to_move_scans_nothing()
    {
        Go("2025-07-01");
        await _portal.RunAsync(nameof(ApplySuccessions));
        var again = await _portal.RunAsync(nameof(ApplySuccessions));

        Assert.Equal((0, 0), (again.Acted, again.Skipped));
    }

    private static Actor Person(Duty duty, long id) => new(id, $"{duty}", [new DutyGrant(duty, "so-tt-tt")]) { Agency = "so-tt-tt" };

    private static (string?, string) Holders(Question question) => (question.Lead, question.Coordinator);

    private static (QuestionState, string?, string?) Place(Question question) => (question.State, question.Lead, question.FlagReason);

    private void Go(string day) => _portal.Clock.Advance(
        new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(8, 0)), TimeSpan.FromHours(7)) - _portal.Now.Instant);

    private async Task<long> RoutedAsync(string topic, string? place, string lead)
    {
        var id = await _portal.AskAsync(new SubmissionContent { Topic = topic, Locality = place, Email = Email });
        var outcome = _portal.Book.Routing.Decide(topic, place, null, _portal.Now.Day);
        Assert.Equal(lead, outcome.Decision?.Lead);
        await _portal.ActAsync(id, (q, at) => q.Route(PortalActor.Sweep, at, outcome.Decision!));
        return id;
    }

    private async Task EveryOpenCaseHasOneLivingHolderAsync()
    {
        foreach (var open in await _portal.ReadAsync(db => db.Set<Question>().Where(q => QuestionJourney.Open.Contains(q.State)).ToListAsync()))
        {
            Assert.True(_portal.Book.Agencies[open.Holder].IsValid(_portal.Now.Day), $"{open.Reference} is held by {open.Holder}");
            Assert.True(_portal.Book.Agencies[open.Coordinator].IsValid(_portal.Now.Day));
        }
    }
}
