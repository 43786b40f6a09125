using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Deadlines;

namespace CitizenPortal.Features.Tests.Deadlines;

public sealed class ChangeCalendarTests : IDisposable
{
    private readonly AdministratorPortal _portal = new();

    private CalendarChange NextWorkingDayOff => new CalendarChange.PutDay(
        new CalendarDay(_portal.Clock.AddWorkingDays(_portal.Today, 1), CalendarDayKind.Off, "Nghỉ bão", "QĐ 7/QĐ-UBND"), null);

    [Fact]
    public async Task Preview_tells_what_saving_then_does_and_keeps_nothing()
    {
        var before = await _portal.OpenCasesAsync();
        var preview = await _portal.PreviewAsync(NextWorkingDayOff);
        Assert.Equal(before.Select(q => (q.Reference, q.PromisedOn, q.Version)), (await _portal.OpenCasesAsync()).Select(q => (q.Reference, q.PromisedOn, q.Version)));
        Assert.True(preview.Cases.Moved > 0);
        Assert.Empty(await _portal.RecountsAsync());

        var saved = await _portal.ChangeAsync(NextWorkingDayOff);

        Assert.Equal((preview.Cases.Open, preview.Cases.Moved, preview.Cases.Left), (saved.Open, saved.Moved, saved.Left));
        Assert.Equal(preview.Cases.Shown, saved.Shown);
        var after = (await _portal.OpenCasesAsync()).ToDictionary(q => q.Reference);
        Assert.All(saved.Shown, moved => Assert.Equal((moved.PromisedAfter, moved.HolderDueAfter), (after[moved.Reference].PromisedOn, after[moved.Reference].HolderDueOn)));
    }

    [Fact]
    public async Task Each_moved_case_has_one_event_with_both_dates_and_the_reason()
    {
        var saved = await _portal.ChangeAsync(NextWorkingDayOff, "Bão số 5");

        var events = await _portal.RecountsAsync();
        Assert.Equal(saved.Moved, events.Count);
        Assert.All(events, e => Assert.Equal(("Bão số 5", e.From), (e.Words ?? e.Reason, e.To)));
        Assert.All(events, e => Assert.True(e.PromisedBefore != e.PromisedAfter || e.HolderDueBefore != e.HolderDueAfter || e.ReplyBefore != e.ReplyAfter));
    }

    [Fact]
    public async Task Opinion_that_is_waited_for_moves_with_the_calendar_and_a_preview_moves_nothing()
    {
        var (reference, due) = await _portal.AskOpinionAsync();
        var preview = await _portal.PreviewAsync(NextWorkingDayOff);
        Assert.Equal(due, await _portal.OpinionDueAsync(reference));
        Assert.Equal(1, _portal.Clock.Calendar.Version);

        var saved = await _portal.ChangeAsync(NextWorkingDayOff);

        Assert.Equal((preview.Cases.Open, preview.Cases.Moved, preview.Cases.Left), (saved.Open, saved.Moved, saved.Left));
        var moved = _portal.Clock.AddWorkingDays(due.Case!.Value, 1);
        Assert.Equal((moved, moved), await _portal.OpinionDueAsync(reference));
    }

    [Fact]
    public async Task Version_rises_and_a_second_recount_finds_nothing_to_do()
    {
        await _portal.ChangeAsync(NextWorkingDayOff);

        Assert.Equal(2, _portal.Clock.Calendar.Version);
        var again = await _portal.UseAsync<CaseRecountsHandler, RecountReport>(h => h.HandleAsync("lần nữa", AdministratorPortal.Administrator, default));
        Assert.Equal(0, again.Moved);
        Assert.Equal(again.Left, again.Open);
    }

    [Fact]
    public async Task Taking_the_day_back_gives_every_case_its_old_dates()
    {
        var before = (await _portal.OpenCasesAsync()).Select(q => (q.Reference, q.PromisedOn, q.HolderDueOn));
        var put = (CalendarChange.PutDay)NextWorkingDayOff;
        await _portal.ChangeAsync(put);
        await _portal.ChangeAsync(new CalendarChange.RemoveDay(put.Day.Date));

        Assert.Equal(before, (await _portal.OpenCasesAsync()).Select(q => (q.Reference, q.PromisedOn, q.HolderDueOn)));
    }

    [Fact]
    public async Task Who_looked_at_an_older_version_is_refused()
    {
        await _portal.ChangeAsync(NextWorkingDayOff);

        Assert.StartsWith("Có người vừa sửa trước bạn", await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(NextWorkingDayOff, version: 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_saved_without_a_reason() =>
        Assert.Equal("Hãy ghi vì sao thay đổi", await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(NextWorkingDayOff, why: " ")));

    [Theory]
    [InlineData("2020-06-10", "2020-06-09", "so-y-te", "QĐ 1", "Ngày cuối phải từ ngày đầu trở đi")]
    [InlineData("2020-06-10", "2020-12-31", "so-y-te", "QĐ 1", "Một đợt đóng cửa dài nhất 92 ngày")]
    [InlineData("2020-06-10", "2020-06-10", "khong-co", "QĐ 1", "Hãy chọn cơ quan trong danh sách")]
    [InlineData("2020-06-10", "2020-06-10", "so-y-te", "", "Hãy ghi số quyết định của UBND tỉnh")]
    public async Task Closure_without_decision_or_agency_is_refused(string from, string to, string agency, string document, string reason)
    {
        var closure = new AgencyClosure(0, DateOnly.Parse(from, null), DateOnly.Parse(to, null), [agency], "Bão", document);

        Assert.Equal(reason, await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(new CalendarChange.Close(closure))));
    }

    [Fact]
    public async Task Closure_is_kept_with_its_decision_and_counts_for_that_agency()
    {
        var day = _portal.Clock.AddWorkingDays(_portal.Today, 1);
        await _portal.ChangeAsync(new CalendarChange.Close(new AgencyClosure(0, day, day, ["so-y-te"], "Dịch bệnh", "QĐ 9/QĐ-UBND")));

        Assert.False(_portal.Clock.Calendar.For("so-y-te").IsWorkingDay(day));
        Assert.True(_portal.Clock.Calendar.IsWorkingDay(day));
    }

    [Fact]
    public async Task Closure_moves_the_closed_agency_alone_and_never_the_date_the_resident_was_told()
    {
        var open = await _portal.OpenCasesAsync();
        var day = _portal.Clock.AddWorkingDays(_portal.Today, 1);
        var closed = open.First(q => q.State == QuestionState.InProgress && q.HolderSince < day && q.HolderDueOn >= day).Holder;
        var report = await _portal.ChangeAsync(new CalendarChange.Close(new AgencyClosure(0, day, day, [closed], "Dịch bệnh", "QĐ 9/QĐ-UBND")));

        Assert.NotEmpty(report.Shown);
        Assert.All(report.Shown, moved => Assert.Equal((closed, moved.Promised), (moved.Holder, moved.PromisedAfter)));
        Assert.All(report.Shown, moved => Assert.Equal(_portal.Clock.AddWorkingDays(moved.HolderDue!.Value, 1), moved.HolderDueAfter));
    }

    [Fact]
    public async Task Year_is_approved_only_with_rows_and_then_is_no_longer_provisional()
    {
        Assert.Equal("Năm chưa có ngày nghỉ nào nên chưa duyệt được", await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(new CalendarChange.ApproveYear(2027))));
        await _portal.ChangeAsync(new CalendarChange.PutYear(2027, HolidaySuggestion.Of(2027)));
        Assert.False(_portal.Clock.Calendar.IsApproved(2027));

        await _portal.ChangeAsync(new CalendarChange.ApproveYear(2027));

        Assert.True(_portal.Clock.Calendar.IsApproved(2027));
        Assert.False(DueDateSum.Of(_portal.Clock.Calendar, new DateOnly(2027, 2, 1), new Term(5, TermUnit.WorkingDays)).Provisional);
    }

    public void Dispose() => _portal.Dispose();
}
