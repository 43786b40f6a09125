using CitizenPortal.Architecture.Tests.Reading;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;

namespace CitizenPortal.Architecture.Tests;

public sealed class SweepTests
{
    [Fact]
    public void Every_sweep_is_on_the_timetable() => Wall.Holds(SweepRules.OffTheTimetable(Sources.Project));

    [Fact]
    public void Every_event_has_a_letter_or_is_silent() => Wall.Holds(
        SweepRules.WithoutLetter(QuestionJourney.Rows, [.. LetterCatalogue.All.Select(l => l.On)], LetterCatalogue.Silent));

    [Fact]
    public void A_sweep_that_is_not_listed_and_a_row_without_a_sweep_are_caught() => Assert.Equal(
        ["Forgotten is not on the timetable", "Gone is no sweep"],
        SweepRules.OffTheTimetable(Sources.Of(
            ("src/CitizenPortal.Features/Sweeps/Forgotten.cs", "sealed class Forgotten : ISweep; sealed class Known : ISweep;"),
            ("src/CitizenPortal.Features/Sweeps/Timetable.cs", "class Timetable { object[] rows = [new(nameof(Known)), new(nameof(Gone))]; }"))));

    [Fact]
    public void An_event_of_which_nobody_decided_is_caught() => Assert.Equal(
        ["Approve has no letter and is not silent", "Draft is silent and has a letter"],
        SweepRules.WithoutLetter(
            [Row(Verb.Approve), Row(Verb.Draft), Row(Verb.Screen), Row(Verb.Merge).Planned("later")], [Verb.Draft], [Verb.Screen, Verb.Draft]));

    private static Arrow Row(Verb verb) => new(verb, [], [], [Duty.Approver], ClockEffect.GoesOn);
}
