using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CitizenPortal.Architecture.Tests.Reading;

/// <summary>One text file of the project (or an invented offender), named by its path from the root.</summary>
public sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<SyntaxNode> _root = new(() => CSharpSyntaxTree.ParseText(Text).GetRoot());

    public SyntaxNode Syntax => _root.Value;

    public string Extension => System.IO.Path.GetExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public bool IsGenerated => Path.StartsWith("migrations/", StringComparison.Ordinal) && Path.Contains("/Migrations/", StringComparison.Ordinal);

    public bool IsUnder(params string[] folders) => folders.Any(f => Path.StartsWith(f, StringComparison.Ordinal));
}
