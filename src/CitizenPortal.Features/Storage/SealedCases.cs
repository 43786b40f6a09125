using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

/// <summary>What earlier holders still have of a case that became one of a sealed kind is taken from them in the same commit; its history stays.</summary>
public static class SealedCases
{
    /// <summary>Takes back the draft, notes with their files, notices and letters that were not sent, and calls that were not made. Does nothing while the case is on the question's journey.</summary>
    public static async Task WithdrawAsync(PortalDb db, Question question, Moment at, CancellationToken ct)
    {
        if (!CaseKinds.IsSealed(question.Kind))
        {
            return;
        }

        db.Drafts.RemoveRange(await db.Drafts.Where(d => d.QuestionId == question.Id).ToListAsync(ct));
        db.DraftVersions.RemoveRange(await db.DraftVersions.Where(v => v.QuestionId == question.Id).ToListAsync(ct));
        db.CaseNotes.RemoveRange(await db.CaseNotes.Where(n => n.QuestionId == question.Id).ToListAsync(ct));
        foreach (var file in await db.Attachments.Where(f => f.QuestionId == question.Id && f.Place == FilePlace.Note && f.RemovedAt == null).ToListAsync(ct))
        {
            file.Remove(at.Instant);
        }

        db.StaffNotices.RemoveRange(await db.StaffNotices.Where(n => n.QuestionId == question.Id && n.DueAt != null).ToListAsync(ct));
        db.PhoneNotices.RemoveRange(await db.PhoneNotices.Where(n => n.QuestionId == question.Id && !n.Reached).ToListAsync(ct));
        foreach (var letter in await db.Letters.Where(l => l.QuestionId == question.Id && l.SentAt == null && l.DiscardedAt == null).ToListAsync(ct))
        {
            (letter.DueAt, letter.DiscardedAt, letter.Rendered) = (null, at.Instant, null);
            letter.Facts = new LetterFacts(question.Reference, letter.CreatedAt).ToJson();
        }

        await LeaveGatheringsAsync(db, question.Reference, at, ct);
    }

    /// <summary>A gathered letter to staff that waits to be sent loses its entry of the case.</summary>
    private static async Task LeaveGatheringsAsync(PortalDb db, string reference, Moment at, CancellationToken ct)
    {
        foreach (var letter in await db.Letters.Where(l => l.QuestionId == null && l.DueAt != null && l.Facts.Contains(reference)).ToListAsync(ct))
        {
            var facts = LetterFacts.FromJson(letter.Facts);
            var left = facts.Cases.Where(c => c.Reference != reference).ToList();
            (letter.Facts, letter.Rendered) = ((facts with { Cases = left }).ToJson(), null);
            (letter.DueAt, letter.DiscardedAt) = left.Count == 0 ? (null, at.Instant) : (letter.DueAt, letter.DiscardedAt);
        }
    }
}
