using System.Net;
using System.Text;

namespace CitizenPortal.Components.Letters;

/// <summary>The plain-text twin of a letter, made from the HTML that its component drew: the two cannot say different things.</summary>
public static class PlainTwin
{
    private static readonly string[] Silent = ["title", "head"];
    private static readonly string[] Blocks = ["p", "li", "ul", "blockquote", "body", "br"];

    public static string Of(string html)
    {
        var (lines, line, link, quoted, silent) = (new StringBuilder(), new StringBuilder(), "", false, false);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var next = html.IndexOf('<', at) is var found and >= 0 ? found : html.Length;
                line.Append(silent ? "" : Words(html[at..next]));
                at = next;
                continue;
            }

            var end = html.IndexOf('>', at);
            var (name, closes) = TagName(html[(at + 1)..end]);
            if (Blocks.Contains(name))
            {
                Flush();
            }

            lines.Append(name == "ul" && closes ? "\n" : "");
            quoted = name == "blockquote" ? !closes : quoted;
            silent = Silent.Contains(name) ? !closes : silent;
            line.Append(name == "li" && !closes ? "- " : "");
            line.Append(name == "a" && closes ? $": {link}" : "");
            link = name == "a" && !closes ? Href(html[at..end]) : link;
            at = end + 1;
        }

        Flush();
        return lines.ToString().TrimEnd() + "\n";

        void Flush()
        {
            var text = line.ToString().Trim();
            if (text.Length > 0)
            {
                lines.Append(quoted ? "> " : "").Append(text).Append(text.StartsWith("- ", StringComparison.Ordinal) ? "\n" : "\n\n");
            }

            line.Clear();
        }
    }

    private static string Words(string text) => WebUtility.HtmlDecode(text).Replace('\r', ' ').Replace('\n', ' ');

    private static (string Name, bool Closes) TagName(string tag) =>
        (new string([.. tag.TrimStart('/').TakeWhile(char.IsAsciiLetterOrDigit)]), tag.StartsWith('/'));

    private static string Href(string tag)
    {
        var from = tag.IndexOf("href=\"", StringComparison.Ordinal) + 6;
        return WebUtility.HtmlDecode(tag[from..tag.IndexOf('"', from)]);
    }
}
