using System.Security.Cryptography;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Notes;

/// <summary>A remark for the agencies that handle the case; a colleague named in it finds it in his next digest.</summary>
public sealed record WriteNote(string Reference, string? Text, long? Mention);

public sealed class WriteNoteValidator : AbstractValidator<WriteNote>
{
    public WriteNoteValidator()
    {
        RuleFor(x => x.Reference).NotEmpty();
        RuleFor(x => x.Text).Required("Note.NoText").Clean(CleanText.LongLimit);
    }
}

public sealed class WriteNoteHandler(PortalDb db, OfficeClock clock, AttachmentKeeping keeping, IValidator<WriteNote> validator)
{
    /// <summary>Nothing is kept when one of the files is refused; why, is handed back.</summary>
    public async Task<IReadOnlyList<FileRefusal>> HandleAsync(WriteNote input, IReadOnlyList<FileUpload> files, Actor by, CancellationToken ct)
    {
        var question = await NotesQuery.FindAsync(db, input.Reference, by, ct) ?? throw new CaseNotFoundException(input.Reference);
        await validator.ValidateAndThrowAsync(input, ct);
        var moment = clock.Now();
        var mentioned = input.Mention is { } id
            ? await NotesQuery.People(db, question, moment.Day).Where(u => u.Id == id).Select(u => new { u.Id, u.FullName, u.Agency }).SingleOrDefaultAsync(ct)
                ?? throw new ValidationException([new(nameof(input.Mention), Say.CasePage["Note.NotThatPerson"])])
            : null;
        var note = new CaseNote
        {
            Id = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue,
            QuestionId = question.Id, AuthorId = by.UserId!.Value, AuthorName = by.Name, AuthorAgency = by.Agency, Text = input.Text!, MentionedName = mentioned?.FullName, At = moment.Instant,
        };
        if (await keeping.AttachToAsync(question, FilePlace.Note, note.Id, files, by, ct) is { Count: > 0 } refused)
        {
            db.ChangeTracker.Clear();
            return refused;
        }

        db.CaseNotes.Add(note);
        if (mentioned is not null)
        {
            db.StaffNotices.Add(new StaffNotice
            {
                Key = $"{question.Reference}-note-{note.Id}", Letter = LetterCatalogue.Noted, QuestionId = question.Id, Agency = mentioned.Agency ?? question.Holder, Duty = Duty.Official,
                UserId = mentioned.Id, Facts = LetterFacts.Of(question, moment).ToJson(), CreatedAt = moment.Instant, DueAt = moment.Instant,
            });
        }

        await db.SaveChangesAsync(ct);
        return [];
    }
}
