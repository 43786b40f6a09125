using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;

namespace CitizenPortal.Infrastructure.Mail;

/// <summary>Makes the one kind of message the portal sends: one recipient, text and HTML, marked as automatic.</summary>
internal static class MailAssembly
{
    public static MailMessage ToMessage(MailMessageOut letter, MailOptions options)
    {
        MailRules.Check(letter);
        var message = new MailMessage(new MailAddress(options.From), new MailAddress(letter.To))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        if (!string.IsNullOrEmpty(options.BounceAddress))
        {
            message.Sender = new MailAddress(options.BounceAddress);
        }

        message.AlternateViews.Add(View(letter.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(letter.Html, MediaTypeNames.Text.Html));
        message.Headers["Message-ID"] = $"<{letter.MessageId}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.Headers["X-Auto-Response-Suppress"] = "All";
        if (letter.InReplyTo is { } earlier)
        {
            message.Headers["In-Reply-To"] = $"<{earlier}>";
            message.Headers["References"] = $"<{earlier}>";
        }

        if (letter.ReplyTo is { } reader)
        {
            message.ReplyToList.Add(new MailAddress(reader));
        }

        if (letter.Unsubscribe is { } page)
        {
            message.Headers["List-Unsubscribe"] = $"<{page}>";
        }

        return message;
    }

    private static AlternateView View(string content, string mediaType)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, mediaType);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
