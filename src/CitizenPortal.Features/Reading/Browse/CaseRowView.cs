using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Reading.Browse;

/// <summary>A case in a list. Without published words <c>Excerpt</c> is null: reference, topic, agency, dates and phase are all there is.</summary>
public sealed record CaseRowView(
    long Id, string Reference, string? Excerpt, string? Topic, string? Lead, QuestionState State, DateTimeOffset ReceivedAt, DateTimeOffset? AnsweredAt)
{
    /// <summary>Since when the rules of its answer have changed.</summary>
    public DateOnly? OutdatedOn { get; init; }
}

/// <summary>One page of a list. Above <see cref="BrowseCasesQuery.CountLimit"/> the total is not counted on.</summary>
public sealed record CaseListView(IReadOnlyList<CaseRowView> Rows, int Total, bool IsMore, int Page, bool HasNext);
