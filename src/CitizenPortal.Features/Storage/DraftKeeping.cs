using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

/// <summary>What somebody typed as an answer: the text, and the lines it rests on.</summary>
public sealed record DraftText(string Text, string? Citations);

public static class DraftKeeping
{
    private static readonly TimeSpan Sitting = TimeSpan.FromMinutes(10);

    /// <summary>Puts text and citations into the case's one draft row and keeps it as a version; the row's version decides who comes second.</summary>
    public static async Task<AnswerDraft> PutAsync(
        PortalDb db, Question question, DraftText typed, int seenVersion, Actor by, Moment at, CancellationToken ct, bool isAuto = false)
    {
        var author = by.UserId ?? 0;
        await NoteAsync(db, question.Id, typed, author, at.Instant, isAuto, ct);
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.QuestionId == question.Id, ct);
        if (draft is null)
        {
            draft = new AnswerDraft { QuestionId = question.Id, Text = typed.Text, Citations = typed.Citations, AuthorId = author, SavedAt = at.Instant };
            db.Drafts.Add(draft);
            return draft;
        }

        db.Entry(draft).Property(d => d.Version).OriginalValue = seenVersion;
        (draft.Text, draft.Citations, draft.AuthorId, draft.SavedAt) = (typed.Text, typed.Citations, author, at.Instant);
        return draft;
    }

    private static async Task NoteAsync(PortalDb db, long question, DraftText typed, long author, DateTimeOffset at, bool isAuto, CancellationToken ct)
    {
        var last = await db.DraftVersions.Where(v => v.QuestionId == question).OrderByDescending(v => v.Id).FirstOrDefaultAsync(ct);
        var runsOn = isAuto && last is { IsAuto: true, IsAside: false } && last.AuthorId == author && at - last.StartedAt < Sitting;
        if (last is not null && ((last.Text == typed.Text && last.Citations == typed.Citations) || runsOn))
        {
            (last.Text, last.Citations, last.SavedAt, last.IsAuto, last.IsAside) = (typed.Text, typed.Citations, at, last.IsAuto && isAuto, false);
            return;
        }

        db.DraftVersions.Add(new DraftVersion { QuestionId = question, AuthorId = author, Text = typed.Text, Citations = typed.Citations, StartedAt = at, SavedAt = at, IsAuto = isAuto });
    }
}
