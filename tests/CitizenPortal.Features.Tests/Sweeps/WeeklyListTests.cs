using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class WeeklyListTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Chairman_gets_overdue_cases_by_agency_with_days_late_once_a_week_and_no_suspected_one()
    {
        await _portal.HireAsync("chutich", Duty.Approver, "ubnd-tinh");
        var (topic, lead) = _portal.Routable;
        await _portal.AskAsync(new SubmissionContent { Topic = topic, Text = "Lời của người dân không được ghi vào thư này đâu nhé." });
        await _portal.AskAsync(new SubmissionContent { Text = "Cán bộ một cửa đòi tiền tôi mới nhận hồ sơ" });
        _portal.MoveTo(3);
        await _portal.RunAsync(nameof(RouteUnanswered));
        _portal.MoveTo(7, 7, 30);

        await _portal.RunAsync(nameof(WeeklyList));
        await _portal.RunAsync(nameof(WeeklyList));
        await _portal.RunAsync(nameof(SendLetters));

        var mail = Assert.Single(_portal.Mail.Taken, m => m.Subject.Contains("Danh sách", StringComparison.Ordinal));
        Assert.Contains($"{_portal.Book.AgencyFullName(lead)}: 1 ý kiến, chậm lâu nhất", mail.Text, StringComparison.Ordinal);
        Assert.Matches("HD20-000\\d+-. - chậm [1-9]\\d* ngày làm việc", mail.Text);
        Assert.Contains("có 1 ý kiến quá hạn", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lời của người dân không được", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Week_without_overdue_cases_says_so_and_the_recipient_is_a_setting()
    {
        await _portal.HireAsync("chutich", Duty.Approver, "ubnd-tinh");
        var office = await _portal.HireAsync("vanphong", Duty.ProvincialOffice, "vp-ubnd");
        await _portal.ReadAsync(async db =>
        {
            db.Settings.Add(new PortalSetting { Key = "weekly-list-agency", Value = "vp-ubnd" });
            return await db.SaveChangesAsync();
        });

        await _portal.RunAsync(nameof(WeeklyList));
        Assert.Equal(office, (await _portal.ReadAsync(db => db.Letters.SingleAsync(l => l.Letter == LetterCatalogue.WeeklyList))).UserId);
        await _portal.RunAsync(nameof(SendLetters));

        Assert.Contains("Không có ý kiến nào quá hạn", Assert.Single(_portal.Mail.Taken).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_to_send_it_to_is_counted() => Assert.Equal(1, (await _portal.RunAsync(nameof(WeeklyList))).Skipped);
}
