using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Ratings.Issue;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.TakeIn;

/// <summary>The paper that was told, and its token when this call issued it: it cannot be shown a second time.</summary>
public sealed record ToldPaper(string Code, PaperKind Kind, bool IsNew, string? Token, DateTimeOffset? Until);

/// <summary>
/// Takes one paper from the one-stop system and issues its token at once. Told again it stays one paper: dates are brought up to date, and no
/// second token comes unless <c>again</c> asks for one, which ends the first as long as it is unused.
/// </summary>
public sealed class TellPaperHandler(PortalDb db, PortalClock clock, PaperKeeping papers, IDatabaseProvider provider)
{
    private const int Attempts = 3;

    /// <summary>Null for a key that is unknown or revoked.</summary>
    public async Task<ApiKey?> KeyAsync(string? presented, CancellationToken ct)
    {
        if (presented is not { Length: > 0 and <= 200 })
        {
            return null;
        }

        var hash = ApiKey.HashOf(presented);
        return await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, ct);
    }

    public async Task<ToldPaper> HandleAsync(DossierLine line, bool again, ApiKey key, CancellationToken ct)
    {
        if (key.Agency is { } only && line.Agency?.Trim() != only)
        {
            throw new ValidationException([new ValidationFailure(nameof(line.Agency), Say.Ratings["Dossier.OtherAgency"])]);
        }

        for (var attempt = 1; ; attempt++)
        {
            var finding = (await papers.ExamineAsync([line], ct))[0];
            if (finding.Faults.Count > 0)
            {
                throw new ValidationException(finding.Faults);
            }

            try
            {
                return await KeepAsync(finding, again, ct);
            }
            catch (DbUpdateException clash) when (attempt < Attempts && (clash is DbUpdateConcurrencyException || provider.IsUniqueViolation(clash)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<ToldPaper> KeepAsync(PaperFinding finding, bool again, CancellationToken ct)
    {
        var paper = finding.Paper!;
        if (finding.IsNew)
        {
            db.DossierPapers.Add(paper);
            await db.SaveChangesAsync(ct);
        }
        else if (finding.IsChanged)
        {
            await papers.MeasureAsync([paper], ct);
        }

        var token = await db.RatingTokens.SingleOrDefaultAsync(t => t.PaperId == paper.Id, ct);
        var issued = token is null ? TokenIssue.Fresh(db, paper, clock.Now)
            : again && !await db.Ratings.AnyAsync(r => r.TokenId == token.Id, ct) ? TokenIssue.Again(token, clock.Now)
            : null;
        await db.SaveChangesAsync(ct);
        return new ToldPaper(paper.Code, paper.Kind, finding.IsNew, issued?.Text, issued?.Token.ExpiresAt ?? token?.ExpiresAt);
    }
}
