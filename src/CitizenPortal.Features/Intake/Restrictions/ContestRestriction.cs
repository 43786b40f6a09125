using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Intake.Restrictions;

/// <summary>The sender, by the link in his letter, asks the monitor above to look at the restriction: once, in his own words.</summary>
public sealed record ContestRestriction(string Token, string? Words);

/// <summary>What the owner of the link reads before he writes.</summary>
public sealed record ContestView(string Reason, DateOnly Until);

public sealed class ContestRestrictionValidator : AbstractValidator<ContestRestriction>
{
    public ContestRestrictionValidator()
    {
        RuleFor(x => x.Words).Must(words => !string.IsNullOrWhiteSpace(words)).WithMessage(_ => Say.Intake["Contest.NoWords"]);
        RuleFor(x => x.Words).Clean(CleanText.LongLimit);
    }
}

public sealed class ContestRestrictionHandler(PortalDb db, OfficeClock clock, IValidator<ContestRestriction> validator)
{
    /// <summary>Null for an unknown or used link, and when nothing holds any more. Asking uses nothing up.</summary>
    public async Task<ContestView?> FindAsync(string token, CancellationToken ct) =>
        await OpenAsync(token, ct) is (_, { } restriction) ? new(restriction.Reason, restriction.Until) : null;

    /// <summary>False when the link holds no more.</summary>
    public async Task<bool> HandleAsync(ContestRestriction input, CancellationToken ct)
    {
        if (await OpenAsync(input.Token, ct) is not ({ } link, { } restriction))
        {
            return false;
        }

        await validator.ValidateAndThrowAsync(input, ct);
        (link.UsedAt, restriction.ContestedAt, restriction.Contest) = (clock.Now().Instant, clock.Now().Instant, input.Words!.Trim());
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<(AccountToken? Link, SenderRestriction? Restriction)> OpenAsync(string token, CancellationToken ct)
    {
        var now = clock.Now();
        var link = await AccountTokens.FindAsync(db, AccountTokenUse.Contest, token, now.Instant, ct);
        return link?.ContactIndex is { } contact
            ? (link, await SenderRestrictions.Of(db, contact, null).On(now.Day).Where(r => r.ContestedAt == null).OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct))
            : (null, null);
    }
}
