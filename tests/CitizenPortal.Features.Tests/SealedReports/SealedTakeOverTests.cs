using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Desk.Notes;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Questions.ChangeKind;
using CitizenPortal.Features.SealedReports.Track;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Ports;
using CitizenPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.SealedReports;

/// <summary>A report on an official that comes in as an ordinary question.</summary>
public sealed class SealedTakeOverTests
{
    private const string Named = $"Hôm qua {SealedOffice.ClerkName} bắt tôi chờ cả buổi rồi bảo mai quay lại, như thế có đúng không?";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly string[] Sweeps = [.. Timetable.Names.Except([nameof(WatchSweeps)])];

    [Theory]
    [InlineData(Named)]
    [InlineData("hom qua bui ngoc tram anh bat toi cho ca buoi")]
    [InlineData("Hôm qua Bui Ngoc Tram Anh bắt tôi chờ cả buổi.")]
    public async Task Name_of_a_registered_official_makes_a_question_suspected(string text)
    {
        using var office = await SealedOffice.OpenAsync();
        Assert.Equal(Suspicion.ReportOnOfficial, (await office.Portal.CaseAsync(await office.Portal.AskAsync(new SubmissionContent { Text = text }))).Suspicion);
    }

    [Fact]
    public async Task Part_of_a_name_or_other_words_suspect_nobody()
    {
        using var office = await SealedOffice.OpenAsync();
        Assert.Equal(Suspicion.None, (await office.Portal.CaseAsync(await office.Portal.AskAsync(new SubmissionContent { Text = "Chị Trâm Anh ở tổ dân phố nhờ hỏi lịch tiêm phòng." }))).Suspicion);
    }

    [Fact]
    public async Task Asked_as_a_question_and_left_for_three_days_the_clerk_sees_nothing_of_it()
    {
        using var office = await SealedOffice.OpenAsync();
        var (topic, _) = office.Portal.Routable;
        var id = await office.Portal.AskAsync(new SubmissionContent { Text = Named, Topic = topic, NamedAgency = SealedOffice.Department });
        for (var day = 0; day < 4; day++)
        {
            foreach (var sweep in Sweeps)
            {
                await office.Portal.RunAsync(sweep);
            }

            office.Portal.MoveTo(1, 9);
        }

        var question = await office.Portal.CaseAsync(id);
        Assert.Equal((QuestionState.Received, (string?)null), (question.State, question.Lead));
        await SeesNothingAsync(office, office.Clerk, question);
        await SeesNothingAsync(office, office.Head, question);
        Assert.DoesNotContain(office.Portal.Mail.Taken.Where(m => m.To.StartsWith("kin.", StringComparison.Ordinal)), m => m.Text.Contains(question.Reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Routed_question_found_to_be_a_report_is_taken_from_its_holders_and_goes_on_sealed()
    {
        using var office = await SealedOffice.OpenAsync();
        var coordinator = await office.ActorAsync(await office.Portal.HireAsync("kin.dieuphoi", Duty.Coordinator, "so-tt-tt"));
        var id = await office.Portal.AskAsync(new SubmissionContent { Text = "Người ở quầy bắt tôi chờ cả buổi, như thế có đúng không?", Email = "nguoi.gui@example.vn" });
        await office.Portal.ActAsync(id, (q, at) => q.Route(coordinator, at, new(SealedOffice.Department, [], "hàng 1", "")));
        var clerk = await office.ActorAsync(office.Clerk);
        await office.Portal.ActAsync(id, (q, at) => q.Take(clerk, at));
        await office.Portal.ReadAsync(async db =>
        {
            await DraftKeeping.PutAsync(db, await db.Set<Question>().SingleAsync(q => q.Id == id), new DraftText("Dự thảo của tôi", null), 0, clerk, office.Portal.Now, Ct);
            db.CaseNotes.Add(new CaseNote { Id = 1, QuestionId = id, AuthorId = office.Clerk, AuthorName = "x", AuthorAgency = null, Text = "Người này hay đến", MentionedName = null, At = office.Portal.Now.Instant });
            return await db.SaveChangesAsync();
        });
        await using (var scope = office.Portal.Services.CreateAsyncScope())
        {
            Assert.NotNull(await scope.ServiceProvider.GetRequiredService<DeskCaseQuery>().ReadAsync((await office.Portal.CaseAsync(id)).Reference, clerk, Ct));
        }

        var before = await office.Portal.CaseAsync(id);
        var readings = await office.Portal.ReadAsync(db => db.Set<AuditRow>().CountAsync(r => r.Case == before.Reference));
        await using (var scope = office.Portal.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ChangeKindQuestionHandler>().HandleAsync(
                new(new CaseKey(before.Reference, before.Version), CaseKind.SealedReport, FeedbackBasis.None, null, null, false, true, "Là phản ánh cán bộ."), coordinator, Ct);
        }

        var question = await office.Portal.CaseAsync(id);
        await SeesNothingAsync(office, office.Clerk, question);
        var report = await office.Portal.ReadAsync(db => db.Set<SealedReport>().Include(r => r.Exclusions).SingleAsync(r => r.FromCase == id));
        Assert.Equal((question.Body, SealedOffice.Province, office.OfProvince), (report.Text, report.Body, report.HandlerId!.Value));
        Assert.Contains(report.Exclusions, x => x.OfficialId == office.ClerkOfficial);
        Assert.Equal((0, 0, 0), await office.Portal.ReadAsync(async db => (await db.Drafts.CountAsync(d => d.QuestionId == id), await db.DraftVersions.CountAsync(d => d.QuestionId == id), await db.CaseNotes.CountAsync(n => n.QuestionId == id))));
        Assert.Equal(0, await office.Portal.ReadAsync(db => db.Letters.CountAsync(l => l.QuestionId == id && l.SentAt == null && l.DiscardedAt == null)));
        Assert.Null(await office.Portal.ReadAsync(db => db.Contacts.Where(c => c.QuestionId == id).Select(c => c.Email).SingleAsync()));
        Assert.True(readings <= await office.Portal.ReadAsync(db => db.Set<AuditRow>().CountAsync(r => r.Case == before.Reference)));
    }

    [Fact]
    public async Task Sender_of_such_a_question_goes_on_with_the_secret_he_has()
    {
        using var office = await SealedOffice.OpenAsync();
        var coordinator = await office.ActorAsync(await office.Portal.HireAsync("kin.dieuphoi", Duty.Coordinator, "so-tt-tt"));
        var id = await office.Portal.AskAsync(new SubmissionContent { Text = Named, Email = "nguoi.gui@example.vn" });
        var asked = await office.Portal.CaseAsync(id);
        await using var scope = office.Portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ChangeKindQuestionHandler>().HandleAsync(
            new(new CaseKey(asked.Reference, asked.Version), CaseKind.Denunciation, FeedbackBasis.None, null, null, false, true, "Là tố cáo."), coordinator, Ct);

        var secret = TrackingSecret.Format(scope.ServiceProvider.GetRequiredService<IContactVault>().TrackingSecret(asked.SubmissionKey!));
        var query = scope.ServiceProvider.GetRequiredService<TrackReportQuery>();
        var reference = await query.OfCaseAsync(id, Ct);
        var report = await office.ReportAsync(reference!);
        Assert.NotNull(await query.ProveAsync(reference, secret, Ct));
        Assert.Null(await query.ProveAsync(reference, "AAAA-BBBB-CCCC-DDDD", Ct));
        Assert.Equal((true, SealedOffice.Inspectorate, office.Inspector), (report.IsDenunciation, report.Body, report.HandlerId!.Value));
        Assert.Equal(office.ClerkOfficial, Assert.Single(report.Officials));

        await office.Portal.RunAsync(nameof(TellSenders));
        Assert.Single(office.Portal.Mail.Taken, m => m.To == "nguoi.gui@example.vn" && m.Subject == "Ý kiến của bạn có cập nhật mới");
    }

    /// <summary>Every door of the desk: the case, the lists, the search, the history, letters and notices, the sealed reports themselves.</summary>
    private static async Task SeesNothingAsync(SealedOffice office, long user, Question question)
    {
        var actor = await office.ActorAsync(user);
        await using var scope = office.Portal.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<DeskCaseQuery>().ReadAsync(question.Reference, actor, Ct));
        await office.Portal.ReadAsync(async db =>
        {
            Assert.False(await db.Cases(actor).AnyAsync(q => q.Id == question.Id));
            Assert.False(await db.HandledCases(actor).AnyAsync(q => q.Id == question.Id));
            Assert.False(await db.StaffNotices.AnyAsync(n => n.QuestionId == question.Id && n.UserId == user && n.DueAt != null));
            Assert.False(await db.Letters.AnyAsync(l => l.QuestionId == question.Id && l.UserId == user && l.SentAt == null && l.DiscardedAt == null));
            Assert.False(await db.SealedReports(actor).AnyAsync() || await db.SealedTerms(actor).AnyAsync(r => r.FromCase == question.Id && r.Exclusions.Any(x => x.UserId == user)));
            return 0;
        });
    }
}
