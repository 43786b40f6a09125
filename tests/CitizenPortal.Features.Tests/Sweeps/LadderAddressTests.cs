using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit.Building;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class LadderAddressTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("ubnd-22882", "ubnd-587")]
    [InlineData("tt-pvhcc", "vp-ubnd")]
    [InlineData("so-noi-vu", "ubnd-tinh")]
    [InlineData("so-tt-tt", "ubnd-tinh")]
    public void Managing_body_is_the_district_of_a_commune_and_the_department_of_a_unit(string holder, string manager)
    {
        var held = _portal.Book.Agencies.ContainsKey(holder) ? holder : Commune();
        var above = held == holder ? manager : _portal.Book.Agencies[held].ManagedBy!;

        Assert.Equal((above, Duty.Approver), To(EscalationTarget.ManagingBody, held));
        Assert.Equal(new(above, Duty.Approver), new LadderAddress(_portal.Book).Above(held));
    }

    [Fact]
    public void Every_commune_is_reported_to_its_district() => Assert.All(
        _portal.Book.Agencies.Values.Where(a => a.Level == AgencyLevel.Commune && a.IsValid(_portal.Now.Day)),
        a => Assert.Equal(AgencyLevel.District, _portal.Book.Agencies[To(EscalationTarget.ManagingBody, a.Code).Agency].Level));

    [Fact]
    public void What_the_watching_department_holds_goes_past_it()
    {
        Assert.Equal(("so-tt-tt", Duty.Monitor), To(EscalationTarget.MonitorDepartment, "so-noi-vu"));
        Assert.Equal(("vp-ubnd", Duty.ProvincialOffice), To(EscalationTarget.MonitorDepartment, "so-tt-tt"));
        Assert.Equal(("vp-ubnd", Duty.ProvincialOffice), To(EscalationTarget.ProvincialOffice, "so-tt-tt"));
    }

    [Fact]
    public void At_the_top_the_provincial_office_is_told() =>
        Assert.Equal(new("vp-ubnd", Duty.ProvincialOffice), new LadderAddress(_portal.Book).Above("ubnd-tinh"));

    private string Commune() => _portal.Book.Agencies.Values.First(a => a.Level == AgencyLevel.Commune && a.IsValid(_portal.Now.Day)).Code;

    private (string Agency, Duty Duty) To(EscalationTarget target, string holder)
    {
        var address = new LadderAddress(_portal.Book).Of(target, A.Question().Routed(holder).Build());
        return (address.Agency, address.Duty);
    }
}
