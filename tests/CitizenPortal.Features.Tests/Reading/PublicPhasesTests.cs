using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Tests.Reading;

public sealed class PublicPhasesTests
{
    [Fact]
    public void Every_state_has_one_of_the_eight_phrases_and_every_phrase_a_state()
    {
        var phases = Enum.GetValues<QuestionState>().Select(PublicPhases.Of).ToHashSet();

        Assert.Equal(Enum.GetValues<PublicPhase>().ToHashSet(), phases);
        Assert.All(phases, phase => Assert.All(PublicPhases.StatesOf(phase), state => Assert.Equal(phase, PublicPhases.Of(state))));
    }

    [Fact]
    public void Every_phrase_and_every_told_step_has_its_words()
    {
        Assert.All(Enum.GetValues<PublicPhase>().Where(p => p != PublicPhase.AwaitingCitizen), phase => Assert.True(Say.Public.Has($"Phase.{phase}"), $"{phase}"));
        Assert.All(ShowCaseQuery.Told, verb => Assert.True(Say.Public.Has($"Step.{verb}"), $"{verb}"));
        Assert.All(CitizenPortal.Features.Questions.Decline.DeclineReasons.All, reason => Assert.True(Say.Public.Has($"Decline.{reason}"), reason));
    }
}
