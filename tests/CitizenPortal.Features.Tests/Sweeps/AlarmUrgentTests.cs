using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class AlarmUrgentTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Approver_of_the_holder_is_told_after_2_12_and_24_hours_even_on_a_day_off_and_once_a_step()
    {
        var head = await _portal.HireAsync("truongban", Duty.Approver, "so-tt-tt");
        MoveToSaturday();
        await UrgentAsync();
        List<int> hours = [];
        for (var hour = 1; hour <= 30; hour++)
        {
            _portal.Clock.Advance(TimeSpan.FromHours(1));
            await _portal.RunAsync(nameof(AlarmUrgent));
            await _portal.RunAsync(nameof(AlarmUrgent));
            hours.AddRange(Enumerable.Repeat(hour, (await LettersAsync()).Count - hours.Count));
        }

        Assert.Equal([2, 12, 24], hours);
        Assert.All(await LettersAsync(), l => Assert.Equal(head, l.UserId));
        await _portal.RunAsync(nameof(SendLetters));
        Assert.Equal(3, _portal.Mail.Taken.Count(m => m.Subject.Contains("KHẨN", StringComparison.Ordinal)));
        Assert.All(_portal.Mail.Taken, m => Assert.DoesNotContain("sạt lở", m.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_on_duty_today_is_told_instead_of_the_approver()
    {
        await _portal.HireAsync("truongban", Duty.Approver, "so-tt-tt");
        var onDuty = await _portal.HireAsync("truc", Duty.Coordinator, "so-tt-tt");
        var later = await _portal.HireAsync("truc.sau", Duty.Coordinator, "so-tt-tt");
        var today = _portal.Now.Day;
        await _portal.ReadAsync(async db =>
        {
            db.OnDuties.Add(new OnDuty { Agency = "so-tt-tt", UserId = onDuty, From = today, To = today, Phone = "+84900000001" });
            db.OnDuties.Add(new OnDuty { Agency = "so-tt-tt", UserId = later, From = today.AddDays(1), To = today.AddDays(2), Phone = "+84900000002" });
            return await db.SaveChangesAsync();
        });
        await UrgentAsync();
        _portal.Clock.Advance(TimeSpan.FromHours(3));

        await _portal.RunAsync(nameof(AlarmUrgent));

        Assert.Equal(onDuty, Assert.Single(await LettersAsync()).UserId);
    }

    [Fact]
    public async Task First_word_to_the_resident_ends_the_alarms()
    {
        await _portal.HireAsync("truongban", Duty.Approver, "so-tt-tt");
        var id = await UrgentAsync();
        await _portal.ActAsync(id, (q, at) => q.AskBack(Coordinator(q), at, "Xin cho biết đoạn đường nào.", null));
        await _portal.ActAsync(id, (q, at) => q.Supplement(Actor.Citizen(q.Id), at, "Đoạn đầu đèo."));
        _portal.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(0, (await _portal.RunAsync(nameof(AlarmUrgent))).Scanned);
    }

    [Theory]
    [InlineData(QuestionState.SentBack)]
    [InlineData(QuestionState.AwaitingApproval)]
    public async Task Sent_back_and_awaiting_approval_nobody_has_answered_the_resident_either(QuestionState state)
    {
        var id = await UrgentAsync();
        await _portal.ActAsync(id, (q, at) => q.Route(Coordinator(q), at, new("so-xay-dung", [], "coordinator", "Theo lĩnh vực.")));
        var official = new Actor(8, "Cán bộ", [new DutyGrant(Duty.Official, "so-xay-dung"), new DutyGrant(Duty.Approver, "so-xay-dung")]);
        await _portal.ActAsync(id, (q, at) =>
        {
            if (state == QuestionState.SentBack)
            {
                q.SendBack(official, at, "so-tn-mt", "Không thuộc.");
                return;
            }

            q.Take(official, at);
            q.Submit(official, at, "Đường được dọn trong ngày.");
        });
        var holder = (await _portal.CaseAsync(id)).Holder;
        var head = await _portal.HireAsync("lanhdao", Duty.Approver, holder);
        _portal.Clock.Advance(TimeSpan.FromHours(3));

        await _portal.RunAsync(nameof(AlarmUrgent));

        Assert.Equal(head, Assert.Single(await LettersAsync()).UserId);
    }

    [Fact]
    public async Task Case_found_late_gets_one_letter_and_one_without_anybody_is_counted_as_left()
    {
        await UrgentAsync();
        _portal.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(1, (await _portal.RunAsync(nameof(AlarmUrgent))).Skipped);

        await _portal.HireAsync("truongban", Duty.Approver, "so-tt-tt");
        Assert.Equal((1, 0), await CountsAsync());
        Assert.Equal((0, 0), await CountsAsync());
        Assert.Equal(24, LetterFacts.FromJson(Assert.Single(await LettersAsync()).Facts).Count);
    }

    private async Task<(int, int)> CountsAsync()
    {
        var run = await _portal.RunAsync(nameof(AlarmUrgent));
        return (run.Acted, run.Skipped);
    }

    private async Task<long> UrgentAsync()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Text = "Đèo bị sạt lở, xe không qua được, xin cho biết bao giờ dọn xong." });
        await _portal.ActAsync(id, (q, at) => q.Screen(Coordinator(q), at, new Classification(CaseKind.Question, FeedbackBasis.None, _portal.Routable.Topic, null, true, false)));
        return id;
    }

    private static Actor Coordinator(Question q) => new(9, "Điều phối", [new DutyGrant(Duty.Coordinator, q.Coordinator)]);

    private void MoveToSaturday() => _portal.Clock.Advance(TimeSpan.FromDays(5));

    private Task<List<OutboxLetter>> LettersAsync() => _portal.ReadAsync(db => db.Letters.Where(l => l.Letter == LetterCatalogue.Urgent).ToListAsync());
}
