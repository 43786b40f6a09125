using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Bulk;

/// <summary>Reminds whoever has the case, in his next digest: by the head or desk of the lead agency or the coordinator, once a day. It changes nothing of the case.</summary>
public sealed class UrgeCaseHandler(PortalDb db, OfficeClock clock)
{
    public async Task HandleAsync(string reference, Actor by, CancellationToken ct)
    {
        var moment = clock.Now();
        var question = await db.HandledCases(by).AsNoTracking().SingleOrDefaultAsync(q => q.Reference == reference, ct) ?? throw new CaseNotFoundException(reference);
        RefuseWhen(!by.Has(Duty.Coordinator, question.Coordinator) && !by.Has(Duty.AgencyDesk, question.Lead) && !question.ApprovesHere(by), "Bulk.NotYours");
        RefuseWhen(!question.IsOpen || question.Lead is null || question.State == QuestionState.AwaitingCitizen, "Bulk.NobodyToUrge");
        RefuseWhen(question.AssigneeId is not null && question.AssigneeId == by.UserId, "Bulk.YourOwn");
        var key = $"{question.Reference}-urge-{moment.Day:yyyyMMdd}";
        RefuseWhen(await db.StaffNotices.AnyAsync(n => n.Key == key, ct), "Bulk.UrgedToday");
        db.StaffNotices.Add(new StaffNotice
        {
            Key = key, Letter = LetterCatalogue.Reminder, QuestionId = question.Id, Agency = question.Lead!,
            Duty = question.AssigneeId is null ? Duty.AgencyDesk : question.AwaitsReview ? Duty.Reviewer : question.State == QuestionState.AwaitingApproval ? Duty.Approver : Duty.Official,
            UserId = question.State == QuestionState.AwaitingApproval ? null : question.AssigneeId,
            Facts = LetterFacts.Of(question, moment).ToJson(), CreatedAt = moment.Instant, DueAt = moment.Instant,
        });
        await db.SaveChangesAsync(ct);
    }

    private static void RefuseWhen(bool wrong, string why)
    {
        if (wrong)
        {
            throw new ValidationException([new("Cases", Say.CasePage[why])]);
        }
    }
}
