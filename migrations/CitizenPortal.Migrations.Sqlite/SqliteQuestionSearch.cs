using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Migrations.Sqlite;

/// <summary>FTS5 without content: the index stores words, not texts, and is written in the commit that changes a case (no triggers: EF's table rebuild drops them).</summary>
internal sealed class SqliteQuestionSearch : IQuestionSearch
{
    public Task CreateAsync(PortalDb db, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(
        """
        CREATE VIRTUAL TABLE IF NOT EXISTS question_search USING fts5(exact, folded, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
        CREATE VIRTUAL TABLE IF NOT EXISTS question_terms USING fts5vocab(question_search, col);
        """, ct);

    public async Task PutAsync(PortalDb db, SearchText text, CancellationToken ct)
    {
        await RemoveAsync(db, text.QuestionId, ct);
        await db.Database.ExecuteSqlAsync($"INSERT INTO question_search(rowid, exact, folded) VALUES ({text.QuestionId}, {text.Exact}, {text.Folded})", ct);
    }

    public Task RemoveAsync(PortalDb db, long questionId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM question_search WHERE rowid = {questionId}", ct);

    public async Task<IReadOnlyList<TermCount>> CountTermsAsync(PortalDb db, IReadOnlyList<string> foldedTerms, CancellationToken ct)
    {
        List<TermCount> counts = [];
        foreach (var term in foldedTerms)
        {
            var documents = await db.Database.SqlQuery<int>(
                $"SELECT COALESCE((SELECT doc FROM question_terms WHERE term = {term} AND col = 'folded'), 0) AS \"Value\"").SingleAsync(ct);
            counts.Add(new TermCount(term, documents));
        }

        return counts;
    }

    public async Task<IReadOnlyList<long>> CandidatesAsync(PortalDb db, IReadOnlyList<string> foldedTerms, int limit, bool ranked, CancellationToken ct)
    {
        var match = "folded : (" + string.Join(" OR ", foldedTerms.Select(Quote)) + ")";
        return ranked
            ? await db.Database.SqlQuery<long>($"SELECT rowid AS \"Value\" FROM question_search WHERE question_search MATCH {match} ORDER BY rank LIMIT {limit}").ToListAsync(ct)
            : await db.Database.SqlQuery<long>(
            $"SELECT rowid AS \"Value\" FROM question_search WHERE question_search MATCH {match} ORDER BY rowid DESC LIMIT {limit}").ToListAsync(ct);
    }

    private static string Quote(string term) => "\"" + term.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
