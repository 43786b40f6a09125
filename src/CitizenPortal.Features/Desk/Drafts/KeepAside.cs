using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Drafts;

/// <summary>Keeps the text of who came second beside the versions of the draft, so that taking the other's loses nothing.</summary>
public sealed class KeepAsideHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(string reference, DraftText typed, Actor by, CancellationToken ct)
    {
        var moment = clock.Now();
        var question = await db.HandledCases(by).AsNoTracking().Include(q => q.Parties).SingleOrDefaultAsync(q => q.Reference == reference, ct);
        if (question is null || string.IsNullOrWhiteSpace(typed.Text) || typed.Text.Length > CleanText.AnswerLimit || typed.Citations?.Length > Citation.Most * Citation.LineLimit || !question.May(Verb.Draft, by, moment)
            || await db.DraftVersions.AnyAsync(v => v.QuestionId == question.Id && v.Text == typed.Text && v.Citations == typed.Citations, ct))
        {
            return;
        }

        db.DraftVersions.Add(new DraftVersion { QuestionId = question.Id, AuthorId = by.UserId!.Value, Text = typed.Text, Citations = typed.Citations, StartedAt = moment.Instant, SavedAt = moment.Instant, IsAside = true });
        await db.SaveChangesAsync(ct);
    }
}
