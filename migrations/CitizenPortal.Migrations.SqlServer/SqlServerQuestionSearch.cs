using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Migrations.SqlServer;

/// <summary>One row a published case, matched with LIKE on the folded column: it works on every edition, also where full-text search is not installed.</summary>
internal sealed class SqlServerQuestionSearch : IQuestionSearch
{
    public Task CreateAsync(PortalDb db, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(
        """
        IF OBJECT_ID('question_search') IS NULL
            CREATE TABLE question_search (id bigint NOT NULL PRIMARY KEY, exact nvarchar(max) NOT NULL, folded nvarchar(max) NOT NULL);
        """, ct);

    public async Task PutAsync(PortalDb db, SearchText text, CancellationToken ct)
    {
        await RemoveAsync(db, text.QuestionId, ct);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO question_search (id, exact, folded) VALUES ({text.QuestionId}, {text.Exact}, {" " + text.Folded + " "})", ct);
    }

    public Task RemoveAsync(PortalDb db, long questionId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM question_search WHERE id = {questionId}", ct);

    public async Task<IReadOnlyList<TermCount>> CountTermsAsync(PortalDb db, IReadOnlyList<string> foldedTerms, CancellationToken ct)
    {
        List<TermCount> counts = [];
        foreach (var term in foldedTerms)
        {
            var word = $"% {term} %";
            counts.Add(new TermCount(term, await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM question_search WHERE folded LIKE {word}").SingleAsync(ct)));
        }

        return counts;
    }

    public async Task<IReadOnlyList<long>> CandidatesAsync(PortalDb db, IReadOnlyList<string> foldedTerms, int limit, bool ranked, CancellationToken ct)
    {
        HashSet<long> found = [];
        foreach (var term in foldedTerms)
        {
            var word = $"% {term} %";
            found.UnionWith(await db.Database.SqlQuery<long>(
                $"SELECT TOP ({limit}) id AS \"Value\" FROM question_search WHERE folded LIKE {word} ORDER BY id DESC").ToListAsync(ct));
        }

        return [.. found.OrderDescending().Take(limit)];
    }
}
