using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Asks the agency that answered whether the work it promised is done, on the promised day and again until it says so; on working days only.</summary>
public sealed class RemindPromises(CaseBatches batches) : ISweep
{
    public string Name => nameof(RemindPromises);

    public Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var today = pass.At.Day;
        if (!pass.At.Clock.Calendar.IsWorkingDay(today))
        {
            return Task.CompletedTask;
        }

        var due = new DueCases(
            q => q.WorkRemindOn <= today && (q.State == QuestionState.Answered || q.State == QuestionState.Published), q => q.WorkRemindOn);
        return batches.RunAsync(pass, due, (db, question) => Remind(db, question, pass.At), ct);
    }

    private static string? Remind(PortalDb db, Question question, Moment at)
    {
        db.StaffNotices.Add(new StaffNotice
        {
            Key = $"{question.Reference}-{LetterCatalogue.PromiseDue}-{question.Rounds}-{question.WorkRemindOn:yyyyMMdd}",
            Letter = LetterCatalogue.PromiseDue,
            QuestionId = question.Id,
            Agency = question.Lead ?? question.Coordinator,
            Duty = Duty.Approver,
            Facts = LetterFacts.Of(question, at).ToJson(),
            CreatedAt = at.Instant,
            DueAt = at.Instant,
        });
        question.WorkReminded(at);
        return null;
    }
}
