using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Files;

/// <summary>The files somebody may see; a file that is not his to see and one that does not exist are the same.</summary>
public sealed class AttachmentQuery(PortalDb db, ReadingKeeping readings)
{
    /// <summary>The file for the first of these persons (one browser may be signed in and hold the proof of a case) who may have it.</summary>
    public async Task<DownloadView?> FindAsync(string storedName, IReadOnlyList<Actor> viewers, CancellationToken ct)
    {
        var file = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(f => f.StoredName == storedName && f.QuestionId != null && f.RemovedAt == null, ct);
        foreach (var viewer in file is null ? [] : viewers)
        {
            var question = await db.Cases(viewer).AsNoTracking().Include(q => q.Parties).SingleOrDefaultAsync(q => q.Id == file!.QuestionId, ct);
            if (question is not null && FileVisibility.MaySee(file!, question, viewer))
            {
                await readings.NoteAsync(viewer, [new(AuditAct.DownloadFile, question.Reference, file!.StoredName)], ct);
                return new DownloadView(file.StoredName, file.Name, file.Kind, file.Sha256, file.At, FileVisibility.IsOpen(file, question));
            }
        }

        return null;
    }

    /// <summary>The files of a case; for one that was merged, also the signed document beside the answer it was given.</summary>
    public async Task<IReadOnlyList<FileView>> OfCaseAsync(long questionId, Actor viewer, CancellationToken ct)
    {
        if (await db.Cases(viewer).AsNoTracking().Include(q => q.Parties).SingleOrDefaultAsync(q => q.Id == questionId, ct) is not { } question)
        {
            return [];
        }

        var followed = CaseVisibility.SightOf(question, viewer) == Sight.Everything ? await FollowedAnswer.OfAsync(db, question, ct) : null;
        var files = await db.Attachments.AsNoTracking().Where(f => (f.QuestionId == questionId || (followed != null && f.QuestionId == followed.Id)) && f.RemovedAt == null).OrderBy(f => f.Id).ToListAsync(ct);
        return [.. files.Where(f => FileVisibility.MaySee(f, question, viewer) || (followed is not null && FileVisibility.MayFollow(f, followed))).Select(FileView.Of)];
    }

    /// <summary>The files that wait under a form's key.</summary>
    public async Task<IReadOnlyList<FileView>> OfBasketAsync(string? submissionKey, CancellationToken ct) => string.IsNullOrEmpty(submissionKey) ? [] :
        [.. (await db.Attachments.AsNoTracking().Where(f => f.SubmissionKey == submissionKey && f.RemovedAt == null).OrderBy(f => f.Id).ToListAsync(ct)).Select(FileView.Of)];
}
