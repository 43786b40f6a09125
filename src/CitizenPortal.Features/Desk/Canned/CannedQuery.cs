using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Canned;

public sealed record CannedView(long Id, string Agency, string? Topic, string Title, string Text, string? LegalBasis, string WrittenBy)
{
    public string? ApprovedBy { get; init; }
    public bool IsSentUnreviewed { get; init; }
    public string? Document { get; init; }
    public DateOnly? DocumentOn { get; init; }
    public int Edition { get; init; } = 1;

    /// <summary>Codes for a form that writes the next edition.</summary>
    public string? AgencyCode { get; init; }
    public string? TopicCode { get; init; }
    public bool MayApprove { get; init; }
    public bool MayWrite { get; init; }
}

public sealed record CannedChoices(IReadOnlyList<CannedView> Texts, IReadOnlyList<Choice> Agencies, IReadOnlyList<ChoiceGroup> Topics);

/// <summary>Canned texts: for the page where they are kept, and those that a case may be answered with.</summary>
public sealed class CannedQuery(PortalDb db, ReferenceBook reference)
{
    private const int Most = 200;

    /// <summary>Those of the viewer's agencies and of the province, and for whom he may write.</summary>
    public async Task<CannedChoices> ReadAsync(Actor viewer, CancellationToken ct)
    {
        var (book, mine) = (reference.Current, CannedRights.AgenciesOf(viewer));
        var rows = await db.CannedTexts.AsNoTracking().Where(c => c.ClosedAt == null && (c.Agency == null || mine.Contains(c.Agency)))
            .OrderBy(c => c.Agency == null ? 1 : 0).ThenBy(c => c.Id).Take(Most).ToListAsync(ct);
        Choice[] province = CannedRights.MayWrite(viewer, null) ? [new("", Say.CasePage["Canned.Province"])] : [];
        return new CannedChoices(
            [.. rows.Select(c => View(c, book) with { MayApprove = CannedRights.MayApprove(viewer, c.Agency), MayWrite = CannedRights.MayWrite(viewer, c.Agency) })],
            [.. mine.Where(a => CannedRights.MayWrite(viewer, a)).Select(a => new Choice(a, book.AgencyName(a))), .. province],
            [.. book.Topics.Values.Where(t => !t.IsClosed).GroupBy(t => (t.Group, t.GroupName)).OrderBy(g => g.Key.Group, StringComparer.Ordinal)
                .Select(g => new ChoiceGroup(g.Key.GroupName, [.. g.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => new Choice(t.Code, t.Name))]))]);
    }

    /// <summary>What the agency may put into an answer on this topic: texts of the topic first, then those for every topic.</summary>
    public async Task<IReadOnlyList<Choice>> OfferAsync(string? agency, string? topic, CancellationToken ct) =>
        [.. (await Offered(agency, topic).Select(c => new { c.Id, c.Title }).ToListAsync(ct))
            .Select(c => new Choice(c.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), c.Title))];

    /// <summary>The text with what the case already tells filled in; null when the agency has no such text.</summary>
    public async Task<string?> FillAsync(long id, DeskCaseView view, CancellationToken ct) =>
        await Offered(view.Holders.LeadCode, view.Place.TopicCode).SingleOrDefaultAsync(c => c.Id == id, ct) is { } found
            ? new CannedFacts(view.Reference, view.Holders.Lead, view.Place.Topic, view.ReceivedAt).Fill(found.Text, found.LegalBasis)
            : null;

    /// <summary>The titles of the texts that may go out on this topic without a second approval.</summary>
    public async Task<IReadOnlyList<string>> FreeAsync(string? agency, string? topic, CancellationToken ct) =>
        await Offered(agency, topic).Where(c => c.IsSentUnreviewed && c.Agency == agency).Select(c => c.Title).ToListAsync(ct);

    private IQueryable<CannedText> Offered(string? agency, string? topic) => db.CannedTexts.AsNoTracking()
        .Where(c => c.ApprovedAt != null && c.ClosedAt == null && (c.Agency == null || c.Agency == agency) && (c.Topic == null || c.Topic == topic))
        .OrderBy(c => c.Topic == null ? 1 : 0).ThenBy(c => c.Id).Take(Most);

    private static CannedView View(CannedText c, ReferenceEdition book) =>
        new(c.Id, c.Agency is null ? Say.CasePage["Canned.Province"] : book.AgencyName(c.Agency), c.Topic is null ? null : book.TopicName(c.Topic), c.Title, c.Text, c.LegalBasis, c.WrittenBy)
        {
            ApprovedBy = c.ApprovedBy, IsSentUnreviewed = c.IsSentUnreviewed, Document = c.Document, DocumentOn = c.DocumentOn, Edition = c.Edition, AgencyCode = c.Agency, TopicCode = c.Topic,
        };
}
