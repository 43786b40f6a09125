using CitizenPortal.Architecture.Tests.Reading;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Architecture.Tests;

public sealed class VerbTests
{
    private const string Folder = "src/CitizenPortal.Features/Questions/";

    [Fact]
    public void Every_verb_has_folder_classes_words_and_tests() => Wall.Holds(VerbRules.Incomplete(QuestionJourney.Rows, Sources.Project));

    [Fact]
    public void No_verb_refers_to_another() => Wall.Holds(VerbRules.Sideways(Sources.Project));

    [Fact]
    public void A_verb_without_anything_and_a_folder_without_a_verb_are_caught()
    {
        Arrow[] rows =
        [
            new(Verb.Approve, [], [], [Duty.Approver], ClockEffect.GoesOn),
            new(Verb.Escalate, [], [], [Duty.Sweep], ClockEffect.GoesOn),
            new Arrow(Verb.Merge, [], [], [Duty.Coordinator], ClockEffect.GoesOn).Planned("later"),
        ];
        var sources = Sources.Of(
            (Folder + "Approve/ApproveQuestion.cs", "record ApproveQuestion; class ApproveQuestionHandler;"),
            (Folder + "Bless/BlessQuestion.cs", "record BlessQuestion;"));

        Assert.Equal(
            ["Approve: no ApproveQuestionValidator", "Approve: no words", "Approve: no test", "Escalate: no sweep", "Bless: a folder without a verb"],
            VerbRules.Incomplete(rows, sources));
    }

    [Theory]
    [InlineData("using CitizenPortal.Features.Questions.Ask; namespace X;", "CitizenPortal.Features.Questions.Ask")]
    [InlineData("class X { Ask.ContactBook book; }", "Ask.ContactBook")]
    [InlineData("class X { void M() => Questions.Ask.ContactBook.Of(); }", "Questions.Ask.ContactBook.Of")]
    public void A_step_sideways_is_caught(string code, string named) => Assert.Equal(
        [$"{Folder}Draft/DraftQuestion.cs names {named}"],
        VerbRules.Sideways(Sources.Of((Folder + "Draft/DraftQuestion.cs", code), (Folder + "Ask/AskQuestion.cs", ""))));

    [Fact]
    public void A_verb_of_the_aggregate_is_no_step_sideways() => Wall.Holds(VerbRules.Sideways(Sources.Of(
        (Folder + "Draft/DraftQuestion.cs", "class X { void M(Question q) => q.Ask(Verb.Ask); }"), (Folder + "Ask/AskQuestion.cs", ""))));
}
