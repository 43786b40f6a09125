using CitizenPortal.Architecture.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CitizenPortal.Architecture.Tests;

/// <summary>Lines of the code and how many of them are comments (why) and documentation (rules of public members).</summary>
public sealed record Measures(int Files, int Lines, int Comments, int Documentation, int MedianFile, string LongestFile, int LongestLines)
{
    public double CommentShare => 100.0 * Comments / Lines;

    public double DocumentationShare => 100.0 * Documentation / Lines;

    public override string ToString() =>
        FormattableString.Invariant($"{Files} files, {Lines} lines, comments {CommentShare:F1} %, documentation {DocumentationShare:F1} %, median {MedianFile} lines, longest {LongestFile} with {LongestLines}");

    public static Measures Of(IEnumerable<SourceFile> files)
    {
        var all = files.ToList();
        var lengths = all.Select(f => f.Lines.Length).Order().ToList();
        var longest = all.MaxBy(f => f.Lines.Length)!;
        var counted = all.Select(CommentLines).ToList();
        return new(
            all.Count, lengths.Sum(), counted.Sum(c => c.Comments), counted.Sum(c => c.Documentation),
            lengths[lengths.Count / 2], longest.Path, longest.Lines.Length);
    }

    public static (int Comments, int Documentation) CommentLines(SourceFile file)
    {
        if (file.Extension != ".cs")
        {
            return (MarkedLines(file), 0);
        }

        var trivia = file.Syntax.DescendantTrivia().ToList();
        return (
            trivia.Where(t => t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia).Sum(t => LinesOf(t.ToString())),
            trivia.Where(t => t.Kind() is SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia).Sum(t => LinesOf(t.ToFullString())));
    }

    private static int LinesOf(string text) => text.TrimEnd().Split('\n').Length;

    /// <summary>Of pages, components and style sheets: lines inside a comment of their own kind.</summary>
    private static int MarkedLines(SourceFile file)
    {
        var (count, open) = (0, false);
        foreach (var line in file.Lines.Select(l => l.Trim()))
        {
            open |= line.StartsWith("@*", StringComparison.Ordinal) || line.StartsWith("/*", StringComparison.Ordinal) || line.StartsWith("<!--", StringComparison.Ordinal);
            count += open || line.StartsWith("//", StringComparison.Ordinal) ? 1 : 0;
            open &= !line.Contains("*@", StringComparison.Ordinal) && !line.Contains("*/", StringComparison.Ordinal) && !line.Contains("-->", StringComparison.Ordinal);
        }

        return count;
    }
}
