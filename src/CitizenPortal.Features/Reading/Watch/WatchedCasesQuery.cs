using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Reading.Browse;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Watch;

public sealed record WatchedFigures(int Published, int Answered, int Open, int Late);

public sealed record WatchedCases(CaseListView List, WatchedFigures Figures);

/// <summary>
/// What a reader (Mặt trận, Ban Thanh tra nhân dân, HĐND) sees: of the agencies of his scope the published copies, and of the other
/// traces topic, agency, dates and phase. Never a contact, never unpublished words: it is the public's sight, narrowed.
/// </summary>
public sealed class WatchedCasesQuery(PortalDb db, OfficeClock clock)
{
    public const int PageSize = 20;

    public async Task<WatchedCases> HandleAsync(Actor reader, int page, CancellationToken ct)
    {
        var cases = Scope(db.Cases(Actor.Anonymous), reader);
        var (today, current) = (clock.Now().Day, Math.Clamp(page, 1, BrowseCasesQuery.LastPage));
        var rows = await PublicReads.Rows(cases.OrderByDescending(q => q.Id).Skip((current - 1) * PageSize).Take(PageSize + 1)).ToListAsync(ct);
        var open = cases.Where(q => QuestionJourney.Open.Contains(q.State));
        var total = await cases.CountAsync(ct);
        return new WatchedCases(
            new CaseListView([.. rows.Take(PageSize)], total, IsMore: false, current, rows.Count > PageSize),
            new WatchedFigures(
                await cases.CountAsync(q => q.Audience == Audience.Public, ct), await cases.CountAsync(q => q.AnsweredAt != null, ct),
                await open.CountAsync(ct), await open.CountAsync(q => q.PromisedOn < today, ct)));
    }

    private static IQueryable<Question> Scope(IQueryable<Question> cases, Actor reader)
    {
        var grants = reader.Grants.Where(g => g.Duty == Duty.Reader).ToList();
        if (grants.Exists(g => g.Within is null))
        {
            return cases;
        }

        List<string> agencies = [.. grants.SelectMany(g => g.Within!).Distinct()];
        return cases.Where(q => (q.Lead != null && agencies.Contains(q.Lead)) || (q.AnsweredBy != null && agencies.Contains(q.AnsweredBy)));
    }
}
