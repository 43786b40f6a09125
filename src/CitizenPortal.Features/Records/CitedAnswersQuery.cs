using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Records;

/// <summary>An answer that cites a document, as its agency looks it through once a year.</summary>
public sealed record CitedAnswer(string Reference, string Topic, string Agency, DateOnly AnsweredOn, QuestionState State)
{
    public IReadOnlyList<string> Citations { get; init; } = [];
    public DateOnly? OutdatedOn { get; init; }
}

/// <summary>
/// The given answers of the viewer's own agencies that cite a document (by a part of its name or number, marks and case do not matter),
/// of one year (local) or of all, the newest first.
/// </summary>
public sealed class CitedAnswersQuery(PortalDb db, ReferenceBook reference)
{
    public const int Most = 200;
    private static readonly QuestionState[] Given = [QuestionState.Answered, QuestionState.Published];

    public async Task<IReadOnlyList<CitedAnswer>> ReadAsync(string? document, int? year, Actor viewer, CancellationToken ct)
    {
        var key = Citation.KeyOf(document ?? "");
        if (key.Length == 0)
        {
            return [];
        }

        var cases = db.HandledCases(viewer).AsNoTracking().Where(q => Given.Contains(q.State) && q.CitedDocuments != null && q.CitedDocuments.Contains(key));
        if (year is > 2000 and < 2200 and var known)
        {
            var (from, to) = (StartOf(known), StartOf(known + 1));
            cases = cases.Where(q => q.AnsweredAt >= from && q.AnsweredAt < to);
        }

        var found = await cases.OrderByDescending(q => q.AnsweredAt).Take(Most)
            .Select(q => new { q.Reference, q.Topic, Agency = q.AnsweredBy ?? q.Lead, q.AnsweredAt, q.State, q.Citations, q.OutdatedOn }).ToListAsync(ct);
        var book = reference.Current;
        return [.. found.Select(q => new CitedAnswer(q.Reference, book.TopicName(q.Topic), book.AgencyName(q.Agency), DeadlineClock.DayOf(q.AnsweredAt ?? default), q.State)
        {
            Citations = [.. q.Citations.Select(Citation.Parse).OfType<Citation>().Where(c => Citation.KeyOf(c.Document).Contains(key, StringComparison.Ordinal)).Select(c => c.Text)],
            OutdatedOn = q.OutdatedOn,
        })];
    }

    private static DateTimeOffset StartOf(int year) => DeadlineClock.InstantOf(new DateOnly(year, 1, 1));
}
