using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Ports;

/// <summary>What is indexed of a published case: its redacted copies only, once with marks and once folded.</summary>
public sealed record SearchText(long QuestionId, string Exact, string Folded);

/// <summary>A word of the query and in how many published cases it stands.</summary>
public sealed record TermCount(string Term, int Documents);

/// <summary>Full-text search of one database engine; upkeep happens in the transaction of the commit that changes a case.</summary>
public interface IQuestionSearch
{
    Task CreateAsync(PortalDb db, CancellationToken ct);

    Task PutAsync(PortalDb db, SearchText text, CancellationToken ct);

    Task RemoveAsync(PortalDb db, long questionId, CancellationToken ct);

    Task<IReadOnlyList<TermCount>> CountTermsAsync(PortalDb db, IReadOnlyList<string> foldedTerms, CancellationToken ct);

    /// <summary>
    /// At most <paramref name="limit"/> ids of cases holding any of the folded terms. With <paramref name="ranked"/> (the terms are
    /// rare) an engine that ranks puts the best first; otherwise the newest come first, since ranking a common word means scoring every case.
    /// </summary>
    Task<IReadOnlyList<long>> CandidatesAsync(PortalDb db, IReadOnlyList<string> foldedTerms, int limit, bool ranked, CancellationToken ct);
}
