using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Accounts;

public enum AccountEventKind
{
    Invited, InvitationWithdrawn, InvitationAccepted, Changed, Disabled, Enabled, SecondFactorCleared,
    DutyGranted, DutyWithdrawn, DutyProposed, DutyConfirmed, DutyRefused,
    SignedIn, PasswordChanged, PasswordReset, SecondFactorSet, RecoveryCodesMade, RecoveryCodeUsed,
    PasskeyAdded, PasskeyRemoved, SessionEnded, ProviderLinked, ProviderUnlinked, Added,
}

/// <summary>An act on an account: who did what to whom, when and why. Appended, never changed; no password, code or address stands in it.</summary>
public sealed class AccountEvent
{
    public long Id { get; private set; }
    public required DateTimeOffset At { get; init; }
    public required AccountEventKind Kind { get; init; }
    public required long SubjectId { get; init; }
    public required string SubjectName { get; init; }
    public required long ActorId { get; init; }
    public required string ActorName { get; init; }
    public string? Detail { get; init; }
    public string? Reason { get; init; }
}

/// <summary>The one way an act on an account is recorded, in the commit of the act.</summary>
public static class AccountJournal
{
    public static void Write(PortalDb db, AccountEventKind kind, PortalUser subject, Actor by, DateTimeOffset at, string? detail = null, string? reason = null) =>
        db.AccountEvents.Add(new AccountEvent
        {
            At = at, Kind = kind, SubjectId = subject.Id, SubjectName = subject.FullName, ActorId = by.UserId ?? 0, ActorName = by.Name, Detail = detail, Reason = reason,
        });

    /// <summary>What somebody did to his own account.</summary>
    public static void WriteOwn(PortalDb db, AccountEventKind kind, PortalUser person, DateTimeOffset at, string? detail = null) =>
        Write(db, kind, person, new Actor(person.Id, person.FullName, []), at, detail);
}
