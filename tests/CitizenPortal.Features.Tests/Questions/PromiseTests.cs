using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Questions.PromiseKept;
using CitizenPortal.Features.Questions.PromiseMissed;
using CitizenPortal.Features.Questions.Withdraw;
using CitizenPortal.Features.Questions.WithdrawConsent;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Questions;

public sealed class PromiseTests : IDisposable
{
    private readonly TermPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Agency_is_asked_on_the_promised_day_and_again_until_it_says_that_the_work_is_done()
    {
        var id = await PromisedAsync();
        _portal.MoveTo(4);
        Assert.Equal(0, (await _portal.RunAsync(nameof(RemindPromises))).Acted);
        _portal.MoveTo(1);
        Assert.Equal(1, (await _portal.RunAsync(nameof(RemindPromises))).Acted);
        Assert.Equal(0, (await _portal.RunAsync(nameof(RemindPromises))).Acted);
        _portal.MoveTo(5);
        Assert.Equal(1, (await _portal.RunAsync(nameof(RemindPromises))).Acted);
        Assert.Equal(1, await QueuedAsync());

        await _portal.DoAsync<PromiseKeptQuestionHandler>((h, key) => h.HandleAsync(new(key, "Đã sửa xong cống."), _portal.Official, default), id);

        _portal.MoveTo(10);
        Assert.Equal(0, (await _portal.RunAsync(nameof(RemindPromises))).Acted);
        Assert.Equal(2, await _portal.ReadAsync(db => db.StaffNotices.CountAsync(n => n.Letter == "promise-due")));
        Assert.Equal(0, await QueuedAsync());
        Assert.NotNull(await _portal.LetterAsync(id, "promise-kept"));
    }

    [Fact]
    public async Task Resident_who_sees_nothing_done_is_believed_and_the_head_hears_of_it()
    {
        var id = await PromisedAsync();
        _portal.MoveTo(6);

        await _portal.DoAsync<PromiseMissedQuestionHandler>((h, _) => h.HandleAsync(new(null, "Cống vẫn hỏng."), Actor.Citizen(id), default), id);

        Assert.False((await _portal.CaseAsync(id)).WorkPromiseKept);
        Assert.Equal(["promise-unseen"], await _portal.ReadAsync(db => db.StaffNotices.Where(n => n.Letter.StartsWith("promise")).Select(n => n.Letter).ToListAsync()));
        Assert.Equal(0, await _portal.ReadAsync(db => db.Letters.CountAsync(l => l.Letter == "promise-missed")));
    }

    [Fact]
    public async Task Agency_that_missed_its_promise_says_so_to_the_resident()
    {
        var id = await PromisedAsync();

        await _portal.DoAsync<PromiseMissedQuestionHandler>((h, key) => h.HandleAsync(new(key, "Chưa có kinh phí."), _portal.Approver, default), id);

        Assert.Contains("Chưa có kinh phí.", LetterFacts.FromJson((await _portal.LetterAsync(id, "promise-missed")).Facts).Words, StringComparison.Ordinal);
        Assert.Equal(0, await _portal.ReadAsync(db => db.StaffNotices.CountAsync(n => n.Letter == "promise-unseen")));
    }

    [Theory]
    [InlineData("official-proposed", 1)]
    [InlineData("solved", 0)]
    public async Task Withdrawal_is_confirmed_and_one_that_an_official_proposed_is_told_to_the_monitor(string reason, int told)
    {
        var id = await _portal.InWorkAsync();

        await _portal.DoAsync<WithdrawQuestionHandler>((h, _) => h.HandleAsync(new(reason, null), Actor.Citizen(id), default), id);

        Assert.Equal(QuestionState.Withdrawn, (await _portal.CaseAsync(id)).State);
        Assert.NotNull(await _portal.LetterAsync(id, "withdrawn"));
        Assert.Equal(told, await _portal.ReadAsync(db => db.StaffNotices.CountAsync(n => n.Letter == "withdrawal-proposed" && n.Duty == Duty.Monitor)));
    }

    [Fact]
    public async Task Nobody_withdraws_the_case_of_another()
    {
        var (mine, theirs) = (await _portal.InWorkAsync(), await _portal.InWorkAsync());

        await _portal.DoAsync<WithdrawQuestionHandler>((h, _) => h.HandleAsync(new("solved", null), Actor.Citizen(mine), default), theirs);

        Assert.Equal(QuestionState.InProgress, (await _portal.CaseAsync(theirs)).State);
    }

    [Fact]
    public async Task Withdrawn_consent_takes_the_case_out_of_every_public_reading_at_once()
    {
        var id = await _portal.AnsweredAsync();
        await _portal.ActAsync(id, (q, at) => q.Redact(_portal.Coordinator, at, new PublicCopy("Thủ tục cần giấy tờ gì?", "Nộp tại một cửa.", false)));
        await _portal.ActAsync(id, (q, at) => q.Publish(_portal.Coordinator, at));
        Assert.True(await SeenAsync(id));

        await _portal.DoAsync<WithdrawConsentQuestionHandler>((h, _) => h.HandleAsync(new(), Actor.Citizen(id), default), id);

        Assert.False(await SeenAsync(id));
        Assert.Equal(QuestionState.Answered, (await _portal.CaseAsync(id)).State);
    }

    private Task<bool> SeenAsync(long id) => _portal.ReadAsync(db => db.Cases(Actor.Anonymous).AnyAsync(q => q.Id == id));

    private Task<long> PromisedAsync() =>
        _portal.AnsweredAsync(new WorkPromise("Sửa cống thoát nước", _portal.Lead, _portal.Now.Clock.AddWorkingDays(_portal.Now.Day, 5)));

    private async Task<int> QueuedAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<DeskQueuesQuery>().Find(_portal.Approver, "cam-ket-den-han")!.CountAsync(_portal.Approver, default)).Total;
    }
}
