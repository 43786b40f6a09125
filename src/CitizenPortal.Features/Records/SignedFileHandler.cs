using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Records;

/// <summary>Keeps the scan of the signed document, a PDF, in the place of an earlier one; it is shown once the document is entered.</summary>
public sealed class SignedFileHandler(PortalDb db, OfficeClock clock, AttachmentKeeping keeping)
{
    public async Task PutAsync(string reference, IReadOnlyList<FileUpload> files, Actor by, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return;
        }

        var question = await db.HandledCases(by).AsNoTracking().Include(q => q.Parties).SingleOrDefaultAsync(q => q.Reference == reference, ct)
            ?? throw new CaseNotFoundException(reference);
        if (question.WhyNot(Verb.Register, by, clock.Now()) is { Count: > 0 } no)
        {
            throw new RefusedException(Verb.Register, no);
        }

        var earlier = await db.Attachments.Where(f => f.QuestionId == question.Id && f.Place == FilePlace.Signed && f.RemovedAt == null).ToListAsync(ct);
        var refused = await keeping.AttachToAsync(question, FilePlace.Signed, null, files, by, ct);
        var added = db.Attachments.Local.Where(f => f.Place == FilePlace.Signed && !earlier.Contains(f)).ToList();
        if (refused.Count > 0)
        {
            throw Wrong(Say.Files.Format($"Fault.{refused[0].Fault}", refused[0].Name));
        }

        if (added is not [{ Kind: FileKind.Pdf }])
        {
            throw Wrong(Say.Record["Signed.OnlyPdf"]);
        }

        earlier.ForEach(file => file.Remove(clock.Now().Instant));
        await db.SaveChangesAsync(ct);
    }

    private static ValidationException Wrong(string message) => new([new ValidationFailure("Files", message)]);
}
