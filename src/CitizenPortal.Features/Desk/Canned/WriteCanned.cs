using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Canned;

/// <summary>A new canned text. No agency: one of the whole province. What must be filled in stands in brackets.</summary>
public sealed record WriteCanned(string? Agency, string? Topic, string? Title, string? Text, string? LegalBasis);

/// <summary>The head's word on one: whether it may be offered, and sent unchanged without a second approval.</summary>
public sealed record ApproveCanned(long Id, bool IsSentUnreviewed);

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

        db.CannedTexts.Add(new CannedText
        {
            Agency = agency, Topic = topic, Title = input.Title!, Text = input.Text!, LegalBasis = NullIfEmpty(input.LegalBasis), WrittenBy = by.Name, WrittenAt = clock.Now().Instant,
        });
        await db.SaveChangesAsync(ct);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

public sealed class SettleCannedHandler(PortalDb db, OfficeClock clock)
{
    public Task ApproveAsync(ApproveCanned input, Actor by, CancellationToken ct) =>
        SettleAsync(input.Id, by, canned => canned.Approve(by.Name, clock.Now().Instant, input.IsSentUnreviewed), ct);

    public Task CloseAsync(CloseCanned input, Actor by, CancellationToken ct) => SettleAsync(input.Id, by, canned => canned.Close(clock.Now().Instant), ct);

    private async Task SettleAsync(long id, Actor by, Action<CannedText> act, CancellationToken ct)
    {
        if (await db.CannedTexts.SingleOrDefaultAsync(c => c.Id == id && c.ClosedAt == null, ct) is not { } canned || !CannedRights.MayApprove(by, canned.Agency))
        {
            throw new ValidationException([new(nameof(ApproveCanned.Id), Say.CasePage["Canned.NotYours"])]);
        }

        act(canned);
        await db.SaveChangesAsync(ct);
    }
}
