using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

/// <summary>Which case, and the version of it that the person saw when he decided.</summary>
public sealed record CaseKey(string Reference, int Version);

public sealed class CaseNotFoundException(string reference) : Exception($"No such case for this viewer: {reference}");

public static class CaseLoading
{
    /// <summary>Loads a case its viewer handles, for a verb. A case he may not see and one that does not exist are the same to him.</summary>
    public static async Task<Question> OpenAsync(this PortalDb db, CaseKey key, Actor by, CancellationToken ct)
    {
        var question = await db.HandledCases(by).Include(q => q.Parties).Include(q => q.Opinions).AsSplitQuery()
            .SingleOrDefaultAsync(q => q.Reference == key.Reference, ct) ?? throw new CaseNotFoundException(key.Reference);
        db.Entry(question).Property(q => q.Version).OriginalValue = key.Version;
        return question;
    }

    /// <summary>Loads the case that a resident proved to be his. His page carries no version: what he does rests on no reading of the desk's.</summary>
    public static async Task<Question> OpenOwnAsync(this PortalDb db, Actor by, CancellationToken ct) =>
        await db.HandledCases(by).Include(q => q.Parties).Include(q => q.Opinions).AsSplitQuery().SingleOrDefaultAsync(q => q.Id == by.OwnCase, ct)
        ?? throw new CaseNotFoundException("own");
}
