using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Accounts;

/// <summary>Letters about accounts and about the audit trail. Their words are fixed: an office's own wording could lose the link or the warning.</summary>
public static class AccountLetters
{
    public const string Invitation = "invitation";
    public const string PasswordReset = "password-reset";
    public const string NewDevice = "new-device";
    public const string OwnCases = "own-cases";
    public const string AuditHead = "audit-head";
    public const string SenderOpened = "sender-opened";
    public const string InvitationPath = "/loi-moi/";
    public const string ResetPath = "/dat-lai-mat-khau/";
    public const string OwnCasesPath = "/cua-toi/";

    public static IReadOnlyList<string> All { get; } = [Invitation, PasswordReset, NewDevice, OwnCases, AuditHead, SenderOpened];

    /// <summary>The path of the link in a letter with a token minted when it is drawn; null for a letter that is not about an account.</summary>
    internal static string? LinkPath(PortalDb db, OutboxLetter letter, byte[]? recipient, DateTimeOffset now) => letter.Letter switch
    {
        Invitation => InvitationPath + AccountTokens.Mint(db, AccountTokenUse.Invitation, letter.UserId, null, now),
        PasswordReset => ResetPath + AccountTokens.Mint(db, AccountTokenUse.PasswordReset, letter.UserId, null, now),
        OwnCases => OwnCasesPath + AccountTokens.Mint(db, AccountTokenUse.OwnCases, null, recipient, now),
        RestrictionLetters.Restricted => RestrictionLetters.ContestPath + AccountTokens.Mint(db, AccountTokenUse.Contest, null, recipient, now),
        NewDevice => "/tai-khoan",
        AuditHead or SenderOpened => "/kiem-toan",
        _ => null,
    };
}
