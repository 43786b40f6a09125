using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Reading.Search;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Similar;

public sealed record SimilarCaseView(long Id, string Reference, string Excerpt, string Question, string Answer, string? Lead, DateTimeOffset? AnsweredAt)
{
    public DateOnly? OutdatedOn { get; init; }
}

/// <summary>Answered questions close to a text, best first; those that share too little with it are left out.</summary>
public sealed class SimilarCasesQuery(PortalDb db, PublicSearch search, ReferenceBook book)
{
    private const int LongestQuery = 600;
    private const int Considered = 20;

    public async Task<IReadOnlyList<SimilarCaseView>> HandleAsync(string text, int limit, long? except, CancellationToken ct)
    {
        var words = book.Current.Places.WithoutNames(text.Length > LongestQuery ? text[..LongestQuery] : text);
        var hits = (await search.FindAsync(words, limit + Considered, ct))
            .Where(h => h.IsAlike && h.QuestionId != except).Take(limit).Select(h => h.QuestionId).ToList();
        var found = await db.Cases(Actor.Anonymous).AsNoTracking()
            .Where(q => q.Audience == Audience.Public && q.PublicAnswer != null && hits.Contains(q.Id))
            .Select(q => new SimilarCaseView(q.Id, q.Reference, q.Excerpt ?? "", q.PublicBody ?? "", q.PublicAnswer!, q.AnsweredBy ?? q.Lead, q.AnsweredAt) { OutdatedOn = q.OutdatedOn })
            .ToListAsync(ct);
        return [.. found.OrderBy(one => hits.IndexOf(one.Id))];
    }
}
