using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Migrations.PostgreSql;

/// <summary>A `tsvector('simple')` of the folded text under a GIN index: the words are folded before they come here, so no dictionary is needed.</summary>
internal sealed class PostgreSqlQuestionSearch : IQuestionSearch
{
    public Task CreateAsync(PortalDb db, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(
        """
        CREATE TABLE IF NOT EXISTS question_search (id bigint PRIMARY KEY, exact tsvector NOT NULL, folded tsvector NOT NULL);
        CREATE INDEX IF NOT EXISTS question_search_folded ON question_search USING gin (folded);
        """, ct);

    public Task PutAsync(PortalDb db, SearchText text, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO question_search (id, exact, folded)
        VALUES ({text.QuestionId}, to_tsvector('simple', {text.Exact}), to_tsvector('simple', {text.Folded}))
        ON CONFLICT (id) DO UPDATE SET exact = EXCLUDED.exact, folded = EXCLUDED.folded
        """, ct);

    public Task RemoveAsync(PortalDb db, long questionId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM question_search WHERE id = {questionId}", ct);

    public async Task<IReadOnlyList<TermCount>> CountTermsAsync(PortalDb db, IReadOnlyList<string> foldedTerms, CancellationToken ct)
    {
        List<TermCount> counts = [];
        foreach (var term in foldedTerms)
        {
            counts.Add(new TermCount(term, await db.Database.SqlQuery<int>(
                $"SELECT COUNT(*)::int AS \"Value\" FROM question_search WHERE folded @@ plainto_tsquery('simple', {term})").SingleAsync(ct)));
        }

        return counts;
    }

    public async Task<IReadOnlyList<long>> CandidatesAsync(PortalDb db, IReadOnlyList<string> foldedTerms, int limit, bool ranked, CancellationToken ct)
    {
        HashSet<long> found = [];
        foreach (var term in foldedTerms)
        {
            found.UnionWith(await db.Database.SqlQuery<long>(
                $"SELECT id AS \"Value\" FROM question_search WHERE folded @@ plainto_tsquery('simple', {term}) ORDER BY id DESC LIMIT {limit}").ToListAsync(ct));
        }

        return [.. found.OrderDescending().Take(limit)];
    }
}
