using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Features.Tests.Deadlines;

public sealed class ChangePolicyTests : IDisposable
{
    private readonly AdministratorPortal _portal = new();

    private PolicyRow Term(int days, int fromToday = 0) => new(
        "", DeadlineStep.Promise, "question", new Term(days, TermUnit.WorkingDays), "Quyết định 15/QĐ-UBND", false, _portal.Today.AddDays(fromToday), null);

    [Fact]
    public async Task New_version_counts_for_new_cases_and_the_old_one_stays_readable()
    {
        Assert.Equal(2, await _portal.ChangeAsync(Term(10)));

        int Promise(DeadlineClock clock) => clock.Policy.RowFor(DeadlineStep.Promise, "question", _portal.Today).Term.Amount;
        Assert.Equal((10, 15), (Promise(_portal.Clock), Promise(_portal.Clock.Under(1))));
    }

    [Fact]
    public async Task Open_cases_keep_their_dates_when_the_policy_changes_and_the_calendar_is_counted_anew()
    {
        var before = (await _portal.OpenCasesAsync()).Select(q => (q.Reference, q.PromisedOn, q.HolderDueOn, q.PolicyVersion));
        await _portal.ChangeAsync(Term(3));
        var report = await _portal.ChangeAsync(new CalendarChange.PutDay(new CalendarDay(new DateOnly(2022, 3, 2), CalendarDayKind.Off, "Nghỉ xa", null), null));

        Assert.Equal(0, report.Moved);
        Assert.Equal(before, (await _portal.OpenCasesAsync()).Select(q => (q.Reference, q.PromisedOn, q.HolderDueOn, q.PolicyVersion)));
    }

    [Fact]
    public async Task Ladder_and_reminders_are_kept_by_version_and_count_from_their_day()
    {
        await _portal.ChangeAsync(null, new PolicyLadder([new(0, EscalationTarget.HolderHead), new(4, EscalationTarget.ProvincialOffice)], [70], _portal.Today.AddDays(3)));

        Assert.Equal([new EscalationRung(0, EscalationTarget.HolderHead), new EscalationRung(4, EscalationTarget.ProvincialOffice)], _portal.Clock.Policy.LadderOn(_portal.Today.AddDays(3)).Rungs);
        Assert.Equal([70], _portal.Clock.Policy.LadderOn(_portal.Today.AddDays(3)).Reminders);
        Assert.Equal((5, 3), (_portal.Clock.Policy.LadderOn(_portal.Today.AddDays(2)).Rungs.Count, _portal.Clock.Policy.LadderOn(_portal.Today.AddDays(2)).Reminders.Count));
        Assert.Empty(_portal.Clock.Under(1).Policy.LaterLadders);
        Assert.Equal(5, _portal.Clock.Under(1).Policy.Rungs.Count);
        Assert.Equal([50, 80, 100], _portal.Clock.Under(1).Policy.ReminderPercents);
    }

    [Fact]
    public async Task The_past_is_never_edited() => Assert.StartsWith(
        "Ngày hiệu lực phải từ hôm nay", await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(Term(10, fromToday: -1))), StringComparison.Ordinal);

    [Fact]
    public async Task The_past_has_its_ladder() => Assert.StartsWith(
        "Ngày hiệu lực phải từ hôm nay", await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(null, new PolicyLadder([new(0, EscalationTarget.HolderHead)], [50], _portal.Today.AddDays(-1)))), StringComparison.Ordinal);

    [Fact]
    public async Task Term_without_basis_or_length_and_ladder_without_rungs_are_refused()
    {
        Assert.Equal("Hãy ghi căn cứ của thời hạn", await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(Term(10) with { LegalBasis = "" })));
        Assert.StartsWith("Hãy nhập một số", await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(Term(0))), StringComparison.Ordinal);
        Assert.StartsWith("Cần ít nhất một bậc", await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(null, new PolicyLadder([], [50], _portal.Today))), StringComparison.Ordinal);
        Assert.StartsWith("Cần 1 đến 5 mức", await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(null, new PolicyLadder([new(0, EscalationTarget.HolderHead)], [50, 50], _portal.Today))), StringComparison.Ordinal);
        Assert.Equal("Hãy ghi vì sao thay đổi", await AdministratorPortal.RefusedAsync(() => _portal.ChangeAsync(Term(10), why: null)));
    }

    public void Dispose() => _portal.Dispose();
}
