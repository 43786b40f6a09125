using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Outbox;

public sealed class WorkDigestsTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Person_gets_one_gathering_a_day_at_half_past_seven_with_all_cases_in_it()
    {
        await _portal.HireAsync("vanthu", Duty.AgencyDesk, _portal.Routable.Lead);
        await AskAndRouteAsync(4);
        await _portal.RunAsync(nameof(SendLetters));
        Assert.Empty(_portal.Mail.Taken);

        _portal.MoveTo(1, 7, 29);
        await _portal.RunAsync(nameof(SendLetters));
        Assert.Empty(_portal.Mail.Taken);
        for (var minute = 0; minute < 5; minute++)
        {
            _portal.Clock.Advance(TimeSpan.FromMinutes(1));
            await _portal.RunAsync(nameof(SendLetters));
        }

        var mail = Assert.Single(_portal.Mail.Taken);
        Assert.Equal("vanthu@coquan.example.vn", mail.To);
        Assert.Equal(4, mail.Text.Split("câu hỏi mới chuyển đến").Length - 1);
    }

    [Fact]
    public async Task Notice_nobody_is_appointed_for_reaches_whoever_works_there()
    {
        await _portal.HireAsync("canbo", Duty.Official, _portal.Routable.Lead);
        await AskAndRouteAsync(1);
        _portal.MoveTo(1);

        await _portal.RunAsync(nameof(SendLetters));

        Assert.Equal("canbo@coquan.example.vn", Assert.Single(_portal.Mail.Taken).To);
    }

    [Fact]
    public async Task Notice_without_any_reader_is_counted_and_kept()
    {
        await AskAndRouteAsync(1);
        _portal.MoveTo(1);

        var run = await _portal.RunAsync(nameof(SendLetters));

        Assert.Contains(SkipReasons.NoRecipient, run.SkipReasons, StringComparison.Ordinal);
        Assert.Equal(1, await _portal.ReadAsync(db => db.StaffNotices.CountAsync(n => n.DueAt != null)));
    }

    [Fact]
    public async Task Gathering_shows_no_word_of_the_resident()
    {
        await _portal.HireAsync("vanthu", Duty.AgencyDesk, _portal.Routable.Lead);
        await AskAndRouteAsync(1);
        _portal.MoveTo(1);

        await _portal.RunAsync(nameof(SendLetters));

        Assert.DoesNotContain("giấy tờ gì", Assert.Single(_portal.Mail.Taken).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_or_became_sealed_since_is_not_told_any_more()
    {
        var coordinator = new Actor(9, "Điều phối", [new DutyGrant(Duty.Coordinator, "so-tt-tt")]);
        await _portal.HireAsync("truongban", Duty.Approver, "so-tt-tt");
        var closed = await _portal.AskAsync(new SubmissionContent { Text = "Xin cho biết điều này giúp tôi với ạ." });
        var hidden = await _portal.AskAsync(new SubmissionContent { Text = "Xin cho biết điều này giúp tôi với ạ." });
        var open = await _portal.AskAsync(new SubmissionContent { Text = "Xin cho biết điều này giúp tôi với ạ." });
        _portal.MoveTo(3);
        await _portal.RunAsync(nameof(RouteUnanswered));
        await _portal.ActAsync(closed, (q, at) => q.Decline(coordinator, at, "test", "Thử."));
        await _portal.ActAsync(hidden, (q, at) => q.ChangeKind(
            coordinator, at, new Classification(CaseKind.SealedReport, FeedbackBasis.None, null, null, false, false), "phản ánh cán bộ"));
        _portal.MoveTo(1);

        await _portal.RunAsync(nameof(SendLetters));

        var text = Assert.Single(_portal.Mail.Taken).Text;
        Assert.Contains((await _portal.CaseAsync(open)).Reference, text, StringComparison.Ordinal);
        Assert.DoesNotContain((await _portal.CaseAsync(closed)).Reference, text, StringComparison.Ordinal);
        Assert.DoesNotContain((await _portal.CaseAsync(hidden)).Reference, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_reported_twice_to_the_same_person_is_one_line_and_counted_once()
    {
        await _portal.HireAsync("lanhdao", Duty.Approver, _portal.Routable.Lead);
        await AskAndRouteAsync(2);
        _portal.MoveTo(3);
        await _portal.RunAsync(nameof(EscalateOverdue));
        await _portal.ReadAsync(async db =>
        {
            // As when the ladder begins anew on the same day: another version of the dates, the same rung.
            var known = await db.StaffNotices.AsNoTracking().Where(n => n.Letter == LetterCatalogue.Escalation && n.Agency == _portal.Routable.Lead).ToListAsync();
            db.StaffNotices.AddRange(known.Select(n => new StaffNotice
            {
                Key = n.Key + "-2", Letter = n.Letter, QuestionId = n.QuestionId, Agency = n.Agency, Duty = n.Duty, Facts = n.Facts, CreatedAt = n.CreatedAt, DueAt = n.DueAt,
            }));
            return await db.SaveChangesAsync();
        });
        _portal.MoveTo(1);

        await _portal.RunAsync(nameof(SendLetters));

        var mail = Assert.Single(_portal.Mail.Taken, m => m.Subject.EndsWith("2 ý kiến quá hạn", StringComparison.Ordinal));
        Assert.Equal(2, mail.Text.Split("báo người đứng đầu cơ quan đang giữ").Length - 1);
    }

    private async Task AskAndRouteAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _portal.AskAsync(new SubmissionContent { Topic = _portal.Routable.Topic });
        }

        _portal.MoveTo(3);
        await _portal.RunAsync(nameof(RouteUnanswered));
    }
}
