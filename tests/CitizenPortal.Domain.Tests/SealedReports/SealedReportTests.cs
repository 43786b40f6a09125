using CitizenPortal.Domain.SealedReports;
using static CitizenPortal.Domain.Tests.SealedReports.Reports;

namespace CitizenPortal.Domain.Tests.SealedReports;

public sealed class SealedReportTests
{
    private static readonly Actor TheHandler = Handler(Unit, Head);
    private static readonly Actor TheAccused = An.Actor(Duty.Official, Unit, 100 + Clerk);
    private static readonly Actor AboveHim = Handler(Department, DepartmentHead);

    private static Moment On(string day) => A.Moment(day);

    private static SealedReport Given(SealedReceipt? receipt = null)
    {
        var report = Report(receipt);
        report.Give(100 + Head, An.Sweep, On("2020-06-01"));
        return report;
    }

    private static SealedReport Acknowledged()
    {
        var report = Given();
        report.Acknowledge(TheHandler, On("2020-06-02"));
        return report;
    }

    private static SealedRefusal[] Refused(Action act) => [.. Assert.Throws<SealedRefusedException>(act).Refusals];

    [Fact]
    public void Dates_are_two_and_fifteen_working_days() =>
        Assert.Equal((new DateOnly(2020, 6, 3), new DateOnly(2020, 6, 22)), (Report().AcknowledgeBy, Report().ConcludeBy));

    [Fact]
    public void Level_above_extends_once_before_the_date()
    {
        var report = Acknowledged();
        Assert.Contains(SealedRefusal.NotYours, Refused(() => report.Extend(TheHandler, On("2020-06-19"), "Cần xác minh thêm")));
        Assert.Contains(SealedRefusal.TooLate, Refused(() => report.Extend(AboveHim, On("2020-06-23"), "Cần xác minh thêm")));
        report.Extend(AboveHim, On("2020-06-22"), "Cần xác minh thêm");

        Assert.Equal(new DateOnly(2020, 7, 13), report.ConcludeBy);
        Assert.Contains(SealedRefusal.ExtendedAlready, Refused(() => report.Extend(AboveHim, On("2020-06-22"), "Lần nữa")));
    }

    [Fact]
    public void Nothing_is_found_against_who_was_not_heard()
    {
        var report = Acknowledged();
        Assert.Contains(SealedRefusal.NotHeard, Refused(() => report.Conclude(TheHandler, On("2020-06-05"), SealedOutcome.Upheld, "Có thật")));
        report.RequestExplanation(TheHandler, On("2020-06-05"), Clerk, "Sáng 29/5 tại quầy 1");
        Assert.Equal(new DateOnly(2020, 6, 12), report.Explanations[0].DueOn);
        Assert.Contains(SealedRefusal.RequestOpen, Refused(() => report.Conclude(TheHandler, On("2020-06-12"), SealedOutcome.Upheld, "Có thật")));
        report.Conclude(TheHandler, On("2020-06-15"), SealedOutcome.Upheld, "Có thật");

        Assert.Equal((SealedState.Concluded, SealedOutcome.Upheld), (report.State, report.Outcome));
    }

    [Fact]
    public void Accused_explains_and_does_nothing_else()
    {
        var report = Acknowledged();
        report.RequestExplanation(TheHandler, On("2020-06-05"), Clerk, "Sáng 29/5 tại quầy 1");
        Assert.Equal([SealedVerb.Explain], SealedJourney.Rows.Where(r => report.May(r.Verb, TheAccused, On("2020-06-05"))).Select(r => r.Verb));
        report.Explain(TheAccused, On("2020-06-08"), Clerk, "Tôi đã nóng nảy");

        Assert.Equal(SealedState.Heard, report.State);
        Assert.Contains(SealedRefusal.NotAsked, Refused(() => report.Explain(TheAccused, On("2020-06-09"), Clerk, "Lần nữa")));
    }

    [Fact]
    public void Accused_with_the_duty_of_a_handler_may_do_nothing_even_if_it_was_given_to_him()
    {
        var report = Report();
        Assert.Contains(SealedRefusal.NotYours, Refused(() => report.Give(100 + Clerk, An.Sweep, On("2020-06-01"))));
        Assert.DoesNotContain(SealedJourney.Rows, r => report.May(r.Verb, Handler(Unit, Clerk), On("2020-06-01")));
    }

    [Fact]
    public void Handler_who_stood_back_is_kept_away()
    {
        var report = Acknowledged();
        report.Recuse(TheHandler, On("2020-06-03"), "Người nhà");

        Assert.Null(report.HandlerId);
        Assert.True(report.Excludes(100 + Head));
        Assert.Contains(SealedRefusal.NotYours, Refused(() => report.Give(100 + Head, An.Sweep, On("2020-06-03"))));
    }

    [Fact]
    public void Person_found_frees_the_counter_and_a_head_found_takes_it_from_the_body()
    {
        var report = Given(Receipt() with { Counter = "Quầy 1" });
        Assert.True(report.Excludes(100 + Clerk));
        report.Name(TheHandler, On("2020-06-02"), [OtherClerk], r => Rules().Again(r, new DateOnly(2020, 6, 2)));
        Assert.Equal((false, true, 100 + Head), (report.Excludes(100 + Clerk), report.Excludes(100 + OtherClerk), report.HandlerId!.Value));

        var other = Given(Receipt() with { Counter = "Quầy 1" });
        other.Name(TheHandler, On("2020-06-02"), [Head], r => Rules().Again(r, new DateOnly(2020, 6, 2)));
        Assert.Equal((Department, (long?)null), (other.Body, other.HandlerId));
    }

    [Fact]
    public void Identity_needs_a_second_person_who_did_not_ask()
    {
        var report = Acknowledged();
        report.RequestIdentity(TheHandler, On("2020-06-04"), "Cần hỏi trực tiếp");
        Assert.False(report.OpensIdentityTo(TheHandler));
        Assert.Contains(SealedRefusal.NotYours, Refused(() => report.ConsentIdentity(TheHandler, On("2020-06-04"))));
        report.ConsentIdentity(AboveHim, On("2020-06-05"));

        Assert.True(report.OpensIdentityTo(TheHandler));
        Assert.False(report.OpensIdentityTo(AboveHim));
    }

    [Fact]
    public void Money_that_comes_up_later_hands_it_to_the_inspectorate()
    {
        var report = Acknowledged();
        report.HandUp(TheHandler, On("2020-06-05"), "Có nhận tiền", SealedActs.Money, r => Rules().Up(r, new DateOnly(2020, 6, 5)));

        Assert.Equal((Inspectorate, (long?)null), (report.Body, report.HandlerId));
    }

    [Fact]
    public void Denunciation_is_known_to_inspectors_of_its_own_body_only()
    {
        var report = Given(Receipt(SealedActs.Attitude, Clerk) with { IsDenunciation = true });
        var above = Handler(Province, 9);

        Assert.False(SealedVisibility.TermsFilter(above).Compile()(report));
        Assert.True(SealedVisibility.TermsFilter(Handler(Inspectorate, Inspector)).Compile()(report));
        Assert.True(SealedVisibility.TermsFilter(AboveHim).Compile()(Given()));
    }

    [Fact]
    public void Only_what_was_upheld_is_referred_and_its_result_entered()
    {
        var report = Acknowledged();
        report.Conclude(TheHandler, On("2020-06-05"), SealedOutcome.NotEnough, "Không có gì để xác minh");
        Assert.Contains(SealedRefusal.NotUpheld, Refused(() => report.Refer(TheHandler, On("2020-06-05"), "Sở Nội vụ", "12/TTr", new DateOnly(2020, 6, 5))));

        var upheld = Acknowledged();
        upheld.RequestExplanation(TheHandler, On("2020-06-05"), Clerk, "Sáng 29/5");
        upheld.Explain(TheHandler, On("2020-06-08"), Clerk, "Văn bản số 3");
        upheld.Conclude(TheHandler, On("2020-06-09"), SealedOutcome.PartlyUpheld, "Có một phần");
        upheld.Refer(TheHandler, On("2020-06-10"), "Sở Nội vụ", "12/TTr", new DateOnly(2020, 6, 10));
        upheld.EnterResult(TheHandler, On("2020-06-20"), 1, "Khiển trách", new DateOnly(2020, 6, 19));

        Assert.Equal("Khiển trách", upheld.Referrals[0].Result);
        Assert.Contains(SealedRefusal.NotReferred, Refused(() => upheld.EnterResult(TheHandler, On("2020-06-20"), 1, "Khác", new DateOnly(2020, 6, 19))));
    }
}
