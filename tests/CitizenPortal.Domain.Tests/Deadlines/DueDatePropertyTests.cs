using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Deadlines;

/// <summary>A failing run prints its seed as <c>(seed,gamma,size)</c>; put it in <c>Config.WithReplay</c> to see it again.</summary>
public sealed class DueDatePropertyTests
{
    private static readonly DateOnly First = A.Day("2020-01-01");
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static Arbitrary<DateOnly> Days => Gen.Choose(0, 2_400).Select(First.AddDays).ToArbitrary();

    private static Arbitrary<Term> Terms => Gen.Choose(0, 60).Zip(Gen.Elements(TermUnit.WorkingDays, TermUnit.CalendarDays, TermUnit.Hours))
        .Select(pair => new Term(pair.Item1, pair.Item2)).ToArbitrary();

    [Fact]
    public void Adding_a_holiday_never_makes_a_due_date_earlier() =>
        Check.One(Run, Prop.ForAll(Days, Terms, Days, (received, term, holiday) =>
            DueDateSum.Of(With(holiday), received, term).Date >= DueDateSum.Of(SeedJson.Calendar, received, term).Date));

    [Fact]
    public void A_later_receipt_is_never_due_earlier() =>
        Check.One(Run, Prop.ForAll(Days, Terms, Gen.Choose(0, 30).ToArbitrary(), (received, term, later) =>
            DueDateSum.Of(SeedJson.Calendar, received.AddDays(later), term).Date >= DueDateSum.Of(SeedJson.Calendar, received, term).Date));

    [Fact]
    public void A_longer_term_is_never_due_earlier() =>
        Check.One(Run, Prop.ForAll(Days, Terms, (received, term) =>
            DueDateSum.Of(SeedJson.Calendar, received, term with { Amount = term.Amount + 1 }).Date >= DueDateSum.Of(SeedJson.Calendar, received, term).Date));

    [Fact]
    public void Pausing_n_working_days_moves_a_working_day_due_date_by_exactly_n() =>
        Check.One(Run, Prop.ForAll(Days, Gen.Choose(0, 40).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (received, pause, amount) =>
        {
            var due = DueDateSum.Of(SeedJson.Calendar, received, new Term(amount, TermUnit.WorkingDays)).Date;
            return A.Clock().AddWorkingDays(due, pause) == DueDateSum.Of(SeedJson.Calendar, received, new Term(amount + pause, TermUnit.WorkingDays)).Date;
        }));

    [Fact]
    public void A_due_date_in_working_or_calendar_days_is_a_working_day() =>
        Check.One(Run, Prop.ForAll(Days, Terms, (received, term) =>
            term.Unit == TermUnit.Hours || term.Amount == 0 || SeedJson.Calendar.IsWorkingDay(DueDateSum.Of(SeedJson.Calendar, received, term).Date)));

    [Fact]
    public void Steps_cover_every_day_from_receipt_to_due_date_once() =>
        Check.One(Run, Prop.ForAll(Days, Gen.Choose(1, 60).ToArbitrary(), (received, amount) =>
        {
            var due = DueDateSum.Of(SeedJson.Calendar, received, new Term(amount, TermUnit.WorkingDays));
            return due.Steps.Sum(s => s.Count) == due.Date.DayNumber - received.DayNumber
                && due.Steps.Where(s => s.Kind is DueStepKind.Counted or DueStepKind.ExtraWorkingDay).Sum(s => s.Count) == amount
                && due.Steps[^1].Date == due.Date;
        }));

    [Fact]
    public void Computing_again_gives_the_stored_date_and_the_stored_steps() =>
        Check.One(Run, Prop.ForAll(Days, Terms, (received, term) =>
        {
            var stored = DueDate.FromJson(DueDateSum.Of(SeedJson.Calendar, received, term).ToJson());
            var again = DueDateSum.Of(new WorkingCalendar(1, SeedJson.Days, SeedJson.ApprovedYears), received, term);
            return stored.Date == again.Date && stored.Steps.SequenceEqual(again.Steps);
        }));

    private static WorkingCalendar With(DateOnly holiday) =>
        new(2, SeedJson.Days.Where(d => d.Date != holiday).Append(new CalendarDay(holiday, CalendarDayKind.Off, "Nghỉ thêm", null)), SeedJson.ApprovedYears);
}
