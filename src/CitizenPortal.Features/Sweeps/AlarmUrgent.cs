using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// The 24-hour clock of urgent cases, days off included: two, twelve and twenty-four hours after receipt without a word to the resident,
/// the people on duty at the holder (else its approvers) get a letter at once; each step once.
/// </summary>
public sealed class AlarmUrgent(CaseBatches batches, IServiceScopeFactory scopes, ReferenceBook book) : ISweep
{
    private static readonly int[] Hours = [24, 12, 2];

    /// <summary>What counts as a first response. Being sent on is none: nobody has looked at the matter yet.</summary>
    private static readonly Verb[] Responses = [Verb.AskBack, Verb.NotifyProgress, Verb.Approve, Verb.SendTemplate, Verb.Guide, Verb.Decline];

    public string Name => nameof(AlarmUrgent);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var people = await PeopleAsync(pass.At.Day, ct);
        DateTimeOffset? older = null;
        foreach (var hours in Hours)
        {
            var due = new DueCases(Waiting(pass.At.Instant.AddHours(-hours), older), q => q.ReceivedOn) { Without = StepOf(hours) };
            await batches.RunAsync(pass, due, (db, question) => Alarm(db, question, hours, people, pass.At), ct);
            older = pass.At.Instant.AddHours(-hours);
        }
    }

    private static Expression<Func<Question, bool>> Waiting(DateTimeOffset until, DateTimeOffset? after) =>
        q => q.IsUrgent && q.Audience != Audience.Sealed
            && (q.State == QuestionState.Received || q.State == QuestionState.Routed || q.State == QuestionState.SentBack
                || q.State == QuestionState.InProgress || q.State == QuestionState.AwaitingApproval)
            && q.ReceivedAt <= until && (after == null || q.ReceivedAt > after)
            && !q.Events.Any(e => Responses.Contains(e.Verb));

    private async Task<Func<string, IReadOnlyList<long>>> PeopleAsync(DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var approvers = await NoticeRecipients.ReadAsync(db, book.Current, today, ct);
        var onDuty = (await db.OnDuties.Where(d => d.From <= today && d.To >= today && db.Users.Any(u => u.Id == d.UserId && !u.IsDisabled)).ToListAsync(ct))
            .ToLookup(d => d.Agency, d => d.UserId);
        return agency => onDuty.Contains(agency) ? [.. onDuty[agency].Distinct()] : approvers.Of(agency, Duty.Approver, null);
    }

    private static string? Alarm(PortalDb db, Question question, int hours, Func<string, IReadOnlyList<long>> people, Moment at)
    {
        var to = people(question.Audience == Audience.Suspected ? question.Coordinator : question.Holder);
        if (to.Count == 0)
        {
            return SkipReasons.NoRecipient;
        }

        var step = StepOf(hours);
        db.SweepEffects.Add(new SweepEffect { QuestionId = question.Id, Step = step, DeadlineVersion = question.DeadlineVersion, At = at.Instant });
        db.Letters.AddRange(DirectLetters.To(
            to, LetterCatalogue.Urgent, $"{question.Reference}-{step}", LetterFacts.Of(question, at) with { Count = hours }, question.Id));
        return null;
    }

    private static string StepOf(int hours) => $"urgent-{hours}";
}
