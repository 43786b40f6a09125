using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CitizenPortal.Architecture.Tests.Reading;

/// <summary>A place that asks for words: the set, and the key or, with * for what is known only at run time, its pattern.</summary>
public sealed partial record WordUse(string Path, string Set, string Key)
{
    public bool IsPattern => Key.Contains('*', StringComparison.Ordinal);

    public static IEnumerable<WordUse> In(SourceFile file) => Asked().Matches(file.Text).SelectMany(m =>
        KeysOf(SyntaxFactory.ParseExpression(file.Text, m.Index + m.Length, consumeFullText: false)).Select(key => new WordUse(file.Path, m.Groups[1].Value, key)));

    /// <summary>Every quoted text of a file that could be a key, wherever it stands.</summary>
    public static IEnumerable<string> Quoted(string text) => InQuotes().Matches(text).Select(m => Hole().Replace(m.Groups[1].Value, "*"));

    private static IEnumerable<string> KeysOf(ExpressionSyntax key) => key switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => [literal.Token.ValueText],
        InterpolatedStringExpressionSyntax text => [string.Concat(text.Contents.Select(c => c is InterpolatedStringTextSyntax t ? t.TextToken.ValueText : "*"))],
        ConditionalExpressionSyntax choice => [.. KeysOf(choice.WhenTrue), .. KeysOf(choice.WhenFalse)],
        ParenthesizedExpressionSyntax inner => KeysOf(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => KeysOf(sum.Left).Select(k => k + "*"),
        _ => [],
    };

    [GeneratedRegex(@"\bSay\.(\w+)(?:\[|\.Format\(|\.Has\()\s*")]
    private static partial Regex Asked();

    [GeneratedRegex("\"([\\w.{}()\\[\\]-]+)\"")]
    private static partial Regex InQuotes();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
