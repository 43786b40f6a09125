using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Show;

/// <summary>The case whose answer a merged one was given: read for what stands beside that answer, never for a word of its asker.</summary>
internal static class FollowedAnswer
{
    public static async Task<Question?> OfAsync(PortalDb db, Question merged, CancellationToken ct) => merged is { State: QuestionState.Merged, MergedInto: { } into, AnsweredAt: { } at }
        ? await db.CasesForSweeps.AsNoTracking().SingleOrDefaultAsync(q => q.Id == into && q.AnsweredAt == at, ct)
        : null;
}
