using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Questions.Approve;
using CitizenPortal.Features.Questions.Correct;
using CitizenPortal.Features.Questions.Decide;
using CitizenPortal.Features.Questions.Extend;
using CitizenPortal.Features.Questions.Lapse;
using CitizenPortal.Features.Questions.NameCause;
using CitizenPortal.Features.Questions.Recount;
using CitizenPortal.Features.Questions.Supplement;
using CitizenPortal.Features.Storage;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Questions;

public sealed class TermHandlersTests : IDisposable
{
    private readonly TermPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Extension_tells_the_resident_both_dates_and_keeps_the_old_one()
    {
        var id = await _portal.InWorkAsync();
        var old = (await _portal.CaseAsync(id)).PromisedOn;

        await _portal.DoAsync<ExtendQuestionHandler>(async (h, key) => await h.HandleAsync(new(key, 5, "Phải đo đạc lại.", null), _portal.Approver, default), id);

        var question = await _portal.CaseAsync(id);
        Assert.True(question.PromisedOn > old);
        Assert.Equal(old, question.ExtendedFrom);
        Assert.Contains("Phải đo đạc lại.", LetterFacts.FromJson((await _portal.LetterAsync(id, "extended")).Facts).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Above_fifteen_percent_of_the_quarter_an_extension_needs_the_document_of_the_level_above()
    {
        var (first, second) = (await _portal.InWorkAsync(), await _portal.InWorkAsync());
        await _portal.DoAsync<ExtendQuestionHandler>((h, key) => h.HandleAsync(new(key, 1, "Chờ ý kiến.", null), _portal.Approver, default), first);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            _portal.DoAsync<ExtendQuestionHandler>((h, key) => h.HandleAsync(new(key, 1, "Chờ ý kiến.", "  "), _portal.Approver, default), second));
        Assert.Equal([RefusalCode.NeedsHigherConsent], refused.Refusals.Select(r => r.Code));

        await _portal.DoAsync<ExtendQuestionHandler>((h, key) => h.HandleAsync(new(key, 1, "Chờ ý kiến.", "15/UBND-VX"), _portal.Approver, default), second);
        Assert.Contains("15/UBND-VX", (await _portal.CaseAsync(second)).Events[^1].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(3, 20, true)]
    [InlineData(4, 20, false)]
    [InlineData(1, 0, false)]
    public void Share_of_the_quarter_is_within_up_to_fifteen_percent(int extended, int received, bool within) =>
        Assert.Equal(within, new ExtensionShare(extended, received).IsWithin);

    [Fact]
    public async Task Late_answer_is_approved_only_after_its_cause_is_named()
    {
        var id = await _portal.SubmittedAsync();
        _portal.MoveTo(20);
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            _portal.DoAsync<ApproveQuestionHandler>((h, key) => h.HandleAsync(new(key), _portal.Approver, default), id));
        Assert.Contains(RefusalCode.CauseMissing, refused.Refusals.Select(r => r.Code));

        await _portal.DoAsync<NameCauseQuestionHandler>((h, key) => h.HandleAsync(new(key, "overload", null), _portal.Approver, default), id);
        await _portal.DoAsync<ApproveQuestionHandler>((h, key) => h.HandleAsync(new(key), _portal.Approver, default), id);

        Assert.Equal((QuestionState.Answered, "overload"), ((await _portal.CaseAsync(id)).State, (await _portal.CaseAsync(id)).Cause));
    }

    [Fact]
    public async Task Partial_answer_carries_its_promise_into_the_letter()
    {
        var id = await _portal.SubmittedAsync();

        await _portal.DoAsync<ApproveQuestionHandler>(
            (h, key) => h.HandleAsync(new(key) { Work = "Sửa cống thoát nước", WorkOn = "31/8/2020" }, _portal.Approver, default), id);

        var question = await _portal.CaseAsync(id);
        Assert.Equal((new DateOnly(2020, 8, 31), question.Lead), (question.WorkPromisedOn!.Value, question.WorkPromisedBy));
        Assert.Contains("2020-08-31", (await _portal.LetterAsync(id, "answered")).Facts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sửa cống", null)]
    [InlineData("Sửa cống", "31/31/2020")]
    [InlineData(null, "31/8/2020")]
    public void Half_a_promise_is_refused(string? work, string? on) =>
        Assert.False(new ApproveQuestionValidator().Validate(new ApproveQuestion(new CaseKey("HD20-000001-1", 1)) { Work = work, WorkOn = on }).IsValid);

    [Fact]
    public async Task Lapsed_case_is_taken_up_again_when_the_resident_adds_what_was_missing()
    {
        var id = await _portal.InWorkAsync();
        await _portal.ActAsync(id, (q, at) => q.AskBack(_portal.Approver, at, "Xin cho biết số thửa.", null));
        _portal.MoveTo(24);
        await _portal.RunAsync(nameof(Features.Sweeps.ResumeSilent));
        await _portal.DoAsync<LapseQuestionHandler>((h, key) => h.HandleAsync(new(key, "Không có số thửa thì không tra được."), _portal.Approver, default), id);
        Assert.Equal(QuestionState.Lapsed, (await _portal.CaseAsync(id)).State);
        Assert.NotNull(await _portal.LetterAsync(id, "lapsed"));

        await _portal.DoAsync<SupplementQuestionHandler>((h, _) => h.HandleAsync(new("Thửa số 12, tờ 3."), Actor.Citizen(id), default), id);

        Assert.Equal(QuestionState.InProgress, (await _portal.CaseAsync(id)).State);
    }

    [Fact]
    public async Task Provincial_office_settles_a_second_refusal_for_good()
    {
        var id = await _portal.InWorkAsync();
        await _portal.ActAsync(id, (q, at) => q.SendBack(_portal.Approver, at, "so-xd", "Không thuộc thẩm quyền."));
        await _portal.ActAsync(id, (q, at) => q.Route(_portal.Coordinator, at, new(_portal.Lead, [], "coordinator", "Giao lại.")));
        await _portal.ActAsync(id, (q, at) => q.SendBack(_portal.Approver, at, "so-xd", "Không thuộc thẩm quyền."));
        var office = new Actor(90, "Văn phòng", [new DutyGrant(Duty.ProvincialOffice, "vp-ubnd")]) { Agency = "vp-ubnd" };

        await _portal.DoAsync<DecideQuestionHandler>((h, key) => h.HandleAsync(new(key, _portal.Lead, [], "12/VPUBND"), office, default), id);

        var question = await _portal.CaseAsync(id);
        Assert.Equal((QuestionState.Routed, _portal.Lead), (question.State, question.Lead));
        Assert.Contains(RefusalCode.AlreadyDecided, question.WhyNot(Verb.SendBack, _portal.Approver, _portal.Now).Select(no => no.Code));
        Assert.Equal(1, await _portal.ReadAsync(db => db.StaffNotices.CountAsync(n => n.Letter == "decided")));
        await Assert.ThrowsAsync<RefusedException>(() =>
            _portal.DoAsync<DecideQuestionHandler>((h, key) => h.HandleAsync(new(key, _portal.Lead, [], "13/VPUBND"), office, default), id));
    }

    [Fact]
    public async Task Unknown_agency_is_no_decision()
    {
        var id = await _portal.InWorkAsync();
        var office = new Actor(90, "Văn phòng", [new DutyGrant(Duty.ProvincialOffice, "vp-ubnd")]);

        await Assert.ThrowsAsync<ValidationException>(() =>
            _portal.DoAsync<DecideQuestionHandler>((h, key) => h.HandleAsync(new(key, "khong-co", [], "12/VPUBND"), office, default), id));
    }

    [Fact]
    public async Task Monitor_corrects_a_breach_without_moving_a_date_and_never_that_of_his_own_agency()
    {
        var id = await _portal.InWorkAsync();
        _portal.MoveTo(20);
        var before = await _portal.CaseAsync(id);
        var monitor = new Actor(91, "Theo dõi", [new DutyGrant(Duty.Monitor, "so-tt-tt")]) { Agency = "so-tt-tt" };

        await _portal.DoAsync<CorrectQuestionHandler>((h, key) => h.HandleAsync(new(key, "promise", "Cổng ngừng chạy hai ngày."), monitor, default), id);

        var after = await _portal.CaseAsync(id);
        Assert.Equal((before.State, before.PromisedOn, Verb.Correct), (after.State, after.PromisedOn, after.Events[^1].Verb));
        var own = await Assert.ThrowsAsync<RefusedException>(() =>
            _portal.DoAsync<CorrectQuestionHandler>((h, key) => h.HandleAsync(new(key, "promise", "Nhầm."), monitor with { Agency = _portal.Lead }, default), id));
        Assert.Equal([RefusalCode.OwnAgency], own.Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task Recount_on_the_same_calendar_moves_and_writes_nothing()
    {
        var id = await _portal.InWorkAsync();
        var before = await _portal.CaseAsync(id);
        await using var scope = _portal.Services.CreateAsyncScope();

        var moved = await scope.ServiceProvider.GetRequiredService<RecountQuestionHandler>()
            .HandleAsync(new(before.Reference, "Thêm ngày nghỉ."), new Actor(1, "Quản trị", [new DutyGrant(Duty.Administrator, null)]), TestContext.Current.CancellationToken);

        Assert.False(moved);
        Assert.Equal(before.EventCount, (await _portal.CaseAsync(id)).EventCount);
    }
}
