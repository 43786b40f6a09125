using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Files;

/// <summary>The files of an answer: who may write the draft may change them, and nobody once it lies before the approver.</summary>
public sealed class AnswerFilesHandler(PortalDb db, OfficeClock clock, AttachmentKeeping keeping)
{
    public async Task<IReadOnlyList<FileRefusal>> AddAsync(string reference, IReadOnlyList<FileUpload> files, Actor by, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return [];
        }

        var question = await OpenAsync(reference, by, ct);
        var refused = await keeping.AttachToAsync(question, FilePlace.Answer, null, files, by, ct);
        await db.SaveChangesAsync(ct);
        return refused;
    }

    public async Task RemoveAsync(string reference, string? storedName, Actor by, CancellationToken ct)
    {
        var question = await OpenAsync(reference, by, ct);
        if (await db.Attachments.SingleOrDefaultAsync(f => f.QuestionId == question.Id && f.Place == FilePlace.Answer && f.StoredName == storedName, ct) is { } file)
        {
            file.Remove(clock.Now().Instant);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<Question> OpenAsync(string reference, Actor by, CancellationToken ct)
    {
        var question = await db.HandledCases(by).AsNoTracking().Include(q => q.Parties).SingleOrDefaultAsync(q => q.Reference == reference, ct)
            ?? throw new CaseNotFoundException(reference);
        return question.WhyNot(Verb.Draft, by, clock.Now()) is { Count: > 0 } no ? throw new RefusedException(Verb.Draft, no) : question;
    }
}
