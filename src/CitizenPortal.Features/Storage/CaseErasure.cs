using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

/// <summary>Empties the parts of closed cases that hold personal data. References, dates, agencies and events stay, so every figure stays what it was.</summary>
internal static class CaseErasure
{
    private const string NoFacts = "{}";

    public static Task PartAsync(PortalDb db, PersonalPart part, IReadOnlyList<long> cases, DateTimeOffset now, CancellationToken ct) => part switch
    {
        PersonalPart.Contacts => ContactsAsync(db, cases, ct),
        PersonalPart.Words => WordsAsync(db, cases, ct),
        PersonalPart.Drafts => DraftsAsync(db, cases, ct),
        PersonalPart.Files => FilesAsync(db, cases, now, ct),
        PersonalPart.Letters => LettersAsync(db, cases, now, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>All that is held of the person behind these cases, in one commit with the search index; what stays is told by <see cref="Question.Forget"/>.</summary>
    public static Task ForgetAsync(PortalDb db, IReadOnlyList<Question> cases, Moment at, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async token =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        foreach (var question in cases)
        {
            question.Forget(at);
        }

        await db.SaveChangesAsync(token);
        long[] ids = [.. cases.Select(q => q.Id)];
        foreach (var part in Enum.GetValues<PersonalPart>().Where(part => part != PersonalPart.Words))
        {
            await PartAsync(db, part, ids, at.Instant, token);
        }

        await db.Submissions.Where(s => s.QuestionId != null && ids.Contains(s.QuestionId.Value)).ExecuteDeleteAsync(token);
        await db.Set<QuestionEvent>().Where(e => ids.Contains(e.QuestionId)).ExecuteUpdateAsync(set => set.SetProperty(e => e.Words, (string?)null), token);
        await InnerWordsAsync(db, ids, token);
        await transaction.CommitAsync(token);
    }, ct);

    /// <summary>What officials wrote about the person among themselves: that it was written stays, its words go.</summary>
    private static async Task InnerWordsAsync(PortalDb db, long[] cases, CancellationToken ct)
    {
        await db.CaseNotes.Where(n => cases.Contains(n.QuestionId)).ExecuteUpdateAsync(set => set.SetProperty(n => n.Text, Question.Forgotten), ct);
        await db.Set<CaseOpinion>().Where(o => cases.Contains(o.QuestionId)).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.Asked, Question.Forgotten).SetProperty(o => o.Given, o => o.Given == null ? null : Question.Forgotten)
                .SetProperty(o => o.WithdrawnBecause, o => o.WithdrawnBecause == null ? null : Question.Forgotten), ct);
    }

    private static Task<int> ContactsAsync(PortalDb db, IReadOnlyList<long> cases, CancellationToken ct) =>
        db.Contacts.Where(c => cases.Contains(c.QuestionId)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Name, (byte[]?)null).SetProperty(c => c.Organisation, (byte[]?)null).SetProperty(c => c.Email, (byte[]?)null)
                .SetProperty(c => c.Phone, (byte[]?)null).SetProperty(c => c.EmailIndex, (byte[]?)null).SetProperty(c => c.PhoneIndex, (byte[]?)null),
            ct);

    /// <summary>What the resident wrote himself; the redacted copy, which names nobody, and the office's answer stay.</summary>
    private static async Task WordsAsync(PortalDb db, IReadOnlyList<long> cases, CancellationToken ct)
    {
        await db.CasesForSweeps.Where(q => cases.Contains(q.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(q => q.Body, Question.Expired).SetProperty(q => q.Version, q => q.Version + 1), ct);
        await db.Set<QuestionEvent>().Where(e => cases.Contains(e.QuestionId) && e.ActorDuty == Duty.Citizen).ExecuteUpdateAsync(set => set.SetProperty(e => e.Words, (string?)null), ct);
    }

    private static async Task DraftsAsync(PortalDb db, IReadOnlyList<long> cases, CancellationToken ct)
    {
        await db.DraftVersions.Where(v => cases.Contains(v.QuestionId)).ExecuteDeleteAsync(ct);
        await db.Drafts.Where(d => cases.Contains(d.QuestionId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>The files of the answer and its signed document are the office's own and stay.</summary>
    private static Task<int> FilesAsync(PortalDb db, IReadOnlyList<long> cases, DateTimeOffset now, CancellationToken ct)
    {
        DateTimeOffset? removed = now;
        return db.Attachments.Where(f => f.QuestionId != null && cases.Contains(f.QuestionId.Value) && f.RemovedAt == null && f.Place != FilePlace.Answer && f.Place != FilePlace.Signed)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.RemovedAt, removed), ct);
    }

    private static async Task LettersAsync(PortalDb db, IReadOnlyList<long> cases, DateTimeOffset now, CancellationToken ct)
    {
        await db.Letters.Where(l => l.QuestionId != null && cases.Contains(l.QuestionId.Value)).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Facts, NoFacts).SetProperty(l => l.Rendered, (string?)null).SetProperty(l => l.LastError, (string?)null), ct);
        DateTimeOffset? dropped = now;
        await db.Letters.Where(l => l.DueAt != null && l.QuestionId != null && cases.Contains(l.QuestionId.Value)).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.DueAt, (DateTimeOffset?)null).SetProperty(l => l.DeadAt, dropped).SetProperty(l => l.DiscardedAt, dropped), ct);
        await db.PhoneNotices.Where(n => cases.Contains(n.QuestionId)).ExecuteUpdateAsync(set => set.SetProperty(n => n.Facts, NoFacts).SetProperty(n => n.CallerNote, (string?)null), ct);
        await db.StaffNotices.Where(n => cases.Contains(n.QuestionId)).ExecuteUpdateAsync(set => set.SetProperty(n => n.Facts, NoFacts).SetProperty(n => n.DueAt, (DateTimeOffset?)null), ct);
        await db.LetterTokens.Where(t => cases.Contains(t.QuestionId)).ExecuteDeleteAsync(ct);
    }
}
