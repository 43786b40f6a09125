using System.Net.Mail;
using CitizenPortal.Features.Ports;

namespace CitizenPortal.Features.Outbox;

/// <summary>What never leaves the portal: control characters in header values, and an address that is anything but one plain address.</summary>
public static class MailRules
{
    private const int LongestAddress = 254;
    private const int LongestSubject = 250;

    /// <summary>Throws a permanent refusal; transports may rely on a message that passed.</summary>
    public static void Check(MailMessageOut message)
    {
        Require(IsOneAddress(message.To), "address");
        Require(message.Subject.Length is > 0 and <= LongestSubject && !message.Subject.Any(IsBreaking), "subject");
        Require(IsMessageId(message.MessageId), "Message-ID");
        Require(message.InReplyTo is null || IsMessageId(message.InReplyTo), "In-Reply-To");
        Require(message.ReplyTo is null || IsOneAddress(message.ReplyTo), "Reply-To");
        Require(message.Unsubscribe is null || IsLink(message.Unsubscribe), "List-Unsubscribe");
    }

    public static bool IsOneAddress(string address) =>
        address.Length is > 2 and <= LongestAddress
        && !address.Any(c => IsBreaking(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '"' or '(' or ')')
        && MailAddress.TryCreate(address, out var parsed)
        && parsed.Address == address
        && parsed.Host.Contains('.', StringComparison.Ordinal);

    // Line and paragraph separators and directional marks break or disguise a header as control characters do.
    private static bool IsBreaking(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';

    private static bool IsMessageId(string id) =>
        id.Length is > 2 and <= 200 && id.Count(c => c == '@') == 1 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '@');

    private static bool IsLink(string link) =>
        link.Length <= 500 && link.All(c => c is > ' ' and < '\u007F' and not ('<' or '>' or ',')) && Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http";

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new MailRefusedException($"The {what} is not allowed.", isPermanent: true);
        }
    }
}
