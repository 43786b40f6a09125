using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Files;

public static class BasketFiles
{
    /// <summary>Hands the files that waited under a form's key over to the case, in the commit that sends the form.</summary>
    public static async Task BindFilesAsync(this PortalDb db, string? submissionKey, long questionId, FilePlace place, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(submissionKey))
        {
            return;
        }

        foreach (var file in await db.Attachments.Where(f => f.SubmissionKey == submissionKey && f.RemovedAt == null).ToListAsync(ct))
        {
            file.Bind(questionId, place);
        }
    }
}
