using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Routing;

/// <summary>A sub-topic whose keywords stand in a text. <c>IsClear</c>: it leads the next one so far that the table may act on it without a person.</summary>
public sealed record TopicProposal(string Topic, double Score, bool IsClear);

/// <summary>Finds sub-topics by the keywords of the routing data: whole words, longer phrases weigh more. It proposes to people, and to the sweep only when clear.</summary>
public sealed class TopicProposals
{
    private const double ClearScore = 4;
    private const double ClearLead = 2;

    private readonly WordList _keywords;

    public TopicProposals(IEnumerable<Topic> topics) =>
        _keywords = new WordList(topics.SelectMany(t => t.Keywords.Select(k => (k, t.Code))));

    /// <summary>The best proposals, highest score first; empty when no keyword stands in the text.</summary>
    public IReadOnlyList<TopicProposal> Rank(string text, int limit)
    {
        var ranked = _keywords.Hits(text)
            .DistinctBy(hit => (hit.Class, hit.Text))
            .GroupBy(hit => hit.Class)
            .Select(g => (Topic: g.Key, Score: g.Sum(hit => Weight(hit.Text))))
            .OrderByDescending(p => p.Score).ThenBy(p => p.Topic, StringComparer.Ordinal)
            .Take(limit + 1).ToList();
        return [.. ranked.Take(limit).Select((p, i) => new TopicProposal(p.Topic, p.Score, i == 0 && IsClear(ranked)))];
    }

    /// <summary>The one sub-topic that is clear, or null: the sweep never guesses.</summary>
    public TopicProposal? Propose(string text) => Rank(text, 1) is [{ IsClear: true } clear] ? clear : null;

    private static bool IsClear(List<(string Topic, double Score)> ranked) =>
        ranked[0].Score >= ClearScore && (ranked.Count == 1 || ranked[0].Score >= ClearLead * ranked[1].Score);

    private static double Weight(string keyword)
    {
        var words = keyword.Count(c => c == ' ') + 1;
        return words * words;
    }
}
