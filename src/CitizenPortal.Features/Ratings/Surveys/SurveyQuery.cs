using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings.Surveys;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Surveys;

/// <summary>A survey; how many answered and what is told only once it is closed.</summary>
public sealed record SurveyView(Survey Survey, string Agency, bool Takes);

public sealed record SurveyBoard(IReadOnlyList<(string Code, string Name)> Agencies, IReadOnlyList<SurveyView> Surveys);

public sealed class SurveyQuery(PortalDb db, PortalClock clock, ReferenceBook book)
{
    private const int Newest = 50;

    /// <summary>The agencies whose surveys he holds, and their newest surveys.</summary>
    public async Task<SurveyBoard> ReadAsync(Actor by, CancellationToken ct)
    {
        var today = DeadlineClock.DayOf(clock.Now);
        var mine = book.Current.Agencies.Values.Where(a => a.AnswersOn(today) && SurveyHolders.MayHold(by, a.Code)).Select(a => (a.Code, a.ShortName)).OrderBy(a => a.ShortName, VietnameseOrder.Instance).ToList();
        var codes = book.Current.Agencies.Keys.Where(code => SurveyHolders.MayHold(by, code)).ToList();
        var rows = await db.Surveys.AsNoTracking().Where(s => codes.Contains(s.Agency)).OrderByDescending(s => s.Id).Take(Newest).ToListAsync(ct);
        return new(mine, [.. rows.Select(s => new SurveyView(s, book.Current.AgencyName(s.Agency), s.Takes(today)))]);
    }
}
