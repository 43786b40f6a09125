using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Records;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk;

/// <summary>One answer before the head: the whole text, whose it is, and why he cannot approve it now.</summary>
public sealed record ApprovalView(string Reference, int Version, string Question, string Answer)
{
    public string? Drafter { get; init; }
    public DueView? Due { get; init; }
    public required AnswerRecordView Record { get; init; }
    public IReadOnlyList<Refusal> WhyNot { get; init; } = [];
    public bool MayReturn { get; init; }
}

public sealed record ApprovalsView(IReadOnlyList<ApprovalView> Answers, int More);

/// <summary>The answers that wait for the viewer's approval, whole, the earliest due first; at most <see cref="Most"/> at a time, so that each is read.</summary>
public sealed class ApprovalsQuery(PortalDb db, OfficeClock clock, DeskQueuesQuery queues, ReadingKeeping readings)
{
    public const int Most = 20;

    public async Task<ApprovalsView> ReadAsync(Actor viewer, CancellationToken ct)
    {
        if (queues.Find(viewer, ApprovalQueue.Address)?.Waiting(viewer) is not { } waiting)
        {
            return new ApprovalsView([], 0);
        }

        long[] ids = [.. (await waiting.OrderByDescending(q => q.IsUrgent).ThenBy(q => q.HolderDueOn).ThenBy(q => q.Id).Select(q => new { q.Id, q.Recused }).ToListAsync(ct))
            .Where(q => !Question.IsAmong(q.Recused, viewer.UserId)).Select(q => q.Id)];
        long[] shown = [.. ids.Take(Most)];
        var cases = (await waiting.Where(q => shown.Contains(q.Id)).Include(q => q.Parties).Include(q => q.Opinions).AsSplitQuery().ToListAsync(ct))
            .OrderBy(q => Array.IndexOf(shown, q.Id)).ToList();
        long[] people = [.. cases.Select(q => q.DrafterId).OfType<long>()];
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, ct);
        await readings.NoteAsync(viewer, cases.Select(q => new ReadingNote(AuditAct.ReadCase, q.Reference)), ct);
        var now = clock.Now();
        return new ApprovalsView([.. cases.Select(q => View(q, viewer, now) with { Drafter = q.DrafterId is { } id ? names.GetValueOrDefault(id) : null })], ids.Length - shown.Length);
    }

    private static ApprovalView View(Question question, Actor viewer, Moment now) => new(question.Reference, question.Version, question.Body, question.Answer ?? "")
    {
        Due = DueDates.View(now, question.HolderDueOn),
        Record = AnswerRecordView.Of(question, isWhole: true),
        WhyNot = question.WhyNot(Verb.Approve, viewer, now),
        MayReturn = question.May(Verb.Return, viewer, now),
    };
}
