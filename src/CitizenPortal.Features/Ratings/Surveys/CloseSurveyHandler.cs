using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Surveys;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Surveys;

/// <summary>Ends a survey: no invitation works any more, and its results are counted once and for all.</summary>
public sealed class CloseSurveyHandler(PortalDb db, PortalClock clock)
{
    /// <summary>False when there is no such survey for him or somebody else closed it.</summary>
    public async Task<bool> HandleAsync(long id, Actor by, CancellationToken ct)
    {
        if (await SurveyHolders.FindAsync(db, id, by, ct) is not { ClosedAt: null } survey)
        {
            return false;
        }

        var now = clock.Now;
        foreach (var token in await db.RatingTokens.Where(t => t.SurveyId == id && t.ExpiresAt > now).ToListAsync(ct))
        {
            token.ExpiresAt = now;
        }

        var answers = await db.Ratings.AsNoTracking().Where(r => r.SurveyId == id).Select(r => new { r.FormVersion, r.Points }).ToListAsync(ct);
        var version = answers.Select(a => a.FormVersion).DefaultIfEmpty().Max();
        var form = answers.Count == 0 ? null : await RatingFormShelf.OfAsync(db, RatingForm.Survey, version, ct);
        survey.Close(answers.Count, form is null ? [] : SurveyFactor.Of(form, [.. answers.Select(a => a.Points)]), by.Name, now);
        RatingJournal.Write(db, by, now, AuditAct.CloseSurvey, survey.Agency, survey.Id, survey.Title, null);
        return await db.SavedAsync(ct);
    }
}
