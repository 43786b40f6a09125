using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CitizenPortal.Architecture.Tests;

public sealed class AccessTests
{
    private static readonly IReadOnlyList<EndpointFact> Table =
        AccessTable.Parse(File.ReadAllText(Repository.File("tests", "CitizenPortal.Architecture.Tests", "access-table.tsv")));

    [Fact]
    public async Task Every_address_says_who_may_and_stands_in_the_reviewed_table()
    {
        await using var host = new PortalHost();

        Wall.Holds(AccessTable.Differences(await EndpointFact.AllOfAsync(host.Services), Table));
    }

    [Fact]
    public void An_address_that_says_nothing_is_caught() => Assert.Equal(
        ["nothing says who may: /can-bo/moi"],
        AccessTable.Differences([EndpointFact.Of(Endpoint("can-bo/moi"))], []));

    [Fact]
    public void An_address_without_a_row_and_a_row_without_an_address_are_caught() => Assert.Equal(
        ["not in the table: /can-bo/moi\tany\tanyone", "only in the table: /can-bo/moi\tany\tstaff"],
        AccessTable.Differences([EndpointFact.Of(Endpoint("can-bo/moi", new AllowAnonymousAttribute()))], [new("/can-bo/moi", "any", "staff")]));

    [Fact]
    public void A_policy_is_told_by_its_name() =>
        Assert.Equal("staff", EndpointFact.Of(Endpoint("can-bo", new AuthorizeAttribute("staff"))).Who);

    private static RouteEndpoint Endpoint(string pattern, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, new EndpointMetadataCollection(metadata), pattern);
}
