#if FULL_REGISTRY
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using MimeKit;

namespace CitizenPortal.MailKit;

/// <summary>Makes the one kind of message the portal sends: one recipient, text and HTML, marked as automatic.</summary>
internal static class MailKitAssembly
{
    public static MimeMessage ToMessage(MailMessageOut letter, MailOptions mail)
    {
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            MessageId = letter.MessageId,
            Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody(),
        };
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (letter.InReplyTo is { } earlier)
        {
            message.InReplyTo = earlier;
            message.References.Add(earlier);
        }

        if (letter.ReplyTo is { } reader)
        {
            message.ReplyTo.Add(MailboxAddress.Parse(reader));
        }

        if (letter.Unsubscribe is { } page)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{page}>");
        }

        return message;
    }

    /// <summary>The sender on the envelope, to whom servers report what they could not deliver.</summary>
    public static MailboxAddress BounceTo(MailOptions mail) =>
        MailboxAddress.Parse(string.IsNullOrEmpty(mail.BounceAddress) ? mail.From : mail.BounceAddress);
}
#endif
