using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Questions.AcceptReopen;
using CitizenPortal.Features.Questions.RefuseReopen;
using CitizenPortal.Features.Questions.RequestReopen;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Questions;

public sealed class ReopeningTests : IDisposable
{
    private static readonly Actor Above = new(95, "Theo dõi", [new DutyGrant(Duty.Monitor, "so-tt-tt")]) { Agency = "so-tt-tt" };
    private readonly TermPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Request_waits_in_the_queue_of_the_head_who_answered_and_an_accepted_one_starts_anew()
    {
        var id = await _portal.AnsweredAsync();
        await AskAsync(id);

        Assert.Equal("1 0 0", await WaitingAsync(_portal.Approver, _portal.Coordinator, Above));
        Assert.Equal((_portal.Lead, Duty.Approver), await _portal.ReadAsync(db => db.StaffNotices.Where(n => n.Letter == "reopen-asked").Select(n => new ValueTuple<string, Duty>(n.Agency, n.Duty)).SingleAsync()));

        await _portal.DoAsync<AcceptReopenQuestionHandler>((h, key) => h.HandleAsync(new(key, "Chúng tôi xem lại."), _portal.Approver, default), id);

        Assert.Equal((QuestionState.InProgress, 1), ((await _portal.CaseAsync(id)).State, (await _portal.CaseAsync(id)).Rounds));
        Assert.NotNull(await _portal.LetterAsync(id, "reopened"));
        Assert.Equal("0 0 0", await WaitingAsync(_portal.Approver, _portal.Coordinator, Above));
    }

    [Fact]
    public async Task After_a_refusal_the_monitor_above_decides_and_then_nobody_more()
    {
        var id = await _portal.AnsweredAsync();
        await AskAsync(id);
        await _portal.DoAsync<RefuseReopenQuestionHandler>((h, key) => h.HandleAsync(new(key, "Đã trả lời đủ."), _portal.Approver, default), id);
        Assert.Contains("\"MayAskAbove\":true", (await _portal.LetterAsync(id, "reopen-refused")).Facts, StringComparison.Ordinal);

        await AskAsync(id);
        Assert.Equal("0 0 1", await WaitingAsync(_portal.Approver, _portal.Coordinator, Above));
        await Assert.ThrowsAsync<RefusedException>(() =>
            _portal.DoAsync<AcceptReopenQuestionHandler>((h, key) => h.HandleAsync(new(key, null), _portal.Approver, default), id));
        await _portal.DoAsync<RefuseReopenQuestionHandler>((h, key) => h.HandleAsync(new(key, "Đồng ý với cơ quan."), Above, default), id);

        await Assert.ThrowsAsync<RefusedException>(() => AskAsync(id));
    }

    [Fact]
    public async Task Second_instance_of_an_agency_is_the_watching_departments_and_what_that_department_closed_goes_to_the_provincial_office()
    {
        var answered = await _portal.AnsweredAsync();
        await AskAsync(answered);
        await _portal.DoAsync<RefuseReopenQuestionHandler>((h, key) => h.HandleAsync(new(key, "Đã trả lời đủ."), _portal.Approver, default), answered);
        await AskAsync(answered);
        var declined = await _portal.InWorkAsync();
        await _portal.ActAsync(declined, (q, at) => q.SendBack(_portal.Approver, at, "so-xd", "Không thuộc thẩm quyền."));
        await _portal.ActAsync(declined, (q, at) => q.Decline(_portal.Coordinator, at, "already-answered", "Đã trả lời rồi."));
        await AskAsync(declined);

        Task<ValueTuple<string, Duty>> ToAsync(long id) => _portal.ReadAsync(db => db.StaffNotices.Where(n => n.QuestionId == id && n.Letter == "reopen-asked")
            .OrderByDescending(n => n.Id).Select(n => new ValueTuple<string, Duty>(n.Agency, n.Duty)).FirstAsync());
        Assert.Equal(("so-tt-tt", Duty.Monitor), await ToAsync(answered));
        Assert.Equal(("vp-ubnd", Duty.Monitor), await ToAsync(declined));
        var office = new Actor(96, "Văn phòng", [new DutyGrant(Duty.Monitor, "vp-ubnd")]) { Agency = "vp-ubnd" };
        Assert.Equal("1 2", await WaitingAsync(Above, office));
    }

    [Fact]
    public async Task Undecided_request_is_deemed_accepted_the_day_after_its_share_and_only_once()
    {
        var id = await _portal.AnsweredAsync();
        await AskAsync(id);
        _portal.MoveTo(3);
        Assert.Equal(0, (await _portal.RunAsync(nameof(DeemReopened))).Acted);
        _portal.MoveTo(1);

        Assert.Equal(1, (await _portal.RunAsync(nameof(DeemReopened))).Acted);
        Assert.Equal(0, (await _portal.RunAsync(nameof(DeemReopened))).Acted);

        Assert.Equal(QuestionState.InProgress, (await _portal.CaseAsync(id)).State);
        Assert.NotNull(await _portal.LetterAsync(id, "reopened"));
    }

    [Theory]
    [InlineData("vp-ubnd")]
    [InlineData("so-tt-tt")]
    [InlineData("so-xay-dung")]
    public async Task Second_instance_is_told_to_a_body_that_the_journey_lets_decide(string sentBackBy)
    {
        var id = await _portal.InWorkAsync();
        await _portal.ActAsync(id, (q, at) => q.SendBack(_portal.Approver, at, sentBackBy, "Không thuộc thẩm quyền."));
        await _portal.ActAsync(id, (q, at) => q.Route(_portal.Coordinator, at, new(sentBackBy, [], "coordinator", "Giao lại.")));
        await _portal.ActAsync(id, (q, at) => q.SendBack(new Actor(83, "Lãnh đạo", [new DutyGrant(Duty.Approver, sentBackBy)]), at, "so-y-te", "Không thuộc."));
        await _portal.ActAsync(id, (q, at) => q.Decline(_portal.Coordinator, at, "already-answered", "Đã trả lời rồi."));
        await AskAsync(id);

        var to = await _portal.ReadAsync(db => db.StaffNotices.Where(n => n.QuestionId == id && n.Letter == "reopen-asked").Select(n => n.Agency).SingleAsync());
        var monitor = new Actor(97, "Theo dõi", [new DutyGrant(Duty.Monitor, to)]) { Agency = to };
        Assert.Equal([], (await _portal.CaseAsync(id)).WhyNot(Verb.AcceptReopen, monitor, _portal.Now));
    }

    private Task AskAsync(long id) => _portal.DoAsync<RequestReopenQuestionHandler>((h, _) => h.HandleAsync(new("Chưa trả lời ý thứ hai."), Actor.Citizen(id), default), id);

    private async Task<string> WaitingAsync(params Actor[] viewers)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<DeskQueuesQuery>().All.Single(q => q.Name == "de-nghi-tra-loi-lai");
        List<int> totals = [];
        foreach (var viewer in viewers)
        {
            totals.Add((await queue.CountAsync(viewer, default)).Total);
        }

        return string.Join(" ", totals);
    }
}
