using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.SealedReports.Acknowledge;
using CitizenPortal.Features.SealedReports.ConsentIdentity;
using CitizenPortal.Features.SealedReports.OpenIdentity;
using CitizenPortal.Features.SealedReports.Recuse;
using CitizenPortal.Features.SealedReports.RequestExplanation;
using CitizenPortal.Features.SealedReports.RequestIdentity;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.SealedReports;

/// <summary>Who sees a report, asked of the database itself.</summary>
public sealed class SealedSightTests
{
    [Fact]
    public async Task Report_is_given_to_the_head_and_seen_whole_by_nobody_else()
    {
        using var office = await SealedOffice.OpenAsync();
        var reference = await office.SendOnClerkAsync();

        Assert.Equal((await office.ReportAsync(reference)).HandlerId, office.Head);
        Assert.Equal([reference], (await office.SeenByAsync(office.Head)).Whole);
        Assert.Empty((await office.SeenByAsync(office.Clerk)).Whole);
        Assert.Empty((await office.SeenByAsync(office.Inspector)).Whole);
        Assert.Equal((0, 1), ((await office.SeenByAsync(office.OfProvince)).Whole.Count, (await office.SeenByAsync(office.OfProvince)).Terms.Count));
    }

    [Fact]
    public async Task Accused_with_every_duty_of_a_handler_sees_nothing_although_his_account_is_linked_only_later()
    {
        using var office = await SealedOffice.OpenAsync();
        await office.Portal.ReadAsync(db => db.Officials.Where(o => o.Id == office.ClerkOfficial).ExecuteUpdateAsync(set => set.SetProperty(o => o.UserId, (long?)null)));
        var reference = await office.SendOnClerkAsync(SealedActs.Money);
        await office.GrantAsync(office.Clerk, SealedOffice.Inspectorate);
        await office.GrantAsync(office.Clerk, SealedOffice.Department);
        Assert.Equal([reference], (await office.SeenByAsync(office.Clerk)).Terms);

        await office.Portal.ReadAsync(db => db.Officials.Where(o => o.Id == office.ClerkOfficial).ExecuteUpdateAsync(set => set.SetProperty(o => o.UserId, office.Clerk)));
        var (whole, terms) = await office.SeenByAsync(office.Clerk);
        Assert.Empty(whole);
        Assert.Empty(terms);
    }

    [Fact]
    public async Task Accused_who_becomes_head_of_the_body_loses_the_report_to_the_level_above_and_his_deputy_too()
    {
        using var office = await SealedOffice.OpenAsync();
        var reference = await office.SendOnClerkAsync();
        await office.Portal.ReadAsync(async db =>
        {
            var clerk = await db.Officials.SingleAsync(o => o.Id == office.ClerkOfficial);
            clerk.Leave(SealedOffice.Department, office.Portal.Now.Day.AddDays(-1));
            clerk.Take(new OfficialPost { Agency = SealedOffice.Department, Position = "Giám đốc", IsHead = true, From = office.Portal.Now.Day });
            return await db.SaveChangesAsync();
        });

        await office.Portal.RunAsync(nameof(FollowOfficials));

        var report = await office.ReportAsync(reference);
        Assert.Equal((SealedOffice.Province, office.OfProvince), (report.Body, report.HandlerId!.Value));
        Assert.Empty((await office.SeenByAsync(office.Head)).Whole);
    }

    [Fact]
    public async Task Sweep_leaves_no_trace_that_tells_of_a_report()
    {
        using var office = await SealedOffice.OpenAsync();
        await office.SendOnClerkAsync();
        await office.Portal.ReadAsync(db => db.Duties.Where(d => d.UserId == office.Head).ExecuteDeleteAsync());
        var run = await office.Portal.RunAsync(nameof(FollowOfficials));

        Assert.Equal((0, 0), (run.Scanned, run.Acted));
    }

    [Fact]
    public async Task Handler_who_stands_back_or_loses_the_duty_hands_it_up_when_his_body_has_no_other()
    {
        using var office = await SealedOffice.OpenAsync();
        var (first, second) = (await office.SendOnClerkAsync(), await office.SendOnClerkAsync());
        var head = await office.ActorAsync(office.Head);
        await office.DoAsync<RecuseReportHandler>(first, (h, key) => h.HandleAsync(new(key, "Người nhà"), head, default));
        Assert.Equal(office.OfProvince, (await office.ReportAsync(first)).HandlerId);

        await office.Portal.ReadAsync(db => db.Duties.Where(d => d.UserId == office.Head).ExecuteDeleteAsync());
        await office.Portal.RunAsync(nameof(FollowOfficials));
        Assert.Equal(office.OfProvince, (await office.ReportAsync(second)).HandlerId);
    }

    [Fact]
    public async Task Report_for_which_nobody_has_the_duty_waits_and_is_given_with_the_first_duty()
    {
        using var office = await SealedOffice.OpenAsync();
        await office.Portal.ReadAsync(db => db.Duties.Where(d => d.Duty == Domain.Agencies.Duty.SealedHandler).ExecuteDeleteAsync());
        var reference = await office.SendOnClerkAsync();
        Assert.Null((await office.ReportAsync(reference)).HandlerId);

        await office.GrantAsync(office.Head, SealedOffice.Department);
        await office.Portal.RunAsync(nameof(FollowOfficials));
        Assert.Equal(office.Head, (await office.ReportAsync(reference)).HandlerId);
    }

    [Fact]
    public async Task Accused_reads_the_facts_he_is_asked_about_and_nothing_else()
    {
        using var office = await SealedOffice.OpenAsync();
        var reference = await office.SendOnClerkAsync();
        var (head, clerk) = (await office.ActorAsync(office.Head), await office.ActorAsync(office.Clerk));
        await office.DoAsync<AcknowledgeReportHandler>(reference, (h, key) => h.HandleAsync(new(key), head, default));
        await office.DoAsync<RequestExplanationReportHandler>(reference, (h, key) => h.HandleAsync(new(key, office.ClerkOfficial, "Sáng 29/5 tại quầy 1."), head, default));

        Assert.Equal(["Sáng 29/5 tại quầy 1."], await office.Portal.ReadAsync(db => db.SealedExplanations(clerk).Select(e => e.Facts).ToListAsync()));
        Assert.Empty(await office.Portal.ReadAsync(db => db.SealedExplanations(head).ToListAsync()));
        Assert.Empty((await office.SeenByAsync(office.Clerk)).Whole);
        await Assert.ThrowsAsync<CaseNotFoundException>(() => office.DoAsync<AcknowledgeReportHandler>(reference, (h, key) => h.HandleAsync(new(key), clerk, default)));
    }

    [Fact]
    public async Task Money_goes_to_the_inspectorate_and_the_unit_knows_nothing_of_it()
    {
        using var office = await SealedOffice.OpenAsync();
        var reference = await office.SendAsync(new SealedContent { Official = office.ClerkOfficial, Acts = SealedActs.Extortion });

        Assert.Equal([reference], (await office.SeenByAsync(office.Inspector)).Whole);
        Assert.Empty((await office.SeenByAsync(office.Head)).Terms);
    }

    [Fact]
    public async Task Who_has_seen_the_older_version_comes_second()
    {
        using var office = await SealedOffice.OpenAsync();
        var reference = await office.SendOnClerkAsync();
        var head = await office.ActorAsync(office.Head);
        var seen = (await office.ReportAsync(reference)).Version;
        await office.DoAsync<AcknowledgeReportHandler>(reference, (h, key) => h.HandleAsync(new(key), head, default));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => office.DoAsync<RecuseReportHandler>(reference, (h, _) => h.HandleAsync(new(new CaseKey(reference, seen), "Người nhà"), head, default)));
    }

    [Fact]
    public async Task Identity_opens_after_two_people_agreed_with_a_line_in_the_trail_and_a_letter_to_auditors_who_are_not_kept_away()
    {
        using var office = await SealedOffice.OpenAsync();
        var auditor = await office.Portal.HireAsync("kin.kiemtoan", Domain.Agencies.Duty.Auditor, SealedOffice.Inspectorate);
        await office.Portal.ReadAsync(async db =>
        {
            db.Duties.Add(new Features.Accounts.DutyRow { UserId = office.Clerk, Duty = Domain.Agencies.Duty.Auditor, Agency = SealedOffice.Department });
            return await db.SaveChangesAsync();
        });
        var reference = await office.SendAsync(new SealedContent { Official = office.ClerkOfficial, IsAnonymous = false, Name = "Hứa Thị Nụ", Email = "nu@example.vn" });
        var (head, above) = (await office.ActorAsync(office.Head), await office.ActorAsync(office.OfProvince));
        Task<SenderView> OpenAsync() => office.AskAsync<OpenIdentityHandler, SenderView>(h => h.HandleAsync(new OpenIdentity(reference), head, default));

        await office.DoAsync<AcknowledgeReportHandler>(reference, (h, key) => h.HandleAsync(new(key), head, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(OpenAsync);
        await office.DoAsync<RequestIdentityReportHandler>(reference, (h, key) => h.HandleAsync(new(key, "Cần gặp trực tiếp"), head, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(OpenAsync);
        await office.DoAsync<ConsentIdentityReportHandler>(reference, (h, key) => h.HandleAsync(new(key), above, default));

        Assert.Equal(new SenderView("Hứa Thị Nụ", "nu@example.vn", null), await OpenAsync());
        var letters = await office.Portal.ReadAsync(db => db.Letters.Where(l => l.Letter == "sender-opened").ToListAsync());
        Assert.Equal([auditor], letters.Select(l => l.UserId!.Value));
        Assert.DoesNotContain(reference, letters[0].Facts, StringComparison.Ordinal);
        var rows = await office.Portal.ReadAsync(db => db.Set<AuditRow>().ToListAsync());
        Assert.Single(rows, r => r.Act == "OpenSender" && r.ActorId == office.Head && r is { Area: AuditArea.Sealed, Target: null, Detail: null, Reason: null });
        Assert.All(rows.Where(r => $"{r.Case}{r.Target}{r.Detail}{r.Reason}{r.SubjectName}".Contains(reference, StringComparison.Ordinal)), r => Assert.Equal(AuditArea.Sealed, r.Area));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(OpenAsync);
    }
}
