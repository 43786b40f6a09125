using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Outbox;

public sealed class SendLettersTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Letter_is_sent_once_stamped_and_emptied_and_holds_a_link_without_a_secret()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn" });

        await SendAsync();
        await SendAsync();

        var reference = (await _portal.CaseAsync(id)).Reference;
        var mail = Assert.Single(_portal.Mail.Taken);
        var row = await OnlyLetterAsync();
        Assert.Equal(("dan@example.vn", row.MessageId), (mail.To, mail.MessageId));
        Assert.StartsWith("[Hỏi - Đáp Ninh Thuận] ", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"/tra-cuu?ma={reference}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("đã nhận câu hỏi", mail.Html, StringComparison.Ordinal);
        Assert.NotNull(row.SentAt);
        Assert.Equal((null, null, "{}"), (row.DueAt, row.Rendered, row.Facts));
    }

    [Fact]
    public async Task Nothing_is_lost_while_the_server_is_down_and_all_is_out_within_five_minutes_after()
    {
        for (var i = 0; i < 10; i++)
        {
            await _portal.AskAsync(new SubmissionContent { Email = $"dan{i}@example.vn" });
        }

        _portal.Mail.Fault = _ => new MailServerDownException("no answer");
        for (var minute = 0; minute < 180; minute++)
        {
            await SendAsync();
            _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Empty(_portal.Mail.Taken);
        _portal.Mail.Fault = _ => null;
        for (var minute = 0; minute < 5; minute++)
        {
            await SendAsync();
            _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(10, _portal.Mail.Taken.Count);
        Assert.Equal(10, _portal.Mail.Taken.Select(m => m.MessageId).Distinct().Count());
        Assert.Single(_portal.Mail.Tried.Where(m => m.To == "dan0@example.vn").Distinct());
    }

    [Fact]
    public async Task Recipient_refused_again_and_again_is_dead_after_eight_tries_and_keeps_nobody_back()
    {
        await _portal.AskAsync(new SubmissionContent { Email = "day@example.vn" });
        await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn" });
        _portal.Mail.Fault = m => m.To == "day@example.vn" ? new MailRefusedException("mailbox full", isPermanent: false) : null;
        for (var hour = 0; hour < 40; hour++)
        {
            await SendAsync();
            _portal.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal("dan@example.vn", Assert.Single(_portal.Mail.Taken).To);
        Assert.Equal(RetryPlan.MostAttempts, _portal.Mail.Tried.Count(m => m.To == "day@example.vn"));
        Assert.Equal(1, await _portal.ReadAsync(db => db.Letters.CountAsync(l => l.DeadAt != null && l.LastError == "mailbox full")));
    }

    [Fact]
    public async Task Every_try_sends_what_was_drawn_first()
    {
        await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn" });
        _portal.Mail.Fault = _ => new MailRefusedException("later", isPermanent: false);
        await SendAsync();
        await _portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE \"OutboxLetters\" SET \"Facts\" = replace(\"Facts\", 'HD20', 'XX20')"));
        _portal.Clock.Advance(TimeSpan.FromMinutes(2));
        _portal.Mail.Fault = _ => null;

        await SendAsync();

        Assert.Equal(_portal.Mail.Tried[0], Assert.Single(_portal.Mail.Taken));
    }

    [Theory]
    [InlineData(true, 20, 23)]
    [InlineData(false, 3, 6)]
    public async Task An_address_whose_owner_was_never_seen_gets_three_letters_a_day_and_the_rest_later(bool isConfirmed, int today, int tomorrow)
    {
        for (var i = 0; i < 23; i++)
        {
            await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn" });
        }

        if (isConfirmed)
        {
            await ConfirmAsync();
        }

        await SendAsync();
        Assert.Equal(today, _portal.Mail.Taken.Count);
        _portal.MoveTo(1);
        await SendAsync();

        Assert.Equal(tomorrow, _portal.Mail.Taken.Count);
    }

    private async Task ConfirmAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var index = await db.Contacts.Select(c => c.EmailIndex).FirstAsync(TestContext.Current.CancellationToken);
        db.AccountTokens.Add(new AccountToken { Hash = new byte[32], Use = AccountTokenUse.OwnCases, ContactIndex = index, ExpiresAt = _portal.Now.Instant, UsedAt = _portal.Now.Instant });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Second_letter_of_a_kind_on_one_day_waits_for_the_next_and_is_not_dropped()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn", Topic = _portal.Routable.Topic });
        _portal.MoveTo(3);
        await _portal.RunAsync(nameof(RouteUnanswered));
        var official = new Actor(7, "Cán bộ", [new DutyGrant(Duty.Official, _portal.Routable.Lead)]);
        await _portal.ActAsync(id, (q, at) => q.Take(official, at));
        await _portal.ActAsync(id, (q, at) => q.NotifyProgress(official, at, "Đang kiểm tra hồ sơ."));
        await _portal.ActAsync(id, (q, at) => q.NotifyProgress(official, at, "Đã xác minh thực tế."));

        await SendAsync();
        Assert.Single(_portal.Mail.Taken, m => m.Text.Contains("tiến độ", StringComparison.Ordinal));
        _portal.MoveTo(1, 7, 45);
        await SendAsync();

        Assert.Equal(2, _portal.Mail.Taken.Count(m => m.Text.Contains("tiến độ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Case_that_became_sealed_writes_no_letter_any_more()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn" });
        await _portal.ActAsync(id, (q, at) => q.ChangeKind(
            new Actor(9, "Điều phối", [new DutyGrant(Duty.Coordinator, q.Coordinator)]), at,
            new Classification(CaseKind.SealedReport, FeedbackBasis.None, null, null, false, false), "phản ánh cán bộ"));

        await SendAsync();

        Assert.Empty(_portal.Mail.Tried);
        Assert.NotNull((await OnlyLetterAsync()).DeadAt);
    }

    [Fact]
    public async Task Telephone_gets_a_row_to_call_and_code_only_gets_nothing()
    {
        await _portal.AskAsync(new SubmissionContent { Phone = "0900000012" });
        await _portal.AskAsync(new SubmissionContent { CodeOnly = true, Email = "dan@example.vn" });

        await SendAsync();

        Assert.Empty(_portal.Mail.Tried);
        Assert.Equal("received", (await _portal.ReadAsync(db => db.PhoneNotices.SingleAsync())).Letter);
    }

    private Task<SweepRun> SendAsync() => _portal.RunAsync(nameof(SendLetters));

    private Task<OutboxLetter> OnlyLetterAsync() => _portal.ReadAsync(db => db.Letters.SingleAsync());
}
