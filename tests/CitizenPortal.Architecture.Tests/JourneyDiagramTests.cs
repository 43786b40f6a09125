using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit;

namespace CitizenPortal.Architecture.Tests;

public sealed class JourneyDiagramTests
{
    [Fact]
    public void README_shows_the_journey_as_it_is()
    {
        var right = JourneyDiagram.Of(QuestionJourney.Rows);
        Assert.True(
            JourneyDiagram.Between(File.ReadAllText(Repository.File("README.md"))) == right,
            $"README.md must hold, between {JourneyDiagram.Start} and {JourneyDiagram.End}:\n{right}");
    }

    [Fact]
    public void A_row_that_changed_changes_the_picture()
    {
        Arrow[] before = [new(Verb.Approve, [QuestionState.AwaitingApproval], [QuestionState.Answered], [Duty.Approver], ClockEffect.Stops)];
        Arrow[] after = [before[0] with { To = [QuestionState.Published] }];

        Assert.Contains("    AwaitingApproval --> Answered: Approve\n", JourneyDiagram.Of(before), StringComparison.Ordinal);
        Assert.Contains("    AwaitingApproval --> Published: Approve\n", JourneyDiagram.Of(after), StringComparison.Ordinal);
    }

    [Fact]
    public void Planned_rows_are_in_the_table_only()
    {
        var text = JourneyDiagram.Of([new Arrow(Verb.Merge, [QuestionState.Received], [QuestionState.Merged], [Duty.Coordinator], ClockEffect.Stops).Planned("later")]);

        Assert.DoesNotContain("-->", text, StringComparison.Ordinal);
        Assert.Contains("| Merge | Received | Merged | Coordinator | Stops | planned |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_README_without_markers_has_no_picture() => Assert.Null(JourneyDiagram.Between("# Nothing"));
}
