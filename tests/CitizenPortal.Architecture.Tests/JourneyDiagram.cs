using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Architecture.Tests;

/// <summary>The journey as README shows it: a Mermaid diagram of what works today and a table of every row.</summary>
public static class JourneyDiagram
{
    public const string Start = "<!-- journey:start -->";
    public const string End = "<!-- journey:end -->";

    public static string Of(IReadOnlyList<Arrow> rows) => string.Join('\n',
    [
        "```mermaid", "stateDiagram-v2", .. Moves(rows), "```", "",
        "| Verb | From | To | Who | Clock | |", "|---|---|---|---|---|---|", .. rows.Select(Line), "",
    ]);

    /// <summary>The block between the markers, or null when they are not there.</summary>
    public static string? Between(string readme) =>
        readme.IndexOf(Start, StringComparison.Ordinal) is var start and >= 0 && readme.IndexOf(End, StringComparison.Ordinal) is var end && end > start
            ? readme[(start + Start.Length)..end].Trim('\n') + "\n"
            : null;

    private static IEnumerable<string> Moves(IReadOnlyList<Arrow> rows) => rows
        .Where(row => !row.IsPlanned)
        .SelectMany(row => Starts(row).SelectMany(from => row.To.Where(to => to.ToString() != from).Select(to => (From: from, To: to.ToString(), row.Verb))))
        .GroupBy(move => (move.From, move.To))
        .Select(group => $"    {group.Key.From} --> {group.Key.To}: {string.Join(", ", group.Select(move => move.Verb))}");

    /// <summary>What resumes the clock may be done in many states but moves a case only out of the pause.</summary>
    private static IEnumerable<string> Starts(Arrow row) => row switch
    {
        { From: [] } => ["[*]"],
        { Clock: ClockEffect.Resumes } => [nameof(QuestionState.AwaitingCitizen)],
        _ => row.From.Select(state => state.ToString()),
    };

    private static string Line(Arrow row) =>
        $"| {row.Verb} | {States(row.From, "-")} | {States(row.To, "stays")} | {string.Join(", ", row.By)} | {row.Clock} | {(row.IsPlanned ? "planned" : "")} |";

    private static string States(IReadOnlyList<QuestionState> states, string none) => states switch
    {
        [] => none,
        _ when states.SequenceEqual([.. QuestionJourney.Open, .. QuestionJourney.Closed]) => "any",
        _ when states.SequenceEqual(QuestionJourney.Open) => "any open",
        _ => string.Join(", ", states),
    };
}
