using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Tests.Sweeps;

namespace CitizenPortal.Features.Tests.Desk;

public sealed class OversightTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("so-y-te", "so-tt-tt")]
    [InlineData("so-tt-tt", "vp-ubnd")]
    [InlineData("vp-ubnd", "ubnd-tinh")]
    public void Above_an_agency_stands_the_watching_department_and_above_that_the_office(string agency, string above) =>
        Assert.Equal(above, new Oversight(_portal.Book).Above(agency));

    [Theory]
    [InlineData("so-tt-tt", "so-y-te", true)]
    [InlineData("vp-ubnd", "so-y-te", true)]
    [InlineData("vp-ubnd", "so-tt-tt", true)]
    [InlineData("ubnd-tinh", "vp-ubnd", true)]
    [InlineData("ubnd-587", "ubnd-xa-22870", true)]
    [InlineData("so-y-te", "so-xd", false)]
    [InlineData("so-tt-tt", "so-tt-tt", false)]
    [InlineData("so-tt-tt", "vp-ubnd", false)]
    [InlineData("vp-ubnd", "ubnd-tinh", false)]
    [InlineData("so-tt-tt", "ubnd-tinh", false)]
    [InlineData(null, "so-y-te", false)]
    public void Nobody_stands_above_his_equals_or_himself(string? watcher, string agency, bool above) =>
        Assert.Equal(above, new Oversight(_portal.Book).IsAbove(watcher, agency));
}
