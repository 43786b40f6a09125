using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Reading.Search;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Browse;

/// <summary>The public list: newest answers first, open cases newest first, or the best hits first when words are looked for.</summary>
public sealed class BrowseCasesQuery(PortalDb db, PublicSearch search)
{
    public const int PageSize = 20;

    /// <summary>Nobody is told an exact number above this one; counting on would cost more than it tells.</summary>
    public const int CountLimit = 1_000;

    public const int LastPage = 500;
    private const int HitLimit = 300;
    private const double LeastCoverage = 0.4;

    public Task<CaseListView> HandleAsync(BrowseFilter filter, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(filter.Words) ? NewestAsync(filter, ct) : BestAsync(filter, filter.Words, ct);

    private async Task<CaseListView> NewestAsync(BrowseFilter filter, CancellationToken ct)
    {
        var page = Math.Clamp(filter.Page, 1, LastPage);
        var cases = PublicReads.Matching(db, filter);
        var rows = filter is { Topics.Count: 0, Agency: null, Phase: null }
            ? await PublicReads.AnsweredAsync(db, (page - 1) * PageSize, PageSize + 1, ct)
            : await PublicReads.Rows(Ordered(cases, filter.Phase).Skip((page - 1) * PageSize).Take(PageSize + 1)).ToListAsync(ct);
        var total = await cases.OrderBy(q => q.Id).Select(q => q.Id).Take(CountLimit + 1).CountAsync(ct);
        return Cut(rows, Math.Min(total, CountLimit), total > CountLimit, page);
    }

    /// <summary>How many cases that match but for their phase have no answer yet; not counted on above <see cref="CountLimit"/>.</summary>
    public async Task<int> CountOpenAsync(BrowseFilter filter, CancellationToken ct) =>
        await PublicReads.Matching(db, filter with { Phase = PublicPhase.Working }).OrderBy(q => q.Id).Select(q => q.Id).Take(CountLimit).CountAsync(ct);

    private static IQueryable<Question> Ordered(IQueryable<Question> cases, PublicPhase? phase) => phase is null
        ? cases.OrderByDescending(q => q.PublishedAt).ThenByDescending(q => q.Id)
        : cases.OrderByDescending(q => q.Id);

    private async Task<CaseListView> BestAsync(BrowseFilter filter, string words, CancellationToken ct)
    {
        var hits = (await search.FindAsync(words, HitLimit, ct)).Where(h => h.Coverage >= LeastCoverage).Select(h => h.QuestionId).ToList();
        var places = hits.Index().ToDictionary(hit => hit.Item, hit => hit.Index);
        var found = await PublicReads.Rows(PublicReads.Matching(db, filter).Where(q => hits.Contains(q.Id))).ToListAsync(ct);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (found.Count + PageSize - 1) / PageSize));
        var rows = found.OrderBy(row => places[row.Id]).Skip((page - 1) * PageSize).Take(PageSize + 1).ToList();
        return Cut(rows, found.Count, hits.Count == HitLimit, page);
    }

    private static CaseListView Cut(List<CaseRowView> rows, int total, bool isMore, int page) =>
        new([.. rows.Take(PageSize)], total, isMore, page, rows.Count > PageSize && page < LastPage);
}
