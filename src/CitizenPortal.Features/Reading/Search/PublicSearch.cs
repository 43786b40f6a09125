using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Search;

/// <summary>
/// How well a published case fits a query; a coverage of 1 means that every word of it stands in question and answer, rare words
/// counting more. It is alike, and may be offered to somebody who did not search, when enough of the words stand in the question
/// alone, some of them side by side.
/// </summary>
public sealed record SearchHit(long QuestionId, double Score, double Coverage, bool IsAlike);

/// <summary>
/// Ranks published cases. Candidates come from the rarest words of the query (document frequencies adding up to about 2,000),
/// never from all matches; they are then scored by the rarity of the words they hold, whether the marks agree, and where they stand.
/// </summary>
public sealed class PublicSearch(PortalDb db, IQuestionSearch index)
{
    private const int RareDocuments = 2_000;
    private const int ShortQuery = 6;
    private const int FewCandidates = 100;
    private const int ManyCandidates = 300;
    private const int AnswerScored = 1_500;
    private const int MostTerms = 40;

    /// <summary>An answer whose rules changed stands behind one that fits half as well.</summary>
    private const double OutdatedShare = 0.5;

    /// <summary>A word that stands in so many cases hardly tells one from another; in a smaller portal, one that stands in every case.</summary>
    private const int CommonWord = 2_000;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string query, int limit, CancellationToken ct)
    {
        var exact = VietnameseText.Words(VietnameseText.Exact(query)).Distinct().ToList();
        var folded = VietnameseText.Words(VietnameseText.Fold(query)).Distinct().Take(MostTerms).ToList();
        if (folded.Count == 0)
        {
            return [];
        }

        var counts = (await index.CountTermsAsync(db, folded, ct)).Where(t => t.Documents > 0).OrderBy(t => t.Documents).ToList();
        if (counts.Count == 0)
        {
            return [];
        }

        var ids = await index.CandidatesAsync(db, Rarest(counts), folded.Count <= ShortQuery ? FewCandidates : ManyCandidates, ranked: counts[0].Documents <= RareDocuments, ct);
        var common = await db.Cases(Actor.Anonymous).Where(q => q.Audience == Audience.Public).OrderBy(q => q.PublishedAt).Select(q => q.Id).Take(CommonWord).CountAsync(ct);
        var weights = counts.ToDictionary(t => t.Term, t => Weight(common, t.Documents));
        var missing = folded.Count - counts.Count;
        return await ScoreAsync(ids, new Query(exact.ToHashSet(), Pairs(query), weights, weights.Values.Sum() + missing * Weight(common, 1)), limit, ct);
    }

    private static List<string> Rarest(List<TermCount> byRarity)
    {
        var (chosen, documents) = (new List<string>(), 0);
        foreach (var term in byRarity.TakeWhile(t => chosen.Count == 0 || documents + t.Documents <= RareDocuments))
        {
            chosen.Add(term.Term);
            documents += term.Documents;
        }

        return chosen;
    }

    private static double Weight(int common, int documents) => Math.Log(1 + (double)common / documents);

    private async Task<IReadOnlyList<SearchHit>> ScoreAsync(IReadOnlyList<long> ids, Query query, int limit, CancellationToken ct)
    {
        var texts = await db.Cases(Actor.Anonymous).AsNoTracking().Where(q => q.Audience == Audience.Public && ids.Contains(q.Id))
            .Select(q => new { q.Id, q.PublicBody, PublicAnswer = q.PublicAnswer!.Substring(0, AnswerScored), IsOutdated = q.OutdatedOn != null }).ToListAsync(ct);
        return [.. texts
            .Select(t => (Hit: query.Score(t.Id, t.PublicBody ?? "", t.PublicAnswer ?? ""), t.IsOutdated))
            .Select(t => t.IsOutdated ? t.Hit with { Score = t.Hit.Score * OutdatedShare } : t.Hit)
            .OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.QuestionId)
            .Take(limit)];
    }

    private static HashSet<(string, string)> Pairs(string text)
    {
        var words = VietnameseText.Words(VietnameseText.Fold(text));
        return [.. words.Zip(words.Skip(1))];
    }

    private sealed record Query(HashSet<string> Exact, HashSet<(string, string)> Pairs, Dictionary<string, double> Weights, double Total)
    {
        // Tuned on the sample questions: with less than this, other topics are offered.
        private const double LeastAlike = 0.38;
        private const int LeastPairs = 2;
        private const double QuestionBonus = 0.6;
        private const double ExactBonus = 0.25;
        private const double UsualLength = 30;

        public SearchHit Score(long id, string question, string answer)
        {
            var questionWords = FoldedWords(question);
            var answerWords = FoldedWords(answer);
            var exactWords = VietnameseText.Words(VietnameseText.Exact(question)).Where(Exact.Contains).ToHashSet();
            var (covered, alike, score) = (0.0, 0.0, 0.0);
            foreach (var (term, weight) in Weights)
            {
                var inQuestion = questionWords.Contains(term);
                if (inQuestion || answerWords.Contains(term))
                {
                    covered += weight;
                    alike += inQuestion ? weight : 0;
                    score += weight * (inQuestion ? 1 + QuestionBonus : 1);
                }
            }

            var closeness = Exact.Count == 0 ? 0 : (double)exactWords.Count / Exact.Count;
            return new SearchHit(id, score / Total * (1 + ExactBonus * closeness) * Length(questionWords.Count), covered / Total, alike / Total >= LeastAlike && SharesPairs(question));
        }

        private bool SharesPairs(string question) =>
            PublicSearch.Pairs(question).Count(Pairs.Contains) >= Math.Min(LeastPairs, Pairs.Count);

        /// <summary>A long text holds more words of any query; its score is damped as BM25 does.</summary>
        private static double Length(int words) => 1 / (0.4 + 0.6 * words / UsualLength);

        private static HashSet<string> FoldedWords(string text) => [.. VietnameseText.Words(VietnameseText.Fold(text))];
    }
}
