using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Issue;

/// <summary>Which papers get their tokens on a sheet: all of a counter that have none, or with <c>Again</c> the unused ones of a day's sheet.</summary>
public sealed record IssueTokens(string? Agency, string? Counter, DateOnly? Again = null);

/// <summary>A slip of the sheet: what it goes with, and the link that is shown this once.</summary>
public sealed record TokenSlip(string DossierCode, PaperKind Kind, string ServiceName, string OfficialName, string? Counter, DateOnly HandedOn, string Token, DateTimeOffset Until);

/// <summary>
/// Issues the tokens of a counter's papers: for every paper, in the order of the dossiers, so that no clerk chooses who may rate. The sheet is
/// the answer of this act and can only be issued anew, which ends the earlier links.
/// </summary>
public sealed class IssueTokensHandler(PortalDb db, PortalClock clock, IDatabaseProvider provider)
{
    public const int SheetLimit = 400;

    public async Task<IReadOnlyList<TokenSlip>> HandleAsync(IssueTokens input, Actor by, CancellationToken ct)
    {
        if (input.Agency is null || !DossierDesk.AgenciesOf(by).Contains(input.Agency))
        {
            throw new ValidationException([new ValidationFailure(nameof(input.Agency), Say.Ratings["Dossier.OtherAgency"])]);
        }

        var (now, today) = (clock.Now, DeadlineClock.DayOf(clock.Now));
        var oldest = today.AddDays(-TokenIssue.OldestDays);
        var papers = await db.DossierPapers.AsNoTracking().Where(p => p.Agency == input.Agency && (input.Counter == null || p.Counter == input.Counter) && p.HandedOn >= oldest)
            .Where(p => input.Again == null ? !db.RatingTokens.Any(t => t.PaperId == p.Id) : p.HandedOn == input.Again && db.RatingTokens.Any(t => t.PaperId == p.Id && !db.Ratings.Any(r => r.TokenId == t.Id)))
            .OrderBy(p => p.HandedOn).ThenBy(p => p.Counter).ThenBy(p => p.Id).Take(SheetLimit).ToListAsync(ct);
        var issued = input.Again is null ? papers.ConvertAll(p => TokenIssue.Fresh(db, p, now)) : await AgainAsync(papers, now, ct);
        if (issued.Count == 0)
        {
            return [];
        }

        AuditJournal.Write(db, by, new AuditFacts(now, AuditArea.Rating, nameof(AuditAct.IssueTokens))
        {
            Target = input.Agency, Detail = Say.Ratings.Format(input.Again is null ? "Audit.Issued" : "Audit.IssuedAgain", issued.Count, input.Counter),
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || provider.IsUniqueViolation(clash))
        {
            // Somebody printed the same sheet in this moment: those links are out already.
            db.ChangeTracker.Clear();
            return [];
        }

        var names = await NamesAsync(papers, ct);
        return [.. papers.Zip(issued, (p, i) => new TokenSlip(p.Code, p.Kind, p.ServiceName, names[p.OfficialId], p.Counter, p.HandedOn, i.Text, i.Token.ExpiresAt))];
    }

    private async Task<List<IssuedToken>> AgainAsync(List<DossierPaper> papers, DateTimeOffset now, CancellationToken ct)
    {
        var ids = papers.ConvertAll(p => p.Id);
        var tokens = await db.RatingTokens.Where(t => t.PaperId != null && ids.Contains(t.PaperId.Value)).ToDictionaryAsync(t => t.PaperId!.Value, ct);
        return papers.ConvertAll(p => TokenIssue.Again(tokens[p.Id], now));
    }

    private async Task<Dictionary<long, string>> NamesAsync(List<DossierPaper> papers, CancellationToken ct)
    {
        var ids = papers.Select(p => p.OfficialId).Distinct().ToList();
        return await db.Officials.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.FullName, ct);
    }
}
