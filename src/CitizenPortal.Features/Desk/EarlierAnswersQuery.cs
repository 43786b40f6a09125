using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Reading.Search;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk;

/// <summary>A published question that resembles the case, with its whole public answer.</summary>
public sealed record EarlierAnswer(string Reference, string Question, string Answer, string Agency)
{
    public DateOnly? OutdatedOn { get; init; }
    public IReadOnlyList<string> Citations { get; init; } = [];
}

/// <summary>What was answered before on the like of it: public copies only, so that nobody learns another's words.</summary>
public sealed class EarlierAnswersQuery(PortalDb db, PublicSearch search, ReferenceBook reference)
{
    private const int Most = 3;
    private const int Considered = 20;

    public async Task<IReadOnlyList<EarlierAnswer>> ReadAsync(DeskCaseView view, CancellationToken ct)
    {
        var hits = (await search.FindAsync(reference.Current.Places.WithoutNames(view.Body), Most + Considered, ct)).Where(h => h.QuestionId != view.Id && h.IsAlike).Take(Most).ToList();
        long[] ids = [.. hits.Select(h => h.QuestionId)];
        var found = await db.Cases(Actor.Anonymous).AsNoTracking()
            .Where(q => q.Audience == Audience.Public && q.PublicAnswer != null && ids.Contains(q.Id))
            .Select(q => new { q.Id, q.Reference, q.PublicBody, q.PublicAnswer, q.Lead, q.OutdatedOn, q.Citations }).ToListAsync(ct);
        return [.. hits.SelectMany(h => found.Where(f => f.Id == h.QuestionId))
            .Select(f => new EarlierAnswer(f.Reference, f.PublicBody ?? "", f.PublicAnswer ?? "", reference.Current.AgencyName(f.Lead)) { OutdatedOn = f.OutdatedOn, Citations = f.Citations })];
    }
}
