using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Keys;

public sealed record MakeApiKey(string? Name, string? Agency);

public sealed class MakeApiKeyValidator : AbstractValidator<MakeApiKey>
{
    public MakeApiKeyValidator(ReferenceBook book)
    {
        RuleFor(x => x.Name).Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage(_ => Say.Ratings["Keys.NoName"]);
        RuleFor(x => x.Name).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Agency).Must(a => string.IsNullOrEmpty(a) || book.Current.Agencies.ContainsKey(a)).WithMessage(_ => Say.Ratings["Dossier.NoAgency"]);
    }
}

/// <summary>Makes and revokes the keys of one-stop systems. A key is shown once.</summary>
public sealed class ApiKeyHandler(PortalDb db, PortalClock clock, IValidator<MakeApiKey> validator)
{
    public async Task<IReadOnlyList<ApiKey>> ReadAsync(Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        return await db.ApiKeys.AsNoTracking().OrderByDescending(k => k.Id).ToListAsync(ct);
    }

    /// <summary>The new key in plain text.</summary>
    public async Task<string> MakeAsync(MakeApiKey input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var text = ApiKey.Mint();
        db.ApiKeys.Add(new ApiKey
        {
            Name = input.Name!.Trim(), Agency = string.IsNullOrEmpty(input.Agency) ? null : input.Agency, Hash = ApiKey.HashOf(text), MadeBy = by.Name, MadeAt = clock.Now,
        });
        Note(by, AuditAct.MakeApiKey, input.Name!.Trim());
        await db.SaveChangesAsync(ct);
        return text;
    }

    /// <summary>From the next call on the key opens nothing. Doing it twice is the same as once.</summary>
    public async Task RevokeAsync(long id, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id && k.RevokedAt == null, ct) is { } key)
        {
            key.RevokedAt = clock.Now;
            Note(by, AuditAct.RevokeApiKey, key.Name);
            await db.SaveChangesAsync(ct);
        }
    }

    private void Note(Actor by, AuditAct act, string name) => AuditJournal.Write(db, by, new AuditFacts(clock.Now, AuditArea.Settings, act.ToString()) { Detail = name });
}
