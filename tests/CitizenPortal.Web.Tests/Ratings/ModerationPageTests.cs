using System.Net;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Ratings;

public sealed class ModerationPageTests : IDisposable
{
    private const string Address = "/giam-sat/danh-gia";
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Comment_is_published_and_its_official_replies_and_is_answered()
    {
        await CommentAsync();
        using var monitor = await StaffBrowser.SignedInAsync(_portal, "theodoi");
        await monitor.OpenAsync(Address);
        Assert.Contains("Cô hướng dẫn dễ hiểu", monitor.Page.QuerySelector("article").Words(), StringComparison.Ordinal);
        Assert.Equal("Đã ghi quyết định.", await monitor.DoAsync("Comment", ("Input.Act", "dang")));

        var official = await OfficialAsync();
        using (official)
        {
            await official.OpenAsync("/cua-toi/danh-gia");
            Assert.Contains("Cô hướng dẫn dễ hiểu", official.Page.QuerySelector("article").Words(), StringComparison.Ordinal);
            await official.SubmitAsync("main form", ("Input.Kind", "Reply"), ("Input.Text", "Cảm ơn bà con."));
            Assert.Equal(["Hãy chọn lời nhận xét đã đăng về ông/bà"], official.Errors);
            Assert.Equal("Cảm ơn bà con.", official.Page.QuerySelector("#text").Words());
            var comment = official.Page.QuerySelectorAll("#commentid option")[1].GetAttribute("value");
            await official.SubmitAsync("main form", ("Input.Kind", "Reply"), ("Input.Comment", comment), ("Input.Text", "Cảm ơn bà con."));
            Assert.Equal(HttpStatusCode.Redirect, official.Status);

            await monitor.OpenAsync(Address);
            Assert.Contains("Cảm ơn bà con.", monitor.Page.QuerySelector("section[aria-labelledby=de-nghi]").Words(), StringComparison.Ordinal);
            await monitor.SubmitAsync("form[action$='handler=Plea']", ("Input.Act", "dang"));
            Assert.Equal(["Hãy ghi lý do của quyết định"], monitor.Errors);
            Assert.Equal("Đã ghi quyết định.", await monitor.DoAsync("Plea", ("Input.Act", "dang"), ("Input.Words", "Lời lẽ đúng mực.")));
            await official.OpenAsync("/cua-toi/danh-gia");
            Assert.Contains("Chấp nhận", official.Page.QuerySelector("section[aria-labelledby=da-gui-de-nghi]").Words(), StringComparison.Ordinal);
            Assert.Contains("Lời lẽ đúng mực.", official.Page.QuerySelector("section[aria-labelledby=da-gui-de-nghi]").Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_comment_and_the_note_stays()
    {
        await CommentAsync();
        using var monitor = await StaffBrowser.SignedInAsync(_portal, "theodoi");
        await monitor.OpenAsync(Address);
        await monitor.SubmitAsync("form[action$='handler=Comment']", ("Input.Words", "Xem lại"));
        Assert.Equal(["Hãy chọn một quyết định"], monitor.Errors);
        await monitor.SubmitAsync("form[action$='handler=Comment']", ("Input.Act", "khong"), ("Input.Words", "Xem lại"));
        Assert.Equal(["Hãy chọn lý do không đăng"], monitor.Errors);
        Assert.Equal("Xem lại", monitor.Page.QuerySelector("input[name='Input.Words']")!.GetAttribute("value"));
        Assert.All(monitor.Page.QuerySelectorAll(".error-summary a"), a => Assert.NotNull(monitor.Page.QuerySelector(a.GetAttribute("href")!)));
        await monitor.SubmitAsync("form[action$='handler=Comment']", ("Input.Act", "dang"), ("Input.Version", "9"));
        Assert.StartsWith("Nội dung này vừa được người khác giải quyết", monitor.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rated_agency_and_administrator_do_not_enter_and_somebody_outside_the_register_is_told_so()
    {
        foreach (var account in new[] { $"lanhdao.{Slips.Agency}", "quantri", "dieuphoi" })
        {
            using var other = await StaffBrowser.SignedInAsync(_portal, account);
            await other.OpenAsync(Address);
            Assert.Equal((HttpStatusCode.Redirect, true), (other.Status, other.Location!.Contains("/khong-co-quyen", StringComparison.Ordinal)));
        }

        using var auditor = await StaffBrowser.SignedInAsync(_portal, "kiemtoan");
        await using (var scope = _portal.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            (await db.Officials.Where(o => o.UserId != null).ToListAsync(TestContext.Current.CancellationToken)).ForEach(o => o.UserId = null);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await auditor.OpenAsync("/cua-toi/danh-gia");
        Assert.Contains("chưa có trong sổ cán bộ", auditor.Page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    private async Task CommentAsync()
    {
        using var resident = new Visitor(_portal);
        await resident.PostAsync($"/dg/{await Slips.TokenAsync(_portal)}", Slips.Good);
        Assert.Equal(1, await Slips.CountAsync<RatingComment>(_portal));
    }

    /// <summary>The clerk at the counter gets the account of the agency's official.</summary>
    private async Task<StaffBrowser> OfficialAsync()
    {
        var clerk = await Slips.ClerkAsync(_portal);
        await using (var scope = _portal.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var user = await db.Users.SingleAsync(u => u.UserName == $"canbo.{Slips.Agency}", TestContext.Current.CancellationToken);
            (await db.Officials.SingleAsync(o => o.UserId == user.Id, TestContext.Current.CancellationToken)).UserId = null;
            (await db.Officials.SingleAsync(o => o.Id == clerk.Id, TestContext.Current.CancellationToken)).UserId = user.Id;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        return await StaffBrowser.SignedInAsync(_portal, $"canbo.{Slips.Agency}");
    }
}
