using CitizenPortal.Components.Cases;
using CitizenPortal.Features.Questions.Approve;
using CitizenPortal.Features.Storage;
using Microsoft.AspNetCore.Components;

namespace CitizenPortal.Architecture.Tests;

public sealed class ComponentTests
{
    [Fact]
    public void No_component_has_data_request_clock_or_handler() => Wall.Holds(ComponentRules.Breaches(typeof(Timeline).Assembly.GetTypes()));

    [Fact]
    public void There_are_components_to_look_at() => Assert.True(typeof(Timeline).IsAssignableTo(typeof(ComponentBase)));

    [Fact]
    public void Offenders_are_caught() => Assert.Equal(
        ["AsksTheData has PortalDb", "ActsItself has ApproveQuestionHandler", "LooksAtTheClock has Func`1"],
        ComponentRules.Breaches([typeof(AsksTheData), typeof(ActsItself), typeof(LooksAtTheClock)]));

    private sealed class AsksTheData : ComponentBase
    {
        [Inject]
        public PortalDb? Db { get; set; }
    }

    private sealed class ActsItself(ApproveQuestionHandler handler) : ComponentBase
    {
        public override string ToString() => handler.GetType().Name;
    }

    private sealed class LooksAtTheClock : ComponentBase
    {
        [Parameter]
        public Func<TimeProvider>? Clock { get; set; }
    }
}
