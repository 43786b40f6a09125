using System.Text.Json;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Ratings.Issue;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Features.Outbox;

public enum PostOutcome { Sent, Delayed, Retry, Dead, ServerDown, Gone }

/// <summary>
/// Sends one letter of the outbox: draws it once and keeps that, sends the same bytes at each try under the same Message-ID, then stamps
/// and empties it. Between sending and stamping a crash may send it twice; the Message-ID tells the two are one.
/// </summary>
public sealed class LetterPost(
    PortalDb db, LetterComposer composer, ILetterRenderer renderer, IMailTransport transport, IContactVault vault, IOptions<MailOptions> options)
{
    /// <summary>The error of a letter whose person has gone or must not hear of the case any more.</summary>
    public const string Nobody = "nobody";

    public async Task<PostOutcome> SendAsync(long letterId, DateTimeOffset now, CancellationToken ct)
    {
        var letter = await db.Letters.SingleOrDefaultAsync(l => l.Id == letterId && l.DueAt != null && l.DueAt <= now, ct);
        if (letter is null)
        {
            return PostOutcome.Gone;
        }

        var outcome = await TrySendAsync(letter, now, ct);
        await db.SaveChangesAsync(ct);
        return outcome;
    }

    private async Task<PostOutcome> TrySendAsync(OutboxLetter letter, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            if (await RecipientAsync(letter, ct) is not { } to)
            {
                throw new MailRefusedException(Nobody, isPermanent: true);
            }

            if (!await DailyLimits.AllowAsync(db, letter, to.Index, options.Value, now, ct))
            {
                letter.DueAt = DailyLimits.NextMorning(now);
                return PostOutcome.Delayed;
            }

            var message = await DrawnAsync(letter, to, now, ct);
            MailRules.Check(message);
            await transport.SendAsync(message, ct);
            (letter.SentAt, letter.DueAt, letter.Rendered, letter.Facts, letter.LastError) = (now, null, null, "{}", null);
            return PostOutcome.Sent;
        }
        catch (MailServerDownException down)
        {
            letter.LastError = Short(down.Message);
            letter.DueAt = now + RetryPlan.ServerPause;
            return now - letter.CreatedAt > RetryPlan.LongestLife ? Bury(letter, now) : PostOutcome.ServerDown;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or DbUpdateException))
        {
            letter.Attempts++;
            letter.LastError = Short(failure.Message);
            var pause = failure is MailRefusedException { IsPermanent: true } ? null : RetryPlan.After(letter.Attempts);
            letter.DueAt = now + pause;
            return pause is null ? Bury(letter, now) : PostOutcome.Retry;
        }
    }

    private async Task<MailMessageOut> DrawnAsync(OutboxLetter letter, Recipient to, DateTimeOffset now, CancellationToken ct)
    {
        if (letter.Rendered is { } kept)
        {
            return JsonSerializer.Deserialize<MailMessageOut>(kept, JsonSerializerOptions.Default)!;
        }

        var token = letter is { Letter: LetterCatalogue.CitizenReminder, QuestionId: { } id } ? LetterTokens.Mint(db, id, letter.CreatedAt) : null;
        var wording = await db.LetterWordings.AsNoTracking().SingleOrDefaultAsync(w => w.Letter == letter.Letter, ct);
        var view = composer.Compose(letter.Letter, LetterFacts.FromJson(letter.Facts), to.Name, wording, token, AccountLetters.LinkPath(db, letter, to.Index, now), await RatePathAsync(letter, ct));
        var body = await renderer.RenderAsync(view, ct);
        var message = new MailMessageOut(to.Address, view.Subject, body.Text, body.Html, letter.MessageId)
        {
            InReplyTo = await FirstOfCaseAsync(letter, ct), ReplyTo = view.ReplyTo, Unsubscribe = view.StopLink,
        };
        letter.Rendered = JsonSerializer.Serialize(message, JsonSerializerOptions.Default);
        await db.SaveChangesAsync(ct);
        return message;
    }

    /// <summary>With an answer goes the right to rate it, as long as the case stands as answered.</summary>
    private async Task<string?> RatePathAsync(OutboxLetter letter, CancellationToken ct)
    {
        if (letter is not { QuestionId: { } id, UserId: null, Letter: "answered" or "published" })
        {
            return null;
        }

        var agency = await db.CasesForSweeps.Where(q => q.Id == id && (q.State == QuestionState.Answered || q.State == QuestionState.Published)).Select(q => q.Lead ?? q.Coordinator).SingleOrDefaultAsync(ct);
        return agency is null ? null : LetterSite.RatePath + TokenIssue.ForCase(db, id, agency, letter.CreatedAt).Text;
    }

    /// <summary>Only what the resident got before: a thread of his own, never one he shares with the staff.</summary>
    private async Task<string?> FirstOfCaseAsync(OutboxLetter letter, CancellationToken ct) => letter is { QuestionId: { } id, UserId: null }
        ? await db.Letters.Where(l => l.QuestionId == id && l.UserId == null && l.Id < letter.Id && l.SentAt != null)
            .OrderBy(l => l.Id).Select(l => l.MessageId).FirstOrDefaultAsync(ct)
        : null;

    private sealed record Recipient(string Address, string? Name, byte[]? Index);

    private async Task<Recipient?> RecipientAsync(OutboxLetter letter, CancellationToken ct)
    {
        if (letter.UserId is { } user)
        {
            if (letter.QuestionId is { } about && await db.CasesForSweeps.AnyAsync(q => q.Id == about && q.Audience == Audience.Sealed, ct))
            {
                return null;
            }

            return await db.Users.Where(u => u.Id == user && u.Email != null && (!u.IsDisabled || (u.InvitedUntil != null && letter.Letter == AccountLetters.Invitation)))
                .Select(u => new Recipient(u.Email!, u.FullName, null)).SingleOrDefaultAsync(ct);
        }

        var id = letter.QuestionId ?? 0;
        var mayHear = await db.CasesForSweeps.AnyAsync(q => q.Id == id && q.Audience != Audience.Sealed, ct);
        var contact = mayHear ? await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.QuestionId == id, ct) : null;
        return contact?.Email is { } email ? new Recipient(vault.Open(email), null, contact.EmailIndex) : null;
    }

    private static PostOutcome Bury(OutboxLetter letter, DateTimeOffset now)
    {
        (letter.DeadAt, letter.DueAt) = (now, null);
        return PostOutcome.Dead;
    }

    private static string Short(string error) => error.Length <= 500 ? error : error[..500];
}
