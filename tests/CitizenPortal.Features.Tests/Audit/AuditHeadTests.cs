using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;

namespace CitizenPortal.Features.Tests.Audit;

public sealed class AuditHeadTests
{
    [Fact]
    public async Task Head_of_the_chain_goes_to_the_auditors_once_a_day_and_to_nobody_else()
    {
        using var trail = await SealedTrail.MakeAsync(PortalHost.DefaultProvider, 2, 5);
        await trail.Portal.HireAsync("quantri", Duty.Administrator, "so-tt-tt");
        Assert.Equal(1, (await trail.Portal.RunAsync(nameof(MailAuditHead))).Skipped);
        await trail.Portal.HireAsync("kiemtoan", Duty.Auditor, "thanh-tra-tinh");

        await trail.Portal.RunAsync(nameof(MailAuditHead));
        await trail.Portal.RunAsync(nameof(MailAuditHead));
        await trail.Portal.RunAsync(nameof(SendLetters));

        var letter = Assert.Single(trail.Portal.Mail.Taken);
        Assert.Equal("kiemtoan@coquan.example.vn", letter.To);
        Assert.Contains(await trail.HeadAsync(), letter.Text, StringComparison.Ordinal);
        Assert.Contains("/kiem-toan", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Lần niêm phong 2, gồm 10 dòng", letter.Text, StringComparison.Ordinal);
    }
}
