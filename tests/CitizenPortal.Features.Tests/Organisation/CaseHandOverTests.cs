using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.TestKit.Building;

namespace CitizenPortal.Features.Tests.Organisation;

public sealed class CaseHandOverTests
{
    private const string TopicHeir = "so-tn-mt";
    private const string OfficeHeir = "so-vh-tt-dl";

    private static readonly SuccessionOrder Order = new()
    {
        Kind = SuccessionKind.Split, On = A.Day("2020-06-10"), Document = "12/NQ-HĐND",
        Lines = [new(An.CoordinatorAgency, TopicHeir, ["DAT"]), new(An.CoordinatorAgency, OfficeHeir, [])],
    };

    private static readonly CaseHandOver HandOver = new(new Lineage([Order], new PlaceLineage(SeedJson.Localities)), A.Day("2020-06-10"));

    [Fact]
    public void A_case_written_about_to_a_body_outside_goes_to_the_heir_of_the_coordination_not_to_that_of_its_topic()
    {
        var question = A.Question().Forwarded().On("2020-06-10");
        var heirs = HandOver.Of(question.Build(), _ => null)!;

        Assert.Equal((OfficeHeir, OfficeHeir), (heirs.Lead!.Agency, heirs.Coordinator));
        question.Do((q, at) => q.Succeed(An.Sweep, at, heirs));
        Assert.Equal((OfficeHeir, OfficeHeir, true), (question.Build().Lead, question.Build().Coordinator, question.Build().IsForwarded));
        Assert.Null(HandOver.Of(question.Build(), _ => null));
    }

    [Fact]
    public void Any_other_case_of_the_body_goes_to_the_heir_of_its_topic()
    {
        var heirs = HandOver.Of(A.Question().Routed(An.CoordinatorAgency).Build(), _ => null)!;

        Assert.Equal((TopicHeir, OfficeHeir), (heirs.Lead!.Agency, heirs.Coordinator));
    }
}
