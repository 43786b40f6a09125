using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.SealedReports.Send;
using CitizenPortal.Features.Seed;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Files;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.SealedReports;

/// <summary>The inspectors and the personnel office's monitor of the demonstration, and reports as residents send them.</summary>
internal static class SealedScene
{
    public const string Inspectorate = "thanh-tra-tinh";
    public const string Story = "Chị ấy bảo tôi để phong bì màu tím ở quầy rồi mới nhận hồ sơ.";
    public const string Unit = "so-tn-mt";
    public const string Accused = "canbo.so-tn-mt";
    public const string Head = "lanhdao.so-tn-mt";
    public const string Inspector = "chanhthanhtra";
    public const string SecondInspector = "thanhtravien";
    public const string Personnel = "noivu";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Beside those of the demonstration a handler above the inspectorate.</summary>
    public static Task StaffAsync(PortalHost portal) => AddAsync(portal, "thanhtra.tinh", "ubnd-tinh", Duty.SealedHandler);

    public static async Task AddAsync(PortalHost portal, string account, string agency, Duty duty)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var user = new PortalUser { UserName = account, FullName = $"Bà {account}", Email = $"{account}@coquan.example.vn", Agency = agency, IsDemo = true };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, DemoStaff.Password)).Succeeded);
        db.Duties.Add(new DutyRow { UserId = user.Id, Duty = duty, Agency = agency });
        await db.SaveChangesAsync(Ct);
    }

    public static async Task<Official> OfficialAsync(PortalHost portal, string account)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await db.Officials.SingleAsync(o => db.Users.Any(u => u.UserName == account && u.Id == o.UserId), Ct);
    }

    public static async Task<string> ReportAsync(PortalHost portal, SealedActs acts, string? account) => (await SendAsync(portal, acts, account)).Reference;

    /// <summary>A report with one image as the sending pages send it, about the official with an account or about somebody unknown.</summary>
    public static async Task<(string Reference, string Image)> SendAsync(PortalHost portal, SealedActs acts, string? account)
    {
        await using var scope = portal.Scope();
        var images = scope.ServiceProvider.GetRequiredService<SealedImageKeeping>();
        var key = $"{Guid.NewGuid():N}";
        Assert.Empty(await images.AwaitAsync(key, [new FileUpload("ảnh.png", () => new MemoryStream(Samples.Png))], Ct));
        var image = Assert.Single(await images.OfDraftAsync(key, Ct)).StoredName;
        var content = new SealedContent
        {
            Acts = acts, Agency = Unit, Official = account is null ? null : (await OfficialAsync(portal, account)).Id, IsUnknown = account is null, Place = "trước quầy",
            Text = Story, IsAnonymous = false, Name = "Bùi Thị Sen", Phone = "0912345678",
        };
        return ((await scope.ServiceProvider.GetRequiredService<SendReportHandler>().HandleAsync(new SendReport(key, content), Ct)).Reference, image);
    }

    public static async Task<SealedReport> ReadAsync(PortalHost portal, string reference)
    {
        await using var scope = portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<SealedReport>().AsNoTracking().Include(r => r.Exclusions).Include(r => r.Explanations).SingleAsync(r => r.Reference == reference, Ct);
    }

    public static async Task SweepAsync(PortalHost portal, params string[] names)
    {
        foreach (var name in names)
        {
            await portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(name, Ct);
        }
    }

    /// <summary>The letters of sealed reports in the outbox, by account.</summary>
    public static async Task<IReadOnlyList<string>> ToldAsync(PortalHost portal, string letter = "private-notice")
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await db.Letters.Where(l => l.Letter == letter).Join(db.Users, l => l.UserId, u => u.Id, (l, u) => u.UserName!).OrderBy(n => n).ToListAsync(Ct);
    }
}
