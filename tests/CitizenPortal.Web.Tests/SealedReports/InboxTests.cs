using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.SealedReports.Acknowledge;
using CitizenPortal.Features.SealedReports.AskSender;
using CitizenPortal.Features.SealedReports.Conclude;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.SealedReports;

public sealed class InboxTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Code_opens_the_inbox_and_handler_and_sender_write_to_each_other()
    {
        using var sender = new Sender(portal);
        var codes = await sender.SendAsync();
        var handler = await GiveAsync(codes.Reference);
        await DoAsync<AcknowledgeReportHandler>(codes.Reference, (h, key) => h.HandleAsync(new(key), handler, Ct));
        await DoAsync<AskSenderReportHandler>(codes.Reference, (h, key) => h.HandleAsync(new(key, "Lúc đó có ai chứng kiến?"), handler, Ct));

        var inbox = await sender.OpenAsync(codes);
        Assert.Equal($"Phản ánh {codes.Reference}", inbox.Heading());
        Assert.Contains("Lúc đó có ai chứng kiến?", inbox.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(handler.Name, inbox.DocumentElement.OuterHtml, StringComparison.Ordinal);

        (string, string)[] reply = [("ma", codes.Reference), ("ma-bi-mat", codes.Secret), ("di", "gui"), ("loi-nhan", "Có hai người ngồi chờ.")];
        var sent = await sender.Browser.PostAsync("/phan-anh-can-bo/hop-thu", reply);
        await sender.Browser.PostAsync("/phan-anh-can-bo/hop-thu", reply);
        Assert.Contains("Đã gửi lời nhắn.", sent.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.False(sender.Browser.Last.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", sender.Browser.Last.Headers.CacheControl?.ToString());

        var report = await Sender.ReportAsync(portal, codes.Reference);
        Assert.Equal(SealedState.Acknowledged, report.State);
        Assert.Equal("Có hai người ngồi chờ.", Assert.Single(report.Events, e => e.Verb == SealedVerb.Answer).Words);

        await DoAsync<ConcludeReportHandler>(codes.Reference, (h, key) => h.HandleAsync(new(key, SealedOutcome.NotEnough, "Không xác định được người."), handler, Ct));
        var closed = await sender.OpenAsync(codes);
        Assert.Contains("Đã kết luận: chưa đủ căn cứ.", closed.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Null(closed.QuerySelector("#loi-nhan"));
        var late = await sender.Browser.PostAsync("/phan-anh-can-bo/hop-thu", reply[..3].Append(("loi-nhan", "Còn nữa.")).ToArray());
        Assert.StartsWith("#loi-nhan Phản ánh này đã kết luận", Assert.Single(late.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_secret_unknown_reference_and_an_ordinary_case_get_the_same_words()
    {
        using var sender = new Sender(portal);
        var codes = await sender.SendAsync();
        var wrong = await sender.OpenAsync((codes.Reference, "AAAA-BBBB-CCCC-DDDD"));
        var unknown = await sender.OpenAsync((Domain.Text.Reference.CreateSealed(2020, 10_000_001).Value, "AAAA-BBBB-CCCC-DDDD"));
        var ordinary = await sender.OpenAsync(("HD20-999999-4", "AAAA-BBBB-CCCC-DDDD"));

        Assert.Single(new[] { wrong, unknown, ordinary }.Select(p => string.Join('|', p.Faults())).Distinct());
        Assert.Single(new[] { wrong, unknown, ordinary }.Select(p => p.Title).Distinct());
        Assert.Equal("", wrong.QuerySelector("#ma-bi-mat")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Empty_message_is_named_and_the_inbox_stays_open()
    {
        using var sender = new Sender(portal);
        var codes = await sender.SendAsync();
        var page = await sender.Browser.PostAsync("/phan-anh-can-bo/hop-thu", ("ma", codes.Reference), ("ma-bi-mat", codes.Secret), ("di", "gui"), ("loi-nhan", " "));

        Assert.Equal("#loi-nhan Hãy viết lời nhắn trước khi gửi", Assert.Single(page.Faults()));
        Assert.Equal($"Phản ánh {codes.Reference}", page.Heading());
    }

    [Fact]
    public async Task Contact_gets_a_blind_notice_and_nobody_else_a_letter()
    {
        using var sender = new Sender(portal);
        var codes = await sender.SendAsync(SealedActs.Attitude, null, ("an-danh", "khong"), ("email", "mu@example.vn"));
        var letters = await Sender.ReadAsync(portal, db => db.Letters.CountAsync(Ct));
        var handler = await GiveAsync(codes.Reference);
        await DoAsync<AcknowledgeReportHandler>(codes.Reference, (h, key) => h.HandleAsync(new(key), handler, Ct));
        await portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(nameof(TellSenders), Ct);

        var mail = Assert.Single(Directory.EnumerateFiles(portal.DataDirectory, "*.eml", SearchOption.AllDirectories).Select(File.ReadAllText), m => m.Contains("mu@example.vn", StringComparison.Ordinal));
        Assert.DoesNotContain(codes.Reference, mail, StringComparison.Ordinal);
        Assert.DoesNotContain("http", mail, StringComparison.Ordinal);
        Assert.Equal(letters, await Sender.ReadAsync(portal, db => db.Letters.CountAsync(Ct)));
        Assert.Equal(0, await Sender.ReadAsync(portal, db => db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM \"BlindNotices\"").SingleAsync(Ct)));
    }

    private async Task<Actor> GiveAsync(string reference)
    {
        await using var scope = portal.Scope();
        var (db, body) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), (await Sender.ReportAsync(portal, reference)).Body);
        var user = await db.Users.SingleAsync(u => u.UserName == $"lanhdao.{body}", Ct);
        if (!await db.Duties.AnyAsync(d => d.UserId == user.Id && d.Duty == Duty.SealedHandler, Ct))
        {
            db.Duties.Add(new DutyRow { UserId = user.Id, Duty = Duty.SealedHandler, Agency = body });
            await db.SaveChangesAsync(Ct);
        }

        await portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(nameof(FollowOfficials), Ct);
        return await scope.ServiceProvider.GetRequiredService<ActorReader>().ReadAsync(user.Id, Ct);
    }

    private async Task DoAsync<T>(string reference, Func<T, CaseKey, Task> act)
        where T : notnull
    {
        await using var scope = portal.Scope();
        await act(scope.ServiceProvider.GetRequiredService<T>(), new CaseKey(reference, (await Sender.ReportAsync(portal, reference)).Version));
    }
}
