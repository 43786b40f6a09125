namespace CitizenPortal.Features.Outbox;

/// <summary>This message or its recipient is refused; a permanent refusal is never tried again.</summary>
public sealed class MailRefusedException(string reason, bool isPermanent, Exception? inner = null) : Exception(reason, inner)
{
    public bool IsPermanent { get; } = isPermanent;
}

/// <summary>The mail server does not answer or takes nothing now: no letter's fault, so no try is counted.</summary>
public sealed class MailServerDownException(string reason, Exception? inner = null) : Exception(reason, inner);
