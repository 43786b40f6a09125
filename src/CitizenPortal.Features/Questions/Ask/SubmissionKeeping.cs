using System.Security.Cryptography;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.Ask;

/// <summary>Keeps an unsent submission for 24 hours under a key only the resident's form knows; a sent one for an hour, so that its receipt can be shown again.</summary>
public sealed class SubmissionKeeping(PortalDb db, PortalClock clock)
{
    private static readonly TimeSpan Unsent = TimeSpan.FromHours(24);

    public async Task<string> StartAsync(SubmissionContent content, CancellationToken ct)
    {
        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)).ToLowerInvariant();
        db.Submissions.Add(new Submission { Key = key, Content = content.ToJson(), StartedAt = clock.Now, ExpiresAt = clock.Now + Unsent });
        await db.SaveChangesAsync(ct);
        return key;
    }

    /// <summary>The submission, or null when the key is unknown or too old.</summary>
    public async Task<Submission?> FindAsync(string? key, CancellationToken ct)
    {
        if (key is not { Length: 32 } || !key.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var found = await db.Submissions.SingleOrDefaultAsync(s => s.Key == key, ct);
        return found is not null && found.ExpiresAt > clock.Now ? found : null;
    }

    public async Task KeepAsync(Submission submission, SubmissionContent content, CancellationToken ct)
    {
        if (submission.QuestionId is not null)
        {
            return;
        }

        (submission.Content, submission.ExpiresAt) = (content.ToJson(), clock.Now + Unsent);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same form was posted twice at once; the other post kept the words, or sent them.
            await db.Entry(submission).ReloadAsync(ct);
        }
    }
}
