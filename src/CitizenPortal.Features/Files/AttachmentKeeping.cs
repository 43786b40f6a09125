using System.Security.Cryptography;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Features.Files;

/// <summary>
/// Takes files in: each is checked, its bytes are put into the store, then its row is written. A crash in between leaves bytes that no row names,
/// which <c>TidyFiles</c> sweeps; it never leaves a row without bytes.
/// </summary>
public sealed class AttachmentKeeping(PortalDb db, PortalClock clock, UploadCheck check, IFileStore store, IOptions<FilesOptions> options)
{
    /// <summary>
    /// Keeps files for a text that is not sent yet, so that a form which fails does not lose them. <paramref name="ownCase"/> is the case the text
    /// would be added to, as far as it is known.
    /// </summary>
    public async Task<IReadOnlyList<FileRefusal>> AwaitAsync(Submission basket, IReadOnlyList<FileUpload> files, long? ownCase, CancellationToken ct)
    {
        if (files.Count == 0 || basket.QuestionId is not null)
        {
            return [];
        }

        var key = basket.Key;
        var room = await RoomAsync(f => f.SubmissionKey == key, ownCase, ct);
        var full = await db.Attachments.Where(f => f.SubmissionKey != null && f.RemovedAt == null).SumAsync(f => (long)f.Size, ct) > options.Value.UnsentMegabytes * 1_048_576L;
        var refused = await TakeAsync(full ? [.. files.Select(f => f with { Fault = FileFault.Full })] : files, room, false, null, file => file.Await(key), ct);
        // The row of the text is written along, so that a file cannot slip in behind one that has just been sent.
        db.Entry(basket).Property(s => s.ExpiresAt).IsModified = true;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Entries<Attachment>().ToList().ForEach(added => added.State = EntityState.Detached);
            await db.Entry(basket).ReloadAsync(ct);
            return [.. files.Select(f => new FileRefusal(FileName.Shown(f.Name), FileFault.Cut))];
        }

        return refused;
    }

    /// <summary>
    /// Adds files to a case: their bytes are stored, their rows wait for the caller's save, in the commit of what they belong to. Whether
    /// <paramref name="by"/> may add them is the caller's question (for an answer: <c>question.WhyNot(Verb.Draft, ...)</c>).
    /// </summary>
    public async Task<IReadOnlyList<FileRefusal>> AttachToAsync(
        Question question, FilePlace place, long? part, IReadOnlyList<FileUpload> files, Actor by, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return [];
        }

        var id = question.Id;
        var room = await RoomAsync(f => f.QuestionId == id && f.Place == place && f.Part == part, id, ct);
        return await TakeAsync(files, room, CaseKinds.IsSealed(question.Kind), by.UserId, file => file.Bind(id, place, part), ct);
    }

    /// <summary>Takes a file back out of a text that is not sent yet; only who holds its key can.</summary>
    public async Task TakeBackAsync(Submission basket, string? storedName, CancellationToken ct)
    {
        var key = basket.Key;
        if (await db.Attachments.SingleOrDefaultAsync(f => f.SubmissionKey == key && f.StoredName == storedName, ct) is { } file)
        {
            file.Remove(clock.Now);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<int> RoomAsync(System.Linq.Expressions.Expression<Func<Attachment, bool>> ofText, long? ownCase, CancellationToken ct)
    {
        var text = FileLimits.Count - await db.Attachments.Where(f => f.RemovedAt == null).CountAsync(ofText, ct);
        return ownCase is null ? text : Math.Min(text, FileLimits.CountOfCase - await db.Attachments.CountAsync(f => f.QuestionId == ownCase && f.RemovedAt == null, ct));
    }

    private async Task<IReadOnlyList<FileRefusal>> TakeAsync(
        IReadOnlyList<FileUpload> files, int room, bool imagesOnly, long? userId, Action<Attachment> bind, CancellationToken ct)
    {
        List<FileRefusal> refused = [];
        foreach (var incoming in files)
        {
            var (taken, fault) = room > 0 ? await check.CheckAsync(incoming, imagesOnly, ct) : (null, FileFault.TooMany);
            if (taken is null)
            {
                refused.Add(new FileRefusal(FileName.Shown(incoming.Name), fault ?? FileFault.Broken));
                continue;
            }

            var file = new Attachment
            {
                StoredName = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Name = FileName.Clean(incoming.Name, taken.Kind), Kind = taken.Kind,
                Size = taken.Bytes.Length, Sha256 = SHA256.HashData(taken.Bytes.Span), At = clock.Now, UserId = userId,
            };
            bind(file);
            await store.PutAsync(file.StoredName, taken.Bytes, ct);
            db.Attachments.Add(file);
            room--;
        }

        return refused;
    }
}
