using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Notes;

public sealed record NoteView(long Id, string Author, string Agency, DateTimeOffset At, string Text, string? Mentioned);

public sealed record CaseNotesView(IReadOnlyList<NoteView> Notes, IReadOnlyList<Choice> People);

/// <summary>The notes of a case, for the agencies that handle it: not for who only watches, and not for who stepped aside.</summary>
public sealed class NotesQuery(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task<CaseNotesView?> ReadAsync(string reference, Actor viewer, CancellationToken ct)
    {
        if (await FindAsync(db, reference, viewer, ct) is not { } question)
        {
            return null;
        }

        var edition = book.Current;
        var notes = await db.CaseNotes.AsNoTracking().Where(n => n.QuestionId == question.Id).ToListAsync(ct);
        var people = await People(db, question, clock.Now().Day).Where(u => u.Id != viewer.UserId).OrderBy(u => u.Agency).ThenBy(u => u.Id).Select(u => new { u.Id, u.FullName, u.Agency }).ToListAsync(ct);
        return new CaseNotesView(
            [.. notes.OrderBy(n => n.At).ThenBy(n => n.Id).Select(n => new NoteView(n.Id, n.AuthorName, edition.AgencyName(n.AuthorAgency), n.At, n.Text, n.MentionedName))],
            [.. people.Select(p => new Choice(p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{p.FullName}, {edition.AgencyName(p.Agency)}"))]);
    }

    internal static async Task<Question?> FindAsync(PortalDb db, string reference, Actor viewer, CancellationToken ct)
    {
        var question = await db.HandledCases(viewer).AsNoTracking().Include(q => q.Parties).SingleOrDefaultAsync(q => q.Reference == reference, ct);
        return question is not null && Handles(question, viewer) ? question : null;
    }

    internal static IQueryable<PortalUser> People(PortalDb db, Question question, DateOnly day)
    {
        string[] agencies = [.. question.Parties.Select(p => p.Agency).Append(question.Coordinator).Distinct()];
        return db.Users.Where(u => !u.IsDisabled && db.DutiesOn(day).Any(d => d.UserId == u.Id && agencies.Contains(d.Agency)
            && ((d.Duty == Duty.Coordinator && d.Agency == question.Coordinator) || d.Duty == Duty.AgencyDesk || d.Duty == Duty.Official || d.Duty == Duty.Approver || d.Duty == Duty.Reviewer)));
    }

    private static bool Handles(Question question, Actor viewer) => !question.IsRecused(viewer.UserId)
        && (viewer.Has(Duty.Coordinator, question.Coordinator) || question.Parties.Any(p => viewer.AgenciesOf(Duty.AgencyDesk, Duty.Official, Duty.Approver, Duty.Reviewer).Contains(p.Agency)));
}
