using System.Net;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Reading.Watch;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Counter;

public sealed class WatchPageTests : IDisposable
{
    private const string Address = "/can-bo/theo-doi";
    private readonly DemoPortalHost _portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task A_reader_sees_traces_without_words_and_no_room_of_the_desk()
    {
        var asked = await Asker.AskedAsync(_portal, "Bãi rác sau chợ Phú Quý bao giờ mới dọn sạch?", "Đàng Thị Mơ");
        await RouteAsync(asked.Reference);
        using var reader = await StaffBrowser.SignedInAsync(_portal, "mattran");
        Assert.Equal(Address, reader.Location);
        await reader.OpenAsync(Address);

        var page = reader.Page.QuerySelector("main")!.TextContent;
        Assert.Contains(asked.Reference, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bãi rác", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Đàng Thị Mơ", page, StringComparison.Ordinal);
        Assert.Contains("Phạm vi: toàn tỉnh", page, StringComparison.Ordinal);
        foreach (var closed in new[] { "/can-bo", asked.Desk, "/can-bo/nhap-ho", "/can-bo/cho-sang-loc" })
        {
            await reader.OpenAsync(closed);
            Assert.Equal((HttpStatusCode.Redirect, true), (reader.Status, reader.Location!.Contains("/khong-co-quyen", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_reader_of_a_scope_sees_its_agencies_only()
    {
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var lead = await db.Cases(Actor.Anonymous).Where(q => q.Audience == Audience.Public && q.Lead != null).Select(q => q.Lead!).FirstAsync(Ct);
        var query = scope.ServiceProvider.GetRequiredService<WatchedCasesQuery>();

        var all = await query.HandleAsync(Reader(null), 1, Ct);
        var own = await query.HandleAsync(Reader([lead]), 1, Ct);

        Assert.All(own.List.Rows, r => Assert.Equal(lead, r.Lead));
        Assert.InRange(own.List.Total, 1, all.List.Total - 1);
        Assert.Equal(await db.Cases(Actor.Anonymous).CountAsync(q => q.Audience == Audience.Public && (q.Lead == lead || q.AnsweredBy == lead), Ct), own.Figures.Published);
        Assert.Equal(0, (await query.HandleAsync(Actor.Anonymous, 1, Ct)).List.Total);
    }

    private static Actor Reader(IReadOnlyList<string>? within) => new(1, "Mặt trận", [new DutyGrant(Duty.Reader, "ubnd-tinh") { Within = within }]);

    private async Task RouteAsync(string reference)
    {
        using var coordinator = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await coordinator.OpenAsync($"/can-bo/y-kien/{reference}");
        await coordinator.DoAsync("Route", ("Lead", "so-tn-mt"));
    }
}
