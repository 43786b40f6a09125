using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Canned;

/// <summary>A new canned text. No agency: one of the whole province. What must be filled in stands in brackets.</summary>
public sealed record WriteCanned(string? Agency, string? Topic, string? Title, string? Text, string? LegalBasis)
{
    /// <summary>The text whose next edition this is; it stays in use until the head approves this one.</summary>
    public long? Replaces { get; init; }
}

/// <summary>
/// The head's word on one: whether it may be offered, and sent unchanged without a second approval. That needs the number and local day of his
/// document, a text of his own agency, and no place that a person fills in.
/// </summary>
public sealed record ApproveCanned(long Id, bool IsSentUnreviewed)
{
    public string? Document { get; init; }
    public DateOnly? DocumentOn { get; init; }
}

public sealed record CloseCanned(long Id);

public sealed class WriteCannedValidator : AbstractValidator<WriteCanned>
{
    public WriteCannedValidator()
    {
        RuleFor(x => x.Title).Required("Canned.NoTitle").Clean(CleanText.ShortLimit);
        RuleFor(x => x.Text).Required("Canned.NoText").Clean(CleanText.LongLimit);
        RuleFor(x => x.LegalBasis).Clean(500);
    }
}

public sealed class WriteCannedHandler(PortalDb db, OfficeClock clock, ReferenceBook book, IValidator<WriteCanned> validator)
{
    public async Task HandleAsync(WriteCanned input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var (agency, topic) = (NullIfEmpty(input.Agency), NullIfEmpty(input.Topic));
        if (!CannedRights.MayWrite(by, agency) || (topic is not null && !book.Current.Topics.ContainsKey(topic)))
        {
            throw new ValidationException([new(topic is null || !CannedRights.MayWrite(by, agency) ? nameof(input.Agency) : nameof(input.Topic), Say.CasePage["Canned.NotYours"])]);
        }

        var former = input.Replaces is { } id ? await db.CannedTexts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.ClosedAt == null && c.Agency == agency, ct) : null;
        if (input.Replaces is not null && former is null)
        {
            throw new ValidationException([new(nameof(input.Agency), Say.CasePage["Canned.NotYours"])]);
        }

        db.CannedTexts.Add(new CannedText
        {
            Replaces = former?.Id, Edition = (former?.Edition ?? 0) + 1,
            Agency = agency, Topic = topic, Title = input.Title!, Text = input.Text!, LegalBasis = NullIfEmpty(input.LegalBasis), WrittenBy = by.Name, WrittenAt = clock.Now().Instant,
        });
        await db.SaveChangesAsync(ct);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

public sealed class SettleCannedHandler(PortalDb db, OfficeClock clock)
{
    private const int DocumentLimit = 60;

    public Task ApproveAsync(ApproveCanned input, Actor by, CancellationToken ct) => SettleAsync(input.Id, by, async canned =>
    {
        var now = clock.Now();
        if (!input.IsSentUnreviewed)
        {
            canned.Approve(by.Name, now.Instant);
        }
        else
        {
            RefuseWhen(canned.Agency is null, nameof(input.IsSentUnreviewed), "Canned.FreeOwnOnly");
            RefuseWhen(CannedFacts.LeftTo(canned.Text, canned.LegalBasis).Count > 0, nameof(input.IsSentUnreviewed), "Canned.FreePlaces");
            RefuseWhen(input.Document is null || input.Document.Trim().Length is 0 or > DocumentLimit, nameof(input.Document), "Canned.FreeNoDocument");
            RefuseWhen(input.DocumentOn is null || input.DocumentOn > now.Day, nameof(input.DocumentOn), "Canned.FreeNoDay");
            canned.Approve(by.Name, now.Instant, input.Document!.Trim(), input.DocumentOn!.Value);
        }

        (await db.CannedTexts.SingleOrDefaultAsync(c => c.Id == canned.Replaces, ct))?.Close(now.Instant);
    }, ct);

    public Task CloseAsync(CloseCanned input, Actor by, CancellationToken ct) => SettleAsync(input.Id, by, canned =>
    {
        canned.Close(clock.Now().Instant);
        return Task.CompletedTask;
    }, ct);

    private async Task SettleAsync(long id, Actor by, Func<CannedText, Task> act, CancellationToken ct)
    {
        var canned = await db.CannedTexts.SingleOrDefaultAsync(c => c.Id == id && c.ClosedAt == null, ct);
        RefuseWhen(canned is null || !CannedRights.MayApprove(by, canned.Agency), nameof(ApproveCanned.Id), "Canned.NotYours");
        await act(canned!);
        await db.SaveChangesAsync(ct);
    }

    private static void RefuseWhen(bool wrong, string field, string why)
    {
        if (wrong)
        {
            throw new ValidationException([new(field, Say.CasePage[why])]);
        }
    }
}
