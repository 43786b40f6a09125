using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Desk.Absences;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class StartAbsencesTests : IDisposable
{
    private readonly SweepPortal _portal = new();
    private readonly DateOnly _today;
    private string _lead = "";
    private long _person;
    private long _colleague;
    private long _head;

    public StartAbsencesTests() => _today = _portal.Now.Day;

    [Fact]
    public async Task Open_cases_go_to_the_substitute_on_the_day_and_do_not_come_back()
    {
        var id = await TakenAsync();
        await EnterAsync(_person, _colleague, _today.AddDays(1), _today.AddDays(3));
        await _portal.RunAsync(nameof(StartAbsences));
        Assert.Equal(_person, (await _portal.CaseAsync(id)).AssigneeId);

        _portal.Clock.Advance(TimeSpan.FromDays(1));
        await _portal.RunAsync(nameof(StartAbsences));
        var handed = await _portal.CaseAsync(id);
        Assert.Equal(_colleague, handed.AssigneeId);
        Assert.Equal((Verb.HandOver, (long?)_person), (handed.Events[^1].Verb, handed.Events[^1].ActorId));

        _portal.Clock.Advance(TimeSpan.FromDays(7));
        await _portal.RunAsync(nameof(StartAbsences));
        Assert.Equal(_colleague, (await _portal.CaseAsync(id)).AssigneeId);
    }

    [Fact]
    public async Task Letters_of_who_is_away_go_to_his_substitute_on_those_days_only()
    {
        await TakenAsync();
        await EnterAsync(_person, _colleague, _today, _today.AddDays(2));

        var (during, after) = (await RecipientsAsync(_today), await RecipientsAsync(_today.AddDays(3)));
        Assert.Equal([_colleague], during.Of(_lead, Duty.Official, _person));
        Assert.DoesNotContain(_person, during.All(Duty.Official));
        Assert.Equal([_person], after.Of(_lead, Duty.Official, _person));
    }

    [Fact]
    public async Task A_substitute_who_left_reads_for_nobody()
    {
        await TakenAsync();
        await EnterAsync(_person, _colleague, _today, _today.AddDays(2));
        await _portal.ReadAsync(db => db.Users.Where(u => u.Id == _colleague).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsDisabled, true)));

        Assert.Equal([_person], (await RecipientsAsync(_today)).Of(_lead, Duty.Official, _person));
    }

    [Theory]
    [InlineData("self", "không thể tự làm thay")]
    [InlineData("overlap", "trùng ngày")]
    [InlineData("away", "cũng vắng mặt")]
    [InlineData("stands-in", "đang được phân công làm thay")]
    [InlineData("other", "cùng cơ quan")]
    [InlineData("over", "cùng cơ quan")]
    [InlineData("past", "đã qua")]
    [InlineData("reversed", "từ ngày bắt đầu trở đi")]
    [InlineData("not-yours", "chỉ ghi được cho mình")]
    public async Task Absence_that_leaves_nobody_or_is_not_ones_own_is_refused(string what, string says)
    {
        await TakenAsync();
        var (from, to) = (_today, _today.AddDays(5));
        var failure = await Assert.ThrowsAsync<ValidationException>(async () =>
        {
            switch (what)
            {
                case "self": await EnterAsync(_person, _person, from, to); break;
                case "overlap": await EnterAsync(_person, _colleague, from, to); await EnterAsync(_person, _head, to, to.AddDays(2)); break;
                case "away": await EnterAsync(_colleague, _head, from, to); await EnterAsync(_person, _colleague, to, to.AddDays(2)); break;
                case "stands-in": await EnterAsync(_person, _colleague, from, to); await EnterAsync(_colleague, _head, to, to.AddDays(2)); break;
                case "other": await EnterAsync(_person, await PersonAsync("so-tt-tt", Duty.Official), from, to); break;
                case "over": await EndDutyAsync(_colleague); await EnterAsync(_person, _colleague, from, to); break;
                case "past": await EnterAsync(_person, _colleague, from.AddDays(-5), from.AddDays(-1)); break;
                case "reversed": await EnterAsync(_person, _colleague, to, from); break;
                case "not-yours": await EnterAsync(_head, _colleague, from, to, by: _person); break;
            }
        });
        Assert.Contains(says, string.Join(' ', failure.Errors.Select(e => e.ErrorMessage)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_enters_it_for_his_people_and_ends_it()
    {
        var id = await TakenAsync();
        await EnterAsync(_person, _colleague, _today, _today.AddDays(2), by: _head);
        await _portal.ReadAsync(async db =>
        {
            await new EndAbsenceHandler(db, _portal.Services.CreateScope().ServiceProvider.GetRequiredService<Features.Storage.OfficeClock>()).HandleAsync(new EndAbsence(db.Absences.Single().Id), await ActorAsync(_head), default);
            return 0;
        });
        await _portal.RunAsync(nameof(StartAbsences));
        Assert.Equal(_person, (await _portal.CaseAsync(id)).AssigneeId);
    }

    public void Dispose() => _portal.Dispose();

    private async Task<long> TakenAsync()
    {
        (var topic, _lead) = _portal.Routable;
        (_person, _colleague, _head) = (await PersonAsync(_lead, Duty.Official), await PersonAsync(_lead, Duty.Official), await PersonAsync(_lead, Duty.Approver));
        var id = await _portal.AskAsync(new SubmissionContent { Topic = topic });
        var coordinator = new Actor(_head, "Điều phối", [new DutyGrant(Duty.Coordinator, (await _portal.CaseAsync(id)).Coordinator)]);
        await _portal.ActAsync(id, (q, at) => q.Route(coordinator, at, _portal.Book.Routing.Decide(topic, null, null, at.Day).Decision!));
        var official = await ActorAsync(_person);
        await _portal.ActAsync(id, (q, at) => q.Take(official, at));
        return id;
    }

    private async Task EnterAsync(long person, long substitute, DateOnly from, DateOnly to, long? by = null)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EnterAbsenceHandler>().HandleAsync(new EnterAbsence(person, substitute, from, to), await ActorAsync(by ?? person), default);
    }

    private Task<int> EndDutyAsync(long person) =>
        _portal.ReadAsync(db => db.Duties.Where(d => d.UserId == person).ExecuteUpdateAsync(set => set.SetProperty(d => d.To, (DateOnly?)_today.AddDays(-1))));

    private Task<NoticeRecipients> RecipientsAsync(DateOnly day) => _portal.ReadAsync(db => NoticeRecipients.ReadAsync(db, _portal.Services.GetRequiredService<ReferenceBook>().Current, day, default));

    private async Task<Actor> ActorAsync(long id)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ActorReader>().ReadAsync(id, default);
    }

    private int _people;

    private Task<long> PersonAsync(string agency, Duty duty) => _portal.ReadAsync(async db =>
    {
        var name = $"nguoi{++_people}";
        var user = new PortalUser { UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = $"{name}@vi-du.example.vn", FullName = name, Agency = agency, SecurityStamp = name };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        db.Duties.Add(new DutyRow { UserId = user.Id, Duty = duty, Agency = agency });
        await db.SaveChangesAsync();
        return user.Id;
    });
}
