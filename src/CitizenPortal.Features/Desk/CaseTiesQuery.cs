using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk;

/// <summary>Reads what a case has to do with others; another asker's case is named only to somebody who handles that one too.</summary>
public sealed class CaseTiesQuery(PortalDb db, ReferenceBook reference, OfficeClock clock)
{
    private const int MostDuplicates = 3;
    private const int Looked = 300;
    private const int LeastPercent = 50;
    private const int ExcerptLength = 160;
    private const int ShortestWord = 2;

    public async Task<CaseTiesView> ReadAsync(DeskCaseView view, Actor viewer, CancellationToken ct)
    {
        var (book, now) = (reference.Current, clock.Now());
        var own = await db.HandledCases(viewer).AsNoTracking().Where(q => q.Id == view.Id)
            .Select(q => new { q.MergedInto, q.SplitFrom, q.Coordinator, Opinions = q.Opinions.OrderBy(o => o.Number).ToList() }).SingleAsync(ct);
        var parts = await db.HandledCases(viewer).AsNoTracking().Where(q => q.SplitFrom == view.Id).OrderBy(q => q.Id).Select(q => new { q.Reference, q.State, q.Lead, q.Coordinator }).ToListAsync(ct);
        return new CaseTiesView
        {
            Target = await ReferenceOfAsync(own.MergedInto, viewer, ct),
            MergedCount = await db.CasesForSweeps.CountAsync(q => q.MergedInto == view.Id, ct),
            Merged = await db.HandledCases(viewer).Where(q => q.MergedInto == view.Id).OrderBy(q => q.Id).Select(q => q.Reference).ToListAsync(ct),
            Whole = await ReferenceOfAsync(own.SplitFrom, viewer, ct),
            Parts = [.. parts.Select(p => new CasePartView(p.Reference, p.State, book.AgencyName(p.Lead ?? p.Coordinator)))],
            Opinions = [.. own.Opinions.Select(o => new OpinionView(o.Letter?.Body ?? book.AgencyName(o.Agency), o.Asked, o.AskedAt, o.IsSilent)
            {
                Number = o.Number, Agency = o.Agency, WithdrawnBecause = o.WithdrawnBecause, Letter = o.Letter, DueOn = o.DueOn, Due = o.IsOpen ? DueDates.View(now, o.DueOn) : null, Given = o.Given, GivenBy = o.GivenBy, ReplyNumber = o.ReplyNumber, EndedAt = o.EndedAt,
            })],
            Duplicates = view.May(Verb.Merge) ? await DuplicatesAsync(view, own.Coordinator, viewer, ct) : [],
        };
    }

    private async Task<string?> ReferenceOfAsync(long? id, Actor viewer, CancellationToken ct) =>
        id is null ? null : await db.HandledCases(viewer).Where(q => q.Id == id).Select(q => q.Reference).SingleOrDefaultAsync(ct);

    private async Task<IReadOnlyList<LikelyDuplicate>> DuplicatesAsync(DeskCaseView view, string coordinator, Actor viewer, CancellationToken ct)
    {
        var states = QuestionJourney.Row(Verb.Merge).From;
        var open = await db.HandledCases(viewer).AsNoTracking()
            .Where(q => q.Coordinator == coordinator && q.Id != view.Id && states.Contains(q.State) && q.Suspicion == Suspicion.None)
            .OrderByDescending(q => q.Id).Take(Looked).Select(q => new { q.Reference, q.Body, q.ReceivedAt }).ToListAsync(ct);
        var words = WordsOf(view.Body);
        return [.. open.Select(q => new LikelyDuplicate(q.Reference, VietnameseText.Excerpt(q.Body, ExcerptLength), q.ReceivedAt, Shared(words, WordsOf(q.Body))))
            .Where(d => d.Percent >= LeastPercent).OrderByDescending(d => d.Percent).Take(MostDuplicates)];
    }

    private static HashSet<string> WordsOf(string text) => [.. VietnameseText.Words(text).Select(VietnameseText.Fold).Where(w => w.Length >= ShortestWord)];

    private static int Shared(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : one.Intersect(other).Count() * 100 / Math.Max(one.Count, other.Count);
}
