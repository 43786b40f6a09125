using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Storage;

/// <summary>Somebody has a case open until then (database time); it holds nobody back.</summary>
public sealed class CasePresence
{
    public required long QuestionId { get; init; }
    public required long UserId { get; init; }
    public required DateTimeOffset Until { get; set; }
}

/// <summary>Who else looks at a case: each look holds for a minute, and the page renews it.</summary>
public sealed class PresenceKeeping(IServiceScopeFactory scopes, IDatabaseProvider provider)
{
    public static TimeSpan Length { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Notes that the user looks, and names the others who do.</summary>
    public async Task<IReadOnlyList<string>> LookAsync(long questionId, long userId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var now = await provider.NowAsync(db, ct);
        var until = now + Length;
        await db.Presences.Where(p => p.QuestionId == questionId && p.UserId != userId && p.Until < now).ExecuteDeleteAsync(ct);
        if (await db.Presences.Where(p => p.QuestionId == questionId && p.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, until), ct) == 0)
        {
            await AddAsync(db, new CasePresence { QuestionId = questionId, UserId = userId, Until = until }, ct);
        }

        return await db.Presences.AsNoTracking().Where(p => p.QuestionId == questionId && p.UserId != userId && p.Until > now)
            .Join(db.Users, p => p.UserId, u => u.Id, (p, u) => u.FullName).OrderBy(name => name).ToListAsync(ct);
    }

    /// <summary>Who looks at these cases now, the user himself left out.</summary>
    public async Task<ILookup<long, string>> OfAsync(IReadOnlyList<long> questions, long? userId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var now = await provider.NowAsync(db, ct);
        var looks = await db.Presences.AsNoTracking().Where(p => questions.Contains(p.QuestionId) && p.UserId != userId && p.Until > now)
            .Join(db.Users, p => p.UserId, u => u.Id, (p, u) => new { p.QuestionId, u.FullName }).ToListAsync(ct);
        return looks.OrderBy(l => l.FullName, StringComparer.Ordinal).ToLookup(l => l.QuestionId, l => l.FullName);
    }

    private async Task AddAsync(PortalDb db, CasePresence look, CancellationToken ct)
    {
        try
        {
            db.Presences.Add(look);
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException clash) when (provider.IsUniqueViolation(clash))
        {
            db.ChangeTracker.Clear();
        }
    }
}
