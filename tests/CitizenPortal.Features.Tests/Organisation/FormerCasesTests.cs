using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Organisation;

public sealed class FormerCasesTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task People_of_the_successor_read_what_the_former_body_closed_and_can_do_nothing_to_it()
    {
        _portal.Clock.Advance(new DateTimeOffset(2025, 2, 10, 9, 0, 0, TimeSpan.FromHours(7)) - _portal.Now.Instant);
        var (heir, stranger) = (await _portal.HireAsync("canbo.moi", Duty.Official, "so-kh-cn"), await _portal.HireAsync("canbo.khac", Duty.Official, "so-y-te"));
        var id = await ClosedAsync();
        Assert.DoesNotContain(id, await FoundAsync(heir));

        _portal.Clock.Advance(new DateTimeOffset(2025, 3, 3, 9, 0, 0, TimeSpan.FromHours(7)) - _portal.Now.Instant);
        await _portal.RunAsync(nameof(ApplySuccessions));

        Assert.Contains(id, await FoundAsync(heir));
        Assert.DoesNotContain(id, await FoundAsync(stranger));
        var (question, reader) = (await _portal.CaseAsync(id), await ActorAsync(heir));
        Assert.Equal("so-tt-tt", question.Lead);
        Assert.All(QuestionJourney.Rows.Where(r => r.By.Contains(Duty.Official)), row => Assert.NotEmpty(question.WhyNot(row.Verb, reader, _portal.Now)));
        Assert.Equal([question.Reference], await QueueAsync(heir));
        Assert.DoesNotContain(question.Reference, await QueueAsync(stranger) ?? []);
    }

    private async Task<long> ClosedAsync()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Text = "Trang thông tin của tỉnh mở không được, ai sửa?", Topic = "CTT-01", CodeOnly = true, ConsentsToPublication = true });
        await _portal.ActAsync(id, (q, at) => q.Route(Person(Duty.Coordinator, 40), at, new("so-tt-tt", [], "", "")));
        await _portal.ActAsync(id, (q, at) => q.Take(Person(Duty.Official, 41), at));
        await _portal.ActAsync(id, (q, at) => q.Submit(Person(Duty.Official, 41), at, "Đã sửa xong."));
        await _portal.ActAsync(id, (q, at) => q.Approve(Person(Duty.Approver, 42), at));
        return id;
    }

    private static Actor Person(Duty duty, long id) => new(id, "Cán bộ", [new DutyGrant(duty, "so-tt-tt")]) { Agency = "so-tt-tt" };

    private async Task<Actor> ActorAsync(long user)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ActorReader>().ReadAsync(user, default);
    }

    private async Task<List<long>> FoundAsync(long user)
    {
        var actor = await ActorAsync(user);
        return await _portal.ReadAsync(db => db.HandledCases(actor).Select(q => q.Id).ToListAsync());
    }

    private async Task<List<string>?> QueueAsync(long user)
    {
        var actor = await ActorAsync(user);
        await using var scope = _portal.Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<DeskQueuesQuery>().Find(actor, "co-quan-truoc-day") is { } queue
            ? [.. (await queue.ReadAsync(actor, 1, 50, default)).Rows.Select(r => r.Reference)]
            : null;
    }
}
