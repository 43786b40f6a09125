using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Approve;
using CitizenPortal.Features.Questions.ChangeKind;
using CitizenPortal.Features.Questions.Correct;
using CitizenPortal.Features.Questions.Decide;
using CitizenPortal.Features.Questions.Draft;
using CitizenPortal.Features.Questions.Extend;
using CitizenPortal.Features.Questions.Lapse;
using CitizenPortal.Features.Questions.NameCause;
using CitizenPortal.Features.Questions.Recount;
using CitizenPortal.Features.Questions.SendBack;
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
    [InlineData(0, 6, true)]
    [InlineData(1, 13, false)]
    [InlineData(1, 14, true)]
    [InlineData(2, 20, true)]
    [InlineData(3, 20, false)]
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
    [InlineData("so-xay-dung", null, null)]
    [InlineData("khong-co", "Sửa cống", "31/8/2020")]
    public async Task Agency_without_a_promise_or_without_a_name_is_refused_at_its_field(string agency, string? work, string? on)
    {
        var id = await _portal.SubmittedAsync();
        var key = new CaseKey((await _portal.CaseAsync(id)).Reference, (await _portal.CaseAsync(id)).Version);
        var input = new ApproveQuestion(key) { WorkAgency = agency, Work = work, WorkOn = on };

        var fields = new ApproveQuestionValidator().Validate(input).Errors;
        if (work is not null)
        {
            Assert.Empty(fields);
            fields = [.. (await Assert.ThrowsAsync<ValidationException>(() => _portal.DoAsync<ApproveQuestionHandler>((h, _) => h.HandleAsync(input, _portal.Approver, default), id))).Errors];
        }

        Assert.Equal([nameof(input.WorkAgency)], fields.Select(f => f.PropertyName));
        Assert.Equal(QuestionState.AwaitingApproval, (await _portal.CaseAsync(id)).State);
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
    public async Task A_second_refusal_waits_at_the_provincial_office_and_its_coordinator_still_sees_it()
    {
        var id = await _portal.InWorkAsync();
        await _portal.DoAsync<SendBackQuestionHandler>((h, key) => h.HandleAsync(new(key, "so-xd", "Không thuộc thẩm quyền."), _portal.Approver, default), id);
        Assert.Equal(("so-tt-tt", "1 0"), ((await _portal.CaseAsync(id)).Holder, await QueuesAsync()));
        await _portal.ActAsync(id, (q, at) => q.Route(_portal.Coordinator, at, new(_portal.Lead, [], "coordinator", "Giao lại.")));

        await _portal.DoAsync<SendBackQuestionHandler>((h, key) => h.HandleAsync(new(key, "so-xd", "Không thuộc thẩm quyền."), _portal.Approver, default), id);

        var question = await _portal.CaseAsync(id);
        Assert.Equal(("vp-ubnd", "vp-ubnd", "0 1"), (question.Holder, question.Events[^1].HolderAfter!, await QueuesAsync()));
        _portal.MoveTo(2);
        await _portal.RunAsync(nameof(Features.Sweeps.RemindHolders));
        Assert.Equal(("vp-ubnd", Duty.ProvincialOffice), await _portal.ReadAsync(db => db.StaffNotices.Where(n => n.Letter == LetterCatalogue.Reminder).Select(n => new ValueTuple<string, Duty>(n.Agency, n.Duty)).SingleAsync()));
    }

    private async Task<string> QueuesAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var queues = scope.ServiceProvider.GetRequiredService<DeskQueuesQuery>();
        return $"{(await queues.Find(_portal.Coordinator, "chuyen-tra")!.CountAsync(_portal.Coordinator, default)).Total} {(await queues.Find(_portal.Coordinator, "cho-phan-xu")!.CountAsync(_portal.Coordinator, default)).Total}";
    }

    [Fact]
    public async Task A_monitor_of_the_same_level_corrects_nothing_and_neither_does_one_whose_agency_screened_late()
    {
        var id = await _portal.InWorkAsync();
        _portal.MoveTo(20);
        Actor Monitor(string agency) => new(91, "Theo dõi", [new DutyGrant(Duty.Monitor, agency)]) { Agency = agency };
        async Task<IEnumerable<RefusalCode>> RefusedAsync(string agency) => (await Assert.ThrowsAsync<RefusedException>(() =>
            _portal.DoAsync<CorrectQuestionHandler>((h, key) => h.HandleAsync(new(key, "holder", "Nhầm."), Monitor(agency), default), id))).Refusals.Select(r => r.Code);

        Assert.Equal([RefusalCode.NotAbove], await RefusedAsync("so-y-te"));
        await _portal.ActAsync(id, (q, at) => q.SendBack(_portal.Approver, at, "so-xd", "Tình tiết mới."));
        _portal.MoveTo(4);
        await _portal.ActAsync(id, (q, at) => q.Route(_portal.Coordinator, at, new(_portal.Lead, [], "coordinator", "Giao lại.")));

        Assert.Equal([_portal.Lead, "so-tt-tt"], (await _portal.CaseAsync(id)).Charged);
        Assert.Equal([RefusalCode.OwnAgency, RefusalCode.NotAbove], await RefusedAsync("so-tt-tt"));
        await _portal.DoAsync<CorrectQuestionHandler>((h, key) => h.HandleAsync(new(key, "holder", "Cổng ngừng chạy."), Monitor("vp-ubnd"), default), id);
    }

    [Fact]
    public async Task Approval_keeps_its_promise_in_the_history()
    {
        var id = await _portal.AnsweredAsync(new WorkPromise("Sửa cống", _portal.Lead, _portal.Now.Day.AddDays(30)));

        Assert.Equal(new WorkPromise("Sửa cống", _portal.Lead, _portal.Now.Day.AddDays(30)), (await _portal.CaseAsync(id)).Events.Single(e => e.Verb == Verb.Approve).Work);
    }

    [Fact]
    public async Task Sealed_kind_takes_draft_notices_and_unsent_letters_back()
    {
        var (id, other) = (await _portal.InWorkAsync(), await _portal.InWorkAsync());
        await _portal.DoAsync<DraftQuestionHandler>((h, key) => h.HandleAsync(new(key, "Bản nháp.", 0), _portal.Official, default), id);
        var (reference, kept) = ((await _portal.CaseAsync(id)).Reference, (await _portal.CaseAsync(other)).Reference);
        await _portal.ReadAsync(async db =>
        {
            var facts = new LetterFacts("", _portal.Now.Instant) { Cases = [new(reference, _portal.Now.Instant), new(kept, _portal.Now.Instant)] };
            db.Letters.Add(new OutboxLetter { Key = "gathered-1", Letter = LetterCatalogue.WorkDigest, UserId = 1, Facts = facts.ToJson(), MessageId = "gathered-1@example.vn", CreatedAt = facts.At, DueAt = facts.At });
            return await db.SaveChangesAsync();
        });

        await _portal.DoAsync<ChangeKindQuestionHandler>((h, key) => h.HandleAsync(new(key, CaseKind.Denunciation, FeedbackBasis.None, null, null, false, false, "Là tố cáo."), _portal.Coordinator, default), id);

        Assert.Equal((0, 0, 0), (await _portal.ReadAsync(db => db.Drafts.CountAsync()), await _portal.ReadAsync(db => db.StaffNotices.CountAsync(n => n.QuestionId == id && n.DueAt != null)), await _portal.ReadAsync(db => db.Letters.CountAsync(l => l.QuestionId == id && l.DueAt != null))));
        Assert.NotEqual(0, await _portal.ReadAsync(db => db.StaffNotices.CountAsync(n => n.QuestionId == other && n.DueAt != null)));
        Assert.NotEqual(0, await _portal.ReadAsync(db => db.Letters.CountAsync(l => l.QuestionId == other && l.DueAt != null)));
        Assert.Equal([kept], LetterFacts.FromJson((await _portal.ReadAsync(db => db.Letters.SingleAsync(l => l.QuestionId == null))).Facts).Cases.Select(c => c.Reference));
        Assert.All(await _portal.ReadAsync(db => db.Letters.Where(l => l.QuestionId == id).ToListAsync()), l => Assert.NotNull(l.DiscardedAt));
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
        Assert.Equal([RefusalCode.OwnAgency, RefusalCode.NotAbove], own.Refusals.Select(r => r.Code));
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
