using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports;

/// <summary>What was typed as a question and is sent as a sealed report instead: it moves, images and all, and nothing of it stays with the questions.</summary>
public sealed class CarryOverHandler(PortalDb db, SubmissionKeeping questions, SealedDraftKeeping reports, Ports.ISealedVault vault)
{
    public async Task<KeptReport?> HandleAsync(string? questionKey, CancellationToken ct)
    {
        if (await questions.FindAsync(questionKey, ct) is not { QuestionId: null } asked)
        {
            return null;
        }

        var typed = SubmissionContent.FromJson(asked.Content);
        var kept = await reports.StartAsync(new SealedContent
        {
            Text = typed.Text, Agency = typed.NamedAgency, Name = typed.Name, Email = typed.Email, Phone = typed.Phone,
        }, ct);
        foreach (var file in await db.Attachments.Where(f => f.SubmissionKey == asked.Key && f.RemovedAt == null).ToListAsync(ct))
        {
            if (Domain.Files.FileKinds.IsImage(file.Kind))
            {
                db.SealedImages.Add(new SealedImage { StoredName = file.StoredName, Kind = file.Kind, Size = file.Size, Sha256 = file.Sha256, DraftHash = vault.KeyHash(kept.Key) });
            }

            db.Attachments.Remove(file);
        }

        db.Submissions.Remove(asked);
        await db.SaveChangesAsync(ct);
        return kept;
    }
}
