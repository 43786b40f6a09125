using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

/// <summary>Whom the lead agency of a case has today for a first review and for the approval; who stepped aside is not among them.</summary>
public static class ApprovalPeople
{
    /// <summary>How a draft handed in by this person must go: a review only where the agency wants two levels and has somebody else for the first.</summary>
    public static async Task<ApprovalWay> WayAsync(PortalDb db, ReferenceEdition book, Question question, Actor by, DateOnly day, CancellationToken ct) => new(
        question.Lead is { } lead && book.Agencies.TryGetValue(lead, out var agency) && agency.NeedsTwoLevels(day) && await HasReviewerAsync(db, question, by, day, ct),
        question.ApprovesHere(by) && !await HasDelegateAsync(db, question, by, day, ct) ? await AboveAsync(db, book, question, by, day, ct) : null);

    /// <summary>Somebody besides him who may give the first approval and is not away.</summary>
    public static async Task<bool> HasReviewerAsync(PortalDb db, Question question, Actor without, DateOnly day, CancellationToken ct) =>
        (await PeopleAsync(db, (question.Lead, question.Topic), Duty.Reviewer, without, day, ct))
            .Except(await db.Absences.Where(a => a.EndedAt == null && a.From <= day && a.To >= day).Select(a => a.UserId).ToListAsync(ct)).Any(id => !question.IsRecused(id));

    /// <summary>Null while another approver of the same agency is left; else the agency above, at the top the provincial office.</summary>
    public static async Task<string?> AboveAsync(PortalDb db, ReferenceEdition book, Question question, Actor without, DateOnly day, CancellationToken ct)
    {
        var agency = question.ApprovalBy ?? question.Lead ?? question.Coordinator;
        return (await PeopleAsync(db, (agency, question.Topic), Duty.Approver, without, day, ct)).Exists(id => !question.IsRecused(id))
            ? null
            : book.ManagerOf(agency) ?? book.CoordinatorFor(CaseKind.Feedback, FeedbackBasis.Rules);
    }

    private static async Task<bool> HasDelegateAsync(PortalDb db, Question question, Actor without, DateOnly day, CancellationToken ct) =>
        (await db.Delegations.AsNoTracking().Where(d => d.Agency == question.Lead && d.ToUserId != without.UserId && d.EndedAt == null && d.From <= day && d.To >= day).ToListAsync(ct))
            .Exists(d => new DelegatedApproval(d.Agency, d.Topics, d.Document).Covers(question.Lead, question.Topic) && !question.IsRecused(d.ToUserId));

    private static async Task<List<long>> PeopleAsync(PortalDb db, (string? Agency, string? Topic) of, Duty duty, Actor without, DateOnly day, CancellationToken ct) =>
        [.. (await db.DutiesOn(day).AsNoTracking().Where(d => d.Agency == of.Agency && d.Duty == duty && d.UserId != without.UserId && db.Users.Any(u => u.Id == d.UserId && !u.IsDisabled)).ToListAsync(ct))
            .Where(d => TopicList.Covers(d.Topics, of.Topic)).Select(d => d.UserId)];
}
