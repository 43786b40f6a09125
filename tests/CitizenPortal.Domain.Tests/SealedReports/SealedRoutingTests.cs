using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.SealedReports;
using static CitizenPortal.Domain.Tests.SealedReports.Reports;

namespace CitizenPortal.Domain.Tests.SealedReports;

public sealed class SealedRoutingTests
{
    private static readonly DateOnly Day = new(2020, 6, 1);

    private static SealedPlace Of(SealedReceipt receipt, SealedRouting? routing = null) => (routing ?? Rules()).HandlerOf(receipt, Day);

    [Theory]
    [InlineData(SealedActs.Attitude, Unit)]
    [InlineData(SealedActs.Delay | SealedActs.RepeatedPapers, Unit)]
    [InlineData(SealedActs.Attitude | SealedActs.Gifts, Inspectorate)]
    [InlineData(SealedActs.Money, Inspectorate)]
    [InlineData(SealedActs.Extortion, Inspectorate)]
    public void Acts_decide_between_the_unit_and_the_inspectorate(SealedActs acts, string body) => Assert.Equal(body, Of(Receipt(acts, Clerk)).Body);

    [Fact]
    public void Head_accused_is_heard_by_the_level_above() => Assert.Equal((Department, Province), (Of(Receipt(SealedActs.Attitude, Head)).Body, Of(Receipt(SealedActs.Attitude, Head)).Above));

    [Fact]
    public void Ticked_keeps_the_unit_out() => Assert.Equal(Department, Of(Receipt(SealedActs.Attitude, Clerk) with { HidesFromUnit = true }).Body);

    [Fact]
    public void Denunciation_goes_to_the_inspectorate_whatever_the_act() => Assert.Equal(Inspectorate, Of(Receipt(SealedActs.Attitude, Clerk) with { IsDenunciation = true }).Body);

    [Fact]
    public void Inspector_accused_is_never_heard_by_his_own_house() => Assert.Equal(Province, Of(Receipt(SealedActs.Money, Inspector)).Body);

    [Fact]
    public void Unknown_at_a_counter_excludes_that_counter_only()
    {
        var place = Of(Receipt() with { Counter = "Quầy 1" });

        Assert.Equal(Unit, place.Body);
        Assert.Equal([(Clerk, ExclusionReason.AtTheCounter)], place.Excluded.Select(x => (x.OfficialId!.Value, x.Reason)));
    }

    [Fact]
    public void Unknown_without_a_counter_excludes_the_whole_body_and_goes_above()
    {
        var place = Of(Receipt());

        Assert.Equal(Department, place.Body);
        Assert.Equal([Clerk, OtherClerk, Head], place.Excluded.Select(x => x.OfficialId!.Value));
    }

    [Fact]
    public void Whoever_bears_the_name_told_is_excluded_wherever_he_serves() =>
        Assert.Contains(Of(Receipt() with { Counter = "Quầy 1", NameGiven = "tran van hoa" }).Excluded, x => x.OfficialId == OtherClerk);

    [Fact]
    public void Who_stood_at_the_counter_on_the_day_is_excluded_although_he_left_it()
    {
        var register = Register();
        register[0].Leave(Unit, new DateOnly(2020, 5, 20));
        var receipt = Receipt() with { Counter = "Quầy 1", HappenedOn = new DateOnly(2020, 5, 11) };

        Assert.Equal([Clerk], Of(receipt, Rules(register)).Excluded.Select(x => x.OfficialId!.Value));
        Assert.Empty(Of(receipt with { HappenedOn = null }, Rules(register)).Excluded);
    }

    [Fact]
    public void Accused_who_has_moved_is_heard_where_he_serves_now()
    {
        var register = Register();
        register[0].Leave(Unit, new DateOnly(2020, 5, 20));
        register[0].Take(new OfficialPost { Agency = Department, Position = "Chuyên viên", From = new DateOnly(2020, 5, 21) });

        Assert.Equal(Department, Of(Receipt(SealedActs.Delay, Clerk), Rules(register)).Body);
    }

    [Fact]
    public void Accused_who_comes_to_head_the_body_takes_the_report_out_of_it()
    {
        var (register, report) = (Register(), Report());
        register[0].Take(new OfficialPost { Agency = Department, Position = "Giám đốc", IsHead = true, From = Day });
        register[0].Leave(Unit, Day);
        register[0].Take(new OfficialPost { Agency = Unit, Position = "Chi cục trưởng", IsHead = true, From = Day.AddDays(1) });

        Assert.Equal(Unit, Rules(register).Again(report, Day).Body);
        Assert.Equal(Province, Rules(register).Again(report, Day.AddDays(1)).Body);
    }

    [Fact]
    public void Renamed_body_hands_its_reports_to_the_successor() => Assert.Equal(Department, Rules(renamed: Department).Again(Report(), Day).Body);

    [Fact]
    public void Handler_is_whom_the_head_named_then_the_head_and_never_who_is_kept_away()
    {
        var report = Report();
        SealedNaming[] named = [new() { Agency = Unit, UserId = 150, Document = "12/QĐ", From = Day }];

        Assert.Equal(150, SealedRouting.PersonOf(report, Unit, [103, 150], named, 103, Day));
        Assert.Equal(103, SealedRouting.PersonOf(report, Unit, [103, 150], named, 103, Day.AddDays(-1)));
        Assert.Equal(160, SealedRouting.PersonOf(report, Unit, [101, 160], [], 101, Day));
        Assert.Null(SealedRouting.PersonOf(report, Unit, [101], [new() { Agency = Unit, UserId = 101, Document = "12/QĐ", From = Day }], 101, Day));
    }

    [Fact]
    public void Drawn_numbers_are_odd_and_still_reach_every_handler()
    {
        var given = Enumerable.Range(0, 8).Select(i => SealedRouting.PersonOf(Report(Receipt(SealedActs.Attitude, Clerk) with { Id = (2 * i) + 1 }), Unit, [150, 160], [], null, Day)).ToList();

        Assert.Equal([150L, 160L], given.OfType<long>().Distinct().Order());
    }
}
