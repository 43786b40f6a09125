using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Own;

/// <summary>A resident's own case: its first words are his own.</summary>
public sealed record OwnCaseView(long Id, string Reference, string Excerpt, string? Topic, string? Lead, QuestionState State, DateTimeOffset ReceivedAt, DateOnly? PromisedOn);

/// <summary>The cases sent with one proven address, the newest first. Sealed ones are never among them: they open with their secret only.</summary>
public sealed class OwnCasesQuery(PortalDb db)
{
    private const int MostShown = 200;
    private const int ExcerptLength = 160;

    public async Task<IReadOnlyList<OwnCaseView>> ReadAsync(byte[] contact, CancellationToken ct) =>
        [.. (await Own(contact).AsNoTracking().OrderByDescending(q => q.Id).Take(MostShown)
            .Select(q => new OwnCaseView(q.Id, q.Reference, q.Body, q.Topic, q.Lead, q.State, q.ReceivedAt, q.PromisedOn)).ToListAsync(ct))
            .Select(c => c with { Excerpt = Domain.Text.VietnameseText.Excerpt(c.Excerpt, ExcerptLength) })];

    /// <summary>The id of one of them by its reference; null for any other.</summary>
    public async Task<long?> FindAsync(byte[] contact, string reference, CancellationToken ct) =>
        await Own(contact).Where(q => q.Reference == reference).Select(q => (long?)q.Id).SingleOrDefaultAsync(ct);

    private IQueryable<Question> Own(byte[] contact) => db.CasesForSweeps
        .Where(q => q.Audience != Audience.Sealed && db.Contacts.Any(c => c.QuestionId == q.Id && c.EmailIndex == contact));
}
