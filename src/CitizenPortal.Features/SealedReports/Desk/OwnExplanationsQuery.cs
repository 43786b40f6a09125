using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Desk;

/// <summary>What an official is asked to explain: a name of the request that leads to nothing else, the facts, his days, his words.</summary>
public sealed record OwnExplanationView(long Id, string Token, string Facts, DateTimeOffset AskedAt, DueView? Due, string? Words, DateTimeOffset? ExplainedAt);

/// <summary>The requests to explain of the viewer himself; of the report he gets nothing, not even its reference.</summary>
public sealed class OwnExplanationsQuery(PortalDb db, OfficeClock clock, ISealedVault vault)
{
    private const int TokenLength = 12;

    public Task<bool> AnyAsync(Actor viewer, CancellationToken ct) => db.SealedExplanations(viewer).AnyAsync(ct);

    public async Task<IReadOnlyList<OwnExplanationView>> ReadAsync(Actor viewer, CancellationToken ct) =>
        [.. (await db.SealedExplanations(viewer).AsNoTracking().OrderByDescending(e => e.Id).ToListAsync(ct)).Select(ViewOf)];

    public async Task<OwnExplanationView?> FindAsync(string token, Actor viewer, CancellationToken ct) => (await ReadAsync(viewer, ct)).FirstOrDefault(e => e.Token == token);

    private OwnExplanationView ViewOf(SealedExplanation e) => new(
        e.Id, TokenOf(vault, e.Id), e.Facts, e.AskedAt, e.IsOpen ? DueDates.View(clock.Now(), e.DueOn) : null, e.Words, e.ExplainedAt);

    /// <summary>Keyed, so that it counts nothing and cannot be guessed.</summary>
    internal static string TokenOf(ISealedVault vault, long id) =>
        Convert.ToHexStringLower(vault.KeyHash(FormattableString.Invariant($"explanation-{id}"))[..TokenLength]);
}
