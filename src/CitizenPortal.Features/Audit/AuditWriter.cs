using System.Globalization;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Desk.Absences;
using CitizenPortal.Features.Desk.Delegations;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CitizenPortal.Features.Audit;

/// <summary>Turns what a commit changes into rows of the audit trail of the same commit, so that no handler can forget it.</summary>
internal static class AuditWriter
{
    public static void WriteFollowing(PortalDb db, Acting by, DateTimeOffset now)
    {
        List<AuditFacts> facts = [];
        var references = db.ChangeTracker.Entries<Question>().ToDictionary(e => e.Entity.Id, e => e.Entity.Reference);
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (FactsOf(entry, references, by, now) is { } found)
            {
                facts.Add(found with { Session = found.Session ?? by.Session });
            }
        }

        db.AuditRows.AddRange(facts.Select(AuditRow.Of));
    }

    /// <summary>Only what a person of the staff did: residents' acts stand in the history of their case, which names nobody.</summary>
    public static AuditRow? OfEvent(Question question, QuestionEvent e, Acting by) =>
        e.ActorId is null ? null : AuditRow.Of(OfEvent(question.Reference, e) with { Session = by.Session });

    private static AuditFacts OfEvent(string? reference, QuestionEvent e) => new(e.At, AuditArea.Case, e.Verb.ToString())
    {
        ActorId = e.ActorId, ActorName = e.ActorName, Case = reference, Target = e.ActorAgency,
        Detail = string.Create(CultureInfo.InvariantCulture, $"#{e.Number} {e.From} → {e.To}"),
    };

    private static AuditFacts? FactsOf(EntityEntry entry, Dictionary<long, string> references, Acting by, DateTimeOffset now) => (entry.State, entry.Entity) switch
    {
        (EntityState.Added, QuestionEvent { ActorId: not null } e) => OfEvent(references.GetValueOrDefault(e.QuestionId), e),
        (EntityState.Added, SealedEvent { ActorId: not null } e) => OfSealed(entry, e),
        (EntityState.Added, AccountEvent e) => new(e.At, AuditArea.Account, e.Kind.ToString())
        {
            ActorId = e.ActorId == 0 ? null : e.ActorId, ActorName = e.ActorName, SubjectId = e.SubjectId, SubjectName = e.SubjectName, Detail = e.Detail, Reason = e.Reason,
        },
        (EntityState.Modified, PortalUser user) => OfSignIn(entry, user, now),
        (EntityState.Added, CalendarEdition e) => Setting(by, e.At, AuditAct.ChangeCalendar, Number(e.Version)) with { ActorName = e.By, Reason = e.Reason },
        (EntityState.Added, PolicyEdition e) => Setting(by, e.At, AuditAct.ChangePolicy, Number(e.Version)) with { ActorName = e.By, Reason = e.Reason },
        (EntityState.Added, OrganisationEdition e) => Setting(by, e.At, AuditAct.ChangeOrganisation, Number(e.Version)) with { ActorName = e.By, Detail = e.Subject, Reason = e.Reason },
        (_, LetterWording wording) => Setting(by, now, AuditAct.ChangeWording, wording.Letter) with { Detail = entry.State.ToString() },
        (EntityState.Added, LetterAct act) => Setting(by, act.At, AuditAct.SettleLetter, Number(act.LetterId)) with { ActorId = act.ActorId, ActorName = act.ActorName, Detail = act.Kind.ToString(), Reason = act.Reason },
        (EntityState.Added or EntityState.Deleted, OnDuty turn) when by.UserId is not null => Setting(by, now, AuditAct.ChangeRoster, turn.Agency) with { SubjectId = turn.UserId, Detail = entry.State.ToString() },
        (EntityState.Added, PersonalAccess e) => new(e.At, AuditArea.Account, $"Person{e.Act}")
        {
            ActorId = e.ActorId, ActorName = e.ActorName, Target = string.Join(' ', e.References), Reason = e.Reason,
        },
        (_, RetentionRow row) when by.UserId is not null => Setting(by, now, AuditAct.ChangeRetention, $"{row.Kind} {row.Part}") with { Reason = row.Reason },
        (_, Absence absence) when by.UserId is not null => Setting(by, now, AuditAct.ChangeAbsence, $"{absence.From:yyyy-MM-dd} {absence.To:yyyy-MM-dd}") with { SubjectId = absence.UserId, Detail = entry.State.ToString() },
        (_, ApprovalDelegation given) when by.UserId is not null => Setting(by, now, AuditAct.ChangeDelegation, given.Document) with { SubjectId = given.ToUserId, Detail = entry.State.ToString() },
        (_, SealedNaming named) when by.UserId is not null => Setting(by, now, AuditAct.ChangeDelegation, named.Document) with { SubjectId = named.UserId, Detail = entry.State.ToString() },
        _ => OfDesk(entry, references, by, now),
    };

    /// <summary>Without its words. Whoever the report is about does not get to see the row.</summary>
    private static AuditFacts OfSealed(EntityEntry entry, SealedEvent e) => new(e.At, AuditArea.Sealed, e.Verb.ToString())
    {
        ActorId = e.ActorId, ActorName = e.ActorName, Case = entry.Context.ChangeTracker.Entries<SealedReport>().First(r => r.Entity.Events.Contains(e)).Entity.Reference, Target = e.Body,
        Detail = string.Create(CultureInfo.InvariantCulture, $"#{e.Number} {e.From} → {e.To}"),
    };

    private static AuditFacts? OfDesk(EntityEntry entry, Dictionary<long, string> references, Acting by, DateTimeOffset now) => (entry.State, entry.Entity) switch
    {
        (_, AnswerDraft draft) when by.UserId == draft.AuthorId && (entry.State == EntityState.Added || entry.Property(nameof(AnswerDraft.AuthorId)).IsModified) =>
            Desk(by, now, AuditAct.BeginDraft, references.GetValueOrDefault(draft.QuestionId)),
        (EntityState.Added, Attachment { UserId: not null } file) => Desk(by, now, AuditAct.AddFile, references.GetValueOrDefault(file.QuestionId ?? 0)) with { ActorId = file.UserId, Target = file.StoredName },
        (EntityState.Modified, Attachment { RemovedAt: not null } file) when by.UserId is not null => Desk(by, now, AuditAct.RemoveFile, references.GetValueOrDefault(file.QuestionId ?? 0)) with { Target = file.StoredName },
        (EntityState.Added, SenderRestriction set) => Desk(by, now, AuditAct.RestrictSender, set.Reference) with { ActorId = set.ByUserId, ActorName = set.ByName, Target = set.Agency, Detail = $"{set.From:yyyy-MM-dd} {set.Until:yyyy-MM-dd}", Reason = set.Reason },
        (EntityState.Modified, SenderRestriction { DecidedAt: not null } set) when by.UserId is not null => Desk(by, now, AuditAct.DecideRestriction, set.Reference) with { Target = set.Agency, Detail = set.IsLifted ? "-" : "+", Reason = set.Decision },
        (EntityState.Modified, PhoneNotice notice) when entry.Property(nameof(PhoneNotice.CalledAt)).IsModified =>
            Desk(by, now, AuditAct.CallResident, LetterFacts.FromJson(notice.Facts).Reference) with { ActorName = notice.CallerName ?? by.Name, Target = notice.Agency, Detail = notice.Reached ? "+" : "-" },
        _ => null,
    };

    /// <summary>A wrong password or code of a known account. What was typed for an account that there is none of is not kept: it may be a password.</summary>
    private static AuditFacts? OfSignIn(EntityEntry entry, PortalUser user, DateTimeOffset now)
    {
        var (failed, locked) = (entry.Property(nameof(user.AccessFailedCount)), entry.Property(nameof(user.LockoutEnd)));
        AuditAct? act = locked.CurrentValue is DateTimeOffset end && !Equals(locked.OriginalValue, end) ? AuditAct.LockedOut
            : (int)failed.CurrentValue! > (int)failed.OriginalValue! ? AuditAct.SignInFailed
            : null;
        return act is { } known ? new(now, AuditArea.Account, known.ToString()) { SubjectId = user.Id, SubjectName = user.FullName } : null;
    }

    private static AuditFacts Setting(Acting by, DateTimeOffset at, AuditAct act, string target) =>
        new(at, AuditArea.Settings, act.ToString()) { ActorId = by.UserId, ActorName = by.Name, Target = target };

    private static AuditFacts Desk(Acting by, DateTimeOffset at, AuditAct act, string? reference) =>
        new(at, AuditArea.Case, act.ToString()) { ActorId = by.UserId, ActorName = by.Name, Case = reference };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
