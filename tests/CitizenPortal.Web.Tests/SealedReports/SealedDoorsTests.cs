using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Audit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.SealedReports;

/// <summary>
/// Two portals that are alike in everything but one report. Whoever it is about opens every door of both, twice, so that no cache is cold the second
/// time: what he gets must be the same, to the last word, count and link.
/// </summary>
public sealed class SealedDoorsTests(ITestOutputHelper output)
{
    private const string Word = "phong bì màu tím";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("clerk", SealedScene.Accused)]
    [InlineData("head", SealedScene.Head)]
    [InlineData("colleague of the counter while the name is unknown", "vanthu.so-tn-mt")]
    [InlineData("clerk who moved and came to head the inspectorate", SealedScene.Accused)]
    [InlineData("handler", SealedScene.SecondInspector)]
    [InlineData("auditor", Trail.Auditor)]
    [InlineData("administrator", "quantri")]
    [InlineData("coordinator", "dieuphoi")]
    [InlineData("monitor of the personnel office", SealedScene.Personnel)]
    [InlineData("counter staff", "motcua")]
    [InlineData("provincial office", "vanphong")]
    public async Task Whoever_a_report_is_about_finds_no_trace_of_it_behind_any_door(string identity, string account)
    {
        await using var with = new DemoPortalHost();
        await using var without = new DemoPortalHost();
        foreach (var portal in new[] { with, without })
        {
            await SealedScene.StaffAsync(portal);
            await RegisterAsync(portal, account);
        }

        var isUnknown = identity.StartsWith("colleague", StringComparison.Ordinal);
        var (reference, image) = await SealedScene.SendAsync(with, identity == "head" ? SealedActs.Attitude : SealedActs.Money, isUnknown ? null : account);
        if (identity.Contains("moved", StringComparison.Ordinal))
        {
            await PromoteAsync(with, account);
            await PromoteAsync(without, account);
        }

        await WorkAsync(with, reference);
        await WorkAsync(without, null);
        Assert.Contains((await SealedScene.ReadAsync(with, reference)).Exclusions, x => x.UserId is not null);
        using var here = await StaffBrowser.SignedInAsync(with, account);
        using var there = await StaffBrowser.SignedInAsync(without, account);
        var doors = await Doors.OfAsync(with, reference, Word, image);
        HashSet<string> linked = [];
        List<string> different = [];
        foreach (var pass in new[] { 1, 2 })
        {
            foreach (var door in doors.Concat(pass == 2 ? linked.Except(doors).Take(200).ToList() : []))
            {
                var ((seen, links), (elsewhere, _)) = (await Doors.OpenAsync(here, door), await Doors.OpenAsync(there, door));
                linked.UnionWith(links);
                if (seen != elsewhere || (!door.Contains(reference, StringComparison.Ordinal) && seen.Contains(reference, StringComparison.Ordinal)) || seen.Contains(SealedScene.Story, StringComparison.Ordinal))
                {
                    different.Add($"{door}: {Difference(seen, elsewhere)}");
                }
            }
        }

        output.WriteLine($"{identity}: {doors.Count} doors and {linked.Except(doors).Count()} links of theirs, each in two portals");
        Assert.True(different.Count == 0, string.Join('\n', different.Distinct()));
        Assert.Equal(await LettersAsync(without, account), await LettersAsync(with, account));
        Assert.All(Directory.EnumerateFiles(with.DataDirectory, "*.eml", SearchOption.AllDirectories), file =>
        {
            Assert.DoesNotContain(reference, File.ReadAllText(file), StringComparison.Ordinal);
            Assert.DoesNotContain(Word, File.ReadAllText(file), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Doors_are_many_and_a_handler_is_told_apart_behind_them()
    {
        await using var portal = new DemoPortalHost();
        await SealedScene.StaffAsync(portal);
        var (reference, image) = await SealedScene.SendAsync(portal, SealedActs.Money, SealedScene.Accused);
        var doors = await Doors.OfAsync(portal, reference, Word, image);
        output.WriteLine($"matrix: {doors.Count} doors x 11 identities = {doors.Count * 11}");
        Assert.True(doors.Count > 70);
        var report = await SealedScene.ReadAsync(portal, reference);
        await using var scope = portal.Scope();
        var account = await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.Where(u => u.Id == report.HandlerId).Select(u => u.UserName!).SingleAsync(Ct);
        using var handler = await StaffBrowser.SignedInAsync(portal, account);
        var found = new List<string>();
        foreach (var door in doors)
        {
            if ((await Doors.OpenAsync(handler, door)).Seen.Contains(SealedScene.Story, StringComparison.Ordinal))
            {
                found.Add(door);
            }
        }

        Assert.Equal([$"/can-bo/phan-anh-can-bo/{reference}"], found);
    }

    /// <summary>A working day of the portal: the handler looks and acts, everything that runs by itself runs.</summary>
    private static async Task WorkAsync(PortalHost portal, string? reference)
    {
        await SealedScene.SweepAsync(portal, nameof(FollowOfficials), nameof(WatchSealed));
        foreach (var account in new[] { SealedScene.Inspector, "thanhtra.tinh" })
        {
            using var handler = await StaffBrowser.SignedInAsync(portal, account);
            await handler.OpenAsync("/can-bo/phan-anh-can-bo");
            if (reference is not null && handler.Page.QuerySelector($"a[href$='/{reference}']") is not null)
            {
                await handler.OpenAsync($"/can-bo/phan-anh-can-bo/{reference}");
                if (handler.Page.QuerySelector("form[action$='handler=Acknowledge']") is not null)
                {
                    await handler.DoAsync("Acknowledge");
                }
            }
        }

        portal.Clock.Advance(TimeSpan.FromDays(1));
        await SealedScene.SweepAsync(portal, nameof(WatchSealed));
    }

    private static async Task RegisterAsync(PortalHost portal, string account)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var user = await db.Users.SingleAsync(u => u.UserName == account, Ct);
        if (!await db.Officials.AnyAsync(o => o.UserId == user.Id, Ct))
        {
            var official = new Official { Code = $"CB-9{user.Id:D3}", FullName = user.FullName, UserId = user.Id };
            official.Take(new OfficialPost { Agency = user.Agency!, Position = "Chuyên viên", From = new DateOnly(2020, 1, 2) });
            db.Officials.Add(official);
            await db.SaveChangesAsync(Ct);
        }
    }

    private static async Task PromoteAsync(PortalHost portal, string account)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var user = await db.Users.SingleAsync(u => u.UserName == account, Ct);
        var official = await db.Officials.SingleAsync(o => o.UserId == user.Id, Ct);
        official.Take(new OfficialPost { Agency = SealedScene.Inspectorate, Position = "Chánh Thanh tra", IsHead = true, From = new DateOnly(2020, 6, 1) });
        db.Duties.Add(new DutyRow { UserId = user.Id, Duty = Duty.SealedHandler, Agency = SealedScene.Inspectorate });
        await db.SaveChangesAsync(Ct);
    }

    private static async Task<int> LettersAsync(PortalHost portal, string account)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await db.Letters.CountAsync(l => db.Users.Any(u => u.Id == l.UserId && u.UserName == account), Ct);
    }

    private static string Difference(string seen, string elsewhere)
    {
        var at = seen.Zip(elsewhere).TakeWhile(p => p.First == p.Second).Count();
        return $"“{Around(seen, at)}” and “{Around(elsewhere, at)}”";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];
}
