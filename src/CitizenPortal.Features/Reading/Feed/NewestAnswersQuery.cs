using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Reading.Browse;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Feed;

public sealed record FeedEntryView(string Reference, string Excerpt, string Answer, string? Topic, string? Lead, DateTimeOffset ReceivedAt, DateTimeOffset PublishedAt, int Version);

/// <summary>The answers published last, redacted copies only.</summary>
public sealed class NewestAnswersQuery(PortalDb db)
{
    public async Task<IReadOnlyList<CaseRowView>> ListAsync(int take, CancellationToken ct) => await PublicReads.AnsweredAsync(db, 0, take, ct);

    public async Task<IReadOnlyList<FeedEntryView>> FeedAsync(int take, CancellationToken ct) =>
        await db.Cases(Actor.Anonymous).AsNoTracking().Where(q => q.Audience == Audience.Public && q.PublishedAt != null)
            .OrderByDescending(q => q.PublishedAt).ThenByDescending(q => q.Id).Take(take)
            .Select(q => new FeedEntryView(
                q.Reference, q.Excerpt ?? "", q.PublicAnswer ?? "", q.Topic, q.AnsweredBy ?? q.Lead, q.ReceivedAt, q.PublishedAt!.Value, q.Version))
            .ToListAsync(ct);
}
