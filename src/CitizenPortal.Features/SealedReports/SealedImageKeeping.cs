using System.Globalization;
using System.Security.Cryptography;
using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports;

/// <summary>
/// Takes the images of a report in: cleaned of what they carry unseen, under a random name and none of their own. Nothing but images is taken, since
/// what other files carry cannot be removed here.
/// </summary>
public sealed class SealedImageKeeping(PortalDb db, PortalClock clock, UploadCheck check, IFileStore store, ISealedVault vault)
{
    public async Task<IReadOnlyList<FileRefusal>> AwaitAsync(string key, IReadOnlyList<FileUpload> files, CancellationToken ct)
    {
        var hash = vault.KeyHash(key);
        var room = FileLimits.Count - await db.SealedImages.CountAsync(i => i.DraftHash == hash && i.RemovedAt == null, ct);
        List<FileRefusal> refused = [];
        foreach (var file in files)
        {
            var (taken, fault) = room > 0 ? await check.CheckAsync(file, imagesOnly: true, ct) : (null, FileFault.TooMany);
            if (taken is null)
            {
                refused.Add(new FileRefusal(FileName.Shown(file.Name), fault ?? FileFault.Broken));
                continue;
            }

            var image = new SealedImage
            {
                StoredName = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Kind = taken.Kind, Size = taken.Bytes.Length, Sha256 = SHA256.HashData(taken.Bytes.Span), DraftHash = hash,
            };
            await store.PutAsync(image.StoredName, taken.Bytes, ct);
            db.SealedImages.Add(image);
            room--;
        }

        await db.SaveChangesAsync(ct);
        return refused;
    }

    public async Task TakeBackAsync(string key, string storedName, CancellationToken ct)
    {
        var hash = vault.KeyHash(key);
        if (await db.SealedImages.SingleOrDefaultAsync(i => i.DraftHash == hash && i.StoredName == storedName, ct) is { } image)
        {
            image.RemovedAt = clock.Now;
            await db.SaveChangesAsync(ct);
        }
    }

    public async Task<IReadOnlyList<FileView>> OfDraftAsync(string? key, CancellationToken ct)
    {
        var hash = key is null ? [] : vault.KeyHash(key);
        return key is null ? [] : Views(await db.SealedImages.AsNoTracking().Where(i => i.DraftHash == hash && i.RemovedAt == null).OrderBy(i => i.Id).ToListAsync(ct), clock.Now);
    }

    internal static IReadOnlyList<FileView> Views(IReadOnlyList<SealedImage> images, DateTimeOffset at) =>
        [.. images.Select((image, i) => new FileView(image.StoredName, Say.Sealed.Format("Image.Name", (i + 1).ToString(CultureInfo.InvariantCulture)), image.Kind, image.Size, at, FilePlace.Question))];
}
