using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class RouteUnansweredTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Unscreened_question_goes_to_the_agency_of_its_topic_on_the_day_after_its_share()
    {
        var (topic, lead) = _portal.Routable;
        var id = await _portal.AskAsync(new SubmissionContent { Topic = topic });
        _portal.MoveTo(2);
        Assert.Equal(0, (await _portal.RunAsync(nameof(RouteUnanswered))).Scanned);
        _portal.MoveTo(1);

        var run = await _portal.RunAsync(nameof(RouteUnanswered));

        var question = await _portal.CaseAsync(id);
        Assert.Equal((1, 1, 0), (run.Scanned, run.Acted, run.Skipped));
        Assert.Equal((QuestionState.Routed, lead), (question.State, question.Lead));
        Assert.StartsWith(topic, question.Events[^1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cán bộ một cửa đòi tiền tôi mới nhận hồ sơ", Suspicion.ReportOnOfficial)]
    [InlineData("Tôi làm đơn tố cáo việc lấn chiếm đất công", Suspicion.Denunciation)]
    [InlineData("Tôi khiếu nại quyết định thu hồi đất", Suspicion.Complaint)]
    public async Task Suspected_text_is_never_sent_on_however_many_days_pass(string text, Suspicion suspicion)
    {
        var (topic, lead) = _portal.Routable;
        var id = await _portal.AskAsync(new SubmissionContent { Text = text, Topic = topic, NamedAgency = lead });
        List<string> reasons = [];
        for (var day = 0; day < 40; day++)
        {
            _portal.MoveTo(1);
            reasons.Add((await _portal.RunAsync(nameof(RouteUnanswered))).SkipReasons);
        }

        var question = await _portal.CaseAsync(id);
        Assert.Equal((suspicion, QuestionState.Received), (question.Suspicion, question.State));
        Assert.Null(question.Lead);
        Assert.Empty(question.Parties);
        Assert.Equal($"Suspicion.{suspicion}", question.FlagReason);
        Assert.Single(reasons, r => r.Contains(SkipReasons.Of(suspicion), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Question_without_a_row_is_flagged_once_with_its_reason()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Text = "Xin cho biết điều này giúp tôi với ạ." });
        _portal.MoveTo(3);

        var first = await _portal.RunAsync(nameof(RouteUnanswered));
        var second = await _portal.RunAsync(nameof(RouteUnanswered));

        Assert.Equal((1, 0), (first.Skipped, second.Scanned));
        var question = await _portal.CaseAsync(id);
        Assert.Equal((QuestionState.Received, $"Gap.{RoutingGap.NoTopic}"), (question.State, question.FlagReason));
        Assert.Equal("flagged", (await _portal.ReadAsync(db => db.StaffNotices.SingleAsync())).Letter);
    }

    [Fact]
    public async Task Topic_of_the_row_that_decided_stays_with_the_case()
    {
        var (text, topic) = _portal.Book.Topics.Values.OrderBy(t => t.Code, StringComparer.Ordinal)
            .Select(t => (Text: $"Cho tôi hỏi về {t.Name}", _portal.Book.Proposals.Propose($"Cho tôi hỏi về {t.Name}")?.Topic))
            .First(t => t.Topic is not null && _portal.Book.Routing.Decide(t.Topic, null, null, _portal.Now.Day).Decision is not null && Suspicion.None == SuspicionOf(t.Text))!;
        var id = await _portal.AskAsync(new SubmissionContent { Text = text });
        Assert.Null((await _portal.CaseAsync(id)).Topic);
        _portal.MoveTo(3);

        await _portal.RunAsync(nameof(RouteUnanswered));

        Assert.Equal((QuestionState.Routed, topic), ((await _portal.CaseAsync(id)).State, (await _portal.CaseAsync(id)).Topic));
    }

    private Suspicion SuspicionOf(string text) => _portal.Book.SealedWords.Hits(text).Count > 0 ? Suspicion.ReportOnOfficial : Suspicion.None;

    [Fact]
    public async Task Agency_named_by_the_resident_decides_where_nothing_else_does()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Text = "Xin cho biết điều này giúp tôi với ạ.", NamedAgency = _portal.Routable.Lead });
        _portal.MoveTo(3);

        await _portal.RunAsync(nameof(RouteUnanswered));

        var question = await _portal.CaseAsync(id);
        Assert.Equal(_portal.Routable.Lead, question.Lead);
        Assert.Equal(RouteUnanswered.NamedAgencyRow, question.Events[^1].Reason);
    }

    [Fact]
    public async Task Case_that_cannot_be_written_does_not_keep_the_others_back()
    {
        var (topic, _) = _portal.Routable;
        List<long> ids = [];
        for (var i = 0; i < 12; i++)
        {
            ids.Add(await _portal.AskAsync(new SubmissionContent { Topic = topic }));
        }

        var stuck = ids[3];
        await _portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE \"Questions\" SET \"EventCount\" = 0 WHERE \"Id\" = {stuck}"));
        _portal.MoveTo(3);

        var run = await _portal.RunAsync(nameof(RouteUnanswered));
        var again = await _portal.RunAsync(nameof(RouteUnanswered));

        Assert.Equal((12, 11, 1), (run.Scanned, run.Acted, run.Skipped));
        Assert.Equal((1, 0), (again.Scanned, again.Acted));
        Assert.Null(run.Error);
        Assert.Equal(11, await _portal.ReadAsync(db => db.Set<Question>().CountAsync(q => q.State == QuestionState.Routed)));
    }
}
