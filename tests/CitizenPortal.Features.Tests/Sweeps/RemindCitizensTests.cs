using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class RemindCitizensTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    /// <summary>The days between are leapt over: what was written on them leaves on one.</summary>
    private void AllowManyLetters() => _portal.Services.GetRequiredService<IOptions<MailOptions>>().Value.UnconfirmedCap = 20;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Resident_is_reminded_on_the_fifth_and_the_tenth_working_day_and_never_twice()
    {
        await AskedBackAsync("dan@example.vn");
        List<int> days = [];
        for (var day = 1; day <= 14; day++)
        {
            _portal.MoveTo(1);
            await Task.WhenAll(UnleasedAsync(), UnleasedAsync());
            await _portal.RunAsync(nameof(RemindCitizens));
            days.AddRange(Enumerable.Repeat(day, await CountAsync() - days.Count));
        }

        Assert.Equal([5, 10], days);
        Task UnleasedAsync() => Task.Run(() => _portal.Sweep(nameof(RemindCitizens)).RunAsync(new SweepPass(_portal.Now, _ => Task.CompletedTask), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_missed_days_are_one_letter()
    {
        await AskedBackAsync("dan@example.vn");
        _portal.MoveTo(11);

        await _portal.RunAsync(nameof(RemindCitizens));

        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Resident_who_has_added_is_left_in_peace()
    {
        var id = await AskedBackAsync("dan@example.vn");
        _portal.MoveTo(4);
        await _portal.ActAsync(id, (q, at) => q.Supplement(Actor.Citizen(q.Id), at, "Tờ 12, thửa 34."));
        _portal.MoveTo(1);

        Assert.Equal(0, (await _portal.RunAsync(nameof(RemindCitizens))).Scanned);
    }

    [Fact]
    public async Task Reminder_threads_to_the_first_letter_and_its_link_stops_reminders_but_not_answers()
    {
        AllowManyLetters();
        var id = await AskedBackAsync("dan@example.vn");
        await AskedBackAsync("dan@example.vn");
        await _portal.RunAsync(nameof(SendLetters));
        _portal.MoveTo(5);
        await _portal.RunAsync(nameof(RemindCitizens));
        await _portal.RunAsync(nameof(SendLetters));

        var reminder = _portal.Mail.Taken.First(m => m.Unsubscribe is not null);
        Assert.Equal(2, _portal.Mail.Taken.Count(m => m.Unsubscribe is not null));
        Assert.Equal(_portal.Mail.Taken.First(m => m.MessageId.StartsWith((Reference(reminder.MessageId)), StringComparison.Ordinal)).MessageId, reminder.InReplyTo);
        Assert.Contains(reminder.Unsubscribe!, reminder.Text, StringComparison.Ordinal);
        var token = reminder.Unsubscribe!.Split('/')[^1];
        Assert.DoesNotContain(token, await _portal.ReadAsync(async db => string.Join(' ', await db.Letters.Select(l => l.Rendered + l.Facts).ToListAsync())), StringComparison.Ordinal);

        await using (var scope = _portal.Services.CreateAsyncScope())
        {
            var handler = scope.ServiceProvider.GetRequiredService<StopRemindersHandler>();
            Assert.False(await handler.HandleAsync("khong-co", TestContext.Current.CancellationToken));
            Assert.True(await handler.KnowsAsync(token, TestContext.Current.CancellationToken));
            Assert.True(await handler.HandleAsync(token, TestContext.Current.CancellationToken));
        }

        _portal.MoveTo(5);
        await _portal.RunAsync(nameof(RemindCitizens));
        Assert.Equal(2, await CountAsync());
        await _portal.ActAsync(id, (q, at) => q.Supplement(Actor.Citizen(q.Id), at, "Tờ 12, thửa 34."));
        await _portal.ActAsync(id, (q, at) => q.NotifyProgress(Official(), at, "Đang kiểm tra."));
        await _portal.RunAsync(nameof(SendLetters));
        Assert.Contains(_portal.Mail.Taken, m => m.Text.Contains("Đang kiểm tra.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_of_a_reminder_expires()
    {
        AllowManyLetters();
        await AskedBackAsync("dan@example.vn");
        _portal.MoveTo(5);
        await _portal.RunAsync(nameof(RemindCitizens));
        await _portal.RunAsync(nameof(SendLetters));
        var token = _portal.Mail.Taken.Single(m => m.Unsubscribe is not null).Unsubscribe!.Split('/')[^1];
        _portal.Clock.Advance(TimeSpan.FromDays(61));

        await using var scope = _portal.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<StopRemindersHandler>().HandleAsync(token, TestContext.Current.CancellationToken));
    }

    private static string Reference(string messageId) => string.Join('-', messageId.Split('-')[..3]);

    private Actor Official() => new(7, "Cán bộ", [new DutyGrant(Duty.Official, _portal.Routable.Lead)]);

    private async Task<long> AskedBackAsync(string email)
    {
        var id = await _portal.AskAsync(new SubmissionContent { Email = email, Topic = _portal.Routable.Topic });
        await _portal.ActAsync(id, (q, at) => q.Route(PortalActor.Sweep, at, _portal.Book.Routing.Decide(q.Topic, null, null, at.Day).Decision!));
        await _portal.ActAsync(id, (q, at) => q.Take(Official(), at));
        await _portal.ActAsync(id, (q, at) => q.AskBack(Official(), at, "Xin cho biết số tờ, số thửa.", 8));
        return id;
    }

    private Task<int> CountAsync() => _portal.ReadAsync(db => db.Letters.CountAsync(l => l.Letter == LetterCatalogue.CitizenReminder));
}
