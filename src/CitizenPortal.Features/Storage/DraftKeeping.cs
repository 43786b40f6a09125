using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

public static class DraftKeeping
{
    /// <summary>Puts the text into the case's one draft row; the row's version decides who comes second.</summary>
    public static async Task<AnswerDraft> PutAsync(
        PortalDb db, Question question, string text, int seenVersion, Actor by, Moment at, CancellationToken ct)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.QuestionId == question.Id, ct);
        if (draft is null)
        {
            draft = new AnswerDraft { QuestionId = question.Id, Text = text, AuthorId = by.UserId ?? 0, SavedAt = at.Instant };
            db.Drafts.Add(draft);
            return draft;
        }

        db.Entry(draft).Property(d => d.Version).OriginalValue = seenVersion;
        (draft.Text, draft.AuthorId, draft.SavedAt) = (text, by.UserId ?? 0, at.Instant);
        return draft;
    }
}
