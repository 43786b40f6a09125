using System.Text.RegularExpressions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Outbox;

/// <summary>A letter that could not be sent: what kind, to whom in general, and why. No address, no reference, no words.</summary>
public sealed record DeadLetterView(long Id, string Letter, bool IsForStaff, DateTimeOffset DeadAt)
{
    public DateTimeOffset WrittenAt { get; init; }
    public int Attempts { get; init; }
    public bool HasNobody { get; init; }

    /// <summary>What the mail server said, with addresses struck out.</summary>
    public string? Answer { get; init; }
}

public sealed record LetterActView(DateTimeOffset At, string ActorName, LetterActKind Kind, string Letter, string? Reason);

/// <summary><c>Hidden</c> counts letters about cases that are sealed or suspected of it: no more than their number is told.</summary>
public sealed record DeadLettersView(IReadOnlyList<DeadLetterView> Letters, int Hidden, int More, IReadOnlyList<LetterActView> Acts);

public sealed partial class DeadLettersQuery(PortalDb db)
{
    private const int Shown = 50;
    private const int ShownActs = 20;

    public async Task<DeadLettersView> ReadAsync(CancellationToken ct)
    {
        var dead = Dead(db);
        var open = Tellable(db);
        var rows = await open.AsNoTracking().OrderByDescending(l => l.DeadAt).ThenByDescending(l => l.Id).Take(Shown).ToListAsync(ct);
        var (all, shown) = (await dead.CountAsync(ct), await open.CountAsync(ct));
        var acts = await db.LetterActs.OrderByDescending(a => a.Id).Take(ShownActs)
            .Join(db.Letters, a => a.LetterId, l => l.Id, (a, l) => new LetterActView(a.At, a.ActorName, a.Kind, l.Letter, a.Reason)).ToListAsync(ct);
        return new DeadLettersView([.. rows.Select(ViewOf)], all - shown, shown - rows.Count, [.. acts.OrderByDescending(a => a.At)]);
    }

    internal static IQueryable<OutboxLetter> Dead(PortalDb db) => db.Letters.Where(l => l.Letter != LetterCatalogue.PrivateNotice && l.DeadAt != null && l.DiscardedAt == null);

    internal static IQueryable<OutboxLetter> Tellable(PortalDb db) => Dead(db)
        .Where(l => l.QuestionId == null || db.CasesForSweeps.Any(q => q.Id == l.QuestionId && q.Audience > Audience.Suspected));

    private static DeadLetterView ViewOf(OutboxLetter letter) => new(letter.Id, letter.Letter, letter.UserId is not null, letter.DeadAt!.Value)
    {
        WrittenAt = letter.CreatedAt,
        Attempts = letter.Attempts,
        HasNobody = letter.LastError == LetterPost.Nobody,
        Answer = letter.LastError is null or LetterPost.Nobody ? null : Address().Replace(letter.LastError, "***"),
    };

    [GeneratedRegex(@"\S+@\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
