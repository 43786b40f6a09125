using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Tells whoever must act that half of his time, four fifths of it or all of it is over; on working days only.</summary>
public sealed class RemindHolders(CaseBatches batches) : ISweep
{
    public string Name => nameof(RemindHolders);

    public Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var today = pass.At.Day;
        if (!pass.At.Clock.Calendar.IsWorkingDay(today))
        {
            return Task.CompletedTask;
        }

        var due = new DueCases(q => q.RemindOn <= today, q => q.RemindOn);
        return batches.RunAsync(pass, due, (db, question) => Remind(db, question, pass.At), ct);
    }

    private static string? Remind(PortalDb db, Question question, Moment at)
    {
        var (duty, user) = WhoMustAct(question);
        db.StaffNotices.Add(new StaffNotice
        {
            Key = $"{question.Reference}-remind-{question.RemindOn:yyyyMMdd}-{question.DeadlineVersion}",
            Letter = LetterCatalogue.Reminder,
            QuestionId = question.Id,
            Agency = question.Holder,
            Duty = duty,
            UserId = user,
            Facts = LetterFacts.Of(question, at).ToJson(),
            CreatedAt = at.Instant,
            DueAt = at.Instant,
        });
        question.Reminded(at);
        return null;
    }

    private static (Duty Duty, long? User) WhoMustAct(Question question) => question.State switch
    {
        QuestionState.SentBack when question.DecidedAbove => (Duty.ProvincialOffice, null),
        QuestionState.Received or QuestionState.SentBack => (Duty.Coordinator, null),
        QuestionState.AwaitingApproval => (question.AwaitsReview ? Duty.Reviewer : Duty.Approver, null),
        QuestionState.InProgress when question.AssigneeId is { } assignee => (Duty.Official, assignee),
        _ => (Duty.AgencyDesk, null),
    };
}
