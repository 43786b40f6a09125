using System.Text.RegularExpressions;

namespace CitizenPortal.Components.Public;

public enum ProseKind { Paragraph, Heading, Bullet, Number }

public sealed record ProsePiece(string Text, string? Href);

/// <summary>A line of a text page: `## ` heading, `- ` bullet, `1. ` step, else a paragraph; `[words](address)` is a link.</summary>
public sealed partial record ProseLine(ProseKind Kind, IReadOnlyList<ProsePiece> Pieces)
{
    public static IReadOnlyList<IReadOnlyList<ProseLine>> Groups(string text)
    {
        List<List<ProseLine>> groups = [];
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Of))
        {
            if (line.Kind is ProseKind.Bullet or ProseKind.Number && groups.Count > 0 && groups[^1][0].Kind == line.Kind)
            {
                groups[^1].Add(line);
            }
            else
            {
                groups.Add([line]);
            }
        }

        return groups;
    }

    private static ProseLine Of(string line) => line switch
    {
        ['#', '#', ' ', .. var heading] => new ProseLine(ProseKind.Heading, Cut(heading)),
        ['-', ' ', .. var bullet] => new ProseLine(ProseKind.Bullet, Cut(bullet)),
        [>= '1' and <= '9', '.', ' ', .. var step] => new ProseLine(ProseKind.Number, Cut(step)),
        _ => new ProseLine(ProseKind.Paragraph, Cut(line)),
    };

    private static List<ProsePiece> Cut(string line)
    {
        List<ProsePiece> pieces = [];
        var at = 0;
        foreach (Match link in LinkPattern().Matches(line))
        {
            pieces.Add(new ProsePiece(line[at..link.Index], null));
            pieces.Add(new ProsePiece(link.Groups[1].Value, link.Groups[2].Value));
            at = link.Index + link.Length;
        }

        pieces.Add(new ProsePiece(line[at..], null));
        return pieces;
    }

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex LinkPattern();
}
