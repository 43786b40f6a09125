using CitizenPortal.Domain.Agencies;
using CitizenPortal.Web.Desk;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class DeskMenuTests
{
    [Theory]
    [InlineData("/can-bo", Duty.Official)]
    [InlineData("/can-bo", Duty.Administrator, Duty.CounterStaff, Duty.Coordinator)]
    [InlineData("/can-bo/nhap-ho", Duty.Administrator, Duty.CounterStaff)]
    [InlineData("/quan-tri/van-hanh", Duty.Administrator, Duty.Auditor)]
    [InlineData("/tai-khoan")]
    public void Work_starts_in_the_first_room_a_person_may_enter(string home, params Duty[] duties) =>
        Assert.Equal(home, DeskMenu.Home(new Actor(1, "Ai đó", [.. duties.Select(d => new DutyGrant(d, null))])));
}
