using System.Text.RegularExpressions;
using CitizenPortal.Architecture.Tests.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CitizenPortal.Architecture.Tests;

/// <summary>How long, how wide and how named code may be.</summary>
public static class SizeRules
{
    private const int LongestFile = 300;
    private const int MostParameters = 6;
    private static readonly string[] BannedWords = ["Manager", "Helper", "Util", "Utils", "Common", "Base", "Service", "Dto", "Impl"];

    private static readonly (string Path, int Lines)[] Short =
    [
        ("src/CitizenPortal.Domain/Questions/QuestionJourney.cs", 120),
        ("src/CitizenPortal.Web/Program.cs", 59),
    ];

    /// <summary>Code that people write: what the migrations tool wrote is left out.</summary>
    public static IEnumerable<SourceFile> Written(Sources sources) =>
        sources.With(".cs", ".razor", ".cshtml", ".css", ".js").Where(f => !f.IsGenerated);

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) => files
        .Select(f => (File: f, Limit: Short.Where(s => s.Path == f.Path).Select(s => s.Lines).FirstOrDefault(LongestFile)))
        .Where(x => x.File.Lines.Length > x.Limit)
        .Select(x => $"{x.File.Path}: {x.File.Lines.Length} lines, {x.Limit} allowed");

    /// <summary>Constructors with too many parameters; positional records are data and exempt.</summary>
    public static IEnumerable<string> TooManyParameters(IEnumerable<SourceFile> files) => CSharp(files)
        .SelectMany(f => f.Syntax.DescendantNodes())
        .Select(node => node switch
        {
            ClassDeclarationSyntax { ParameterList: { } list } type => (type.Identifier.ValueText, list.Parameters.Count),
            StructDeclarationSyntax { ParameterList: { } list } type => (type.Identifier.ValueText, list.Parameters.Count),
            ConstructorDeclarationSyntax made => (made.Identifier.ValueText, made.ParameterList.Parameters.Count),
            _ => ("", 0),
        })
        .Where(x => x.Item2 > MostParameters)
        .Select(x => $"{x.Item1}: {x.Item2} parameters, {MostParameters} allowed");

    public static IEnumerable<string> BadNames(IEnumerable<SourceFile> files) => CSharp(files)
        .SelectMany(f => f.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
        .Select(type => type.Identifier.ValueText)
        .Concat(files.Where(f => f.Extension == ".razor").Select(f => Path.GetFileNameWithoutExtension(f.Path)))
        .Where(name => !name.EndsWith("TagHelper", StringComparison.Ordinal) && WordsOf(name).Intersect(BannedWords).Any())
        .Distinct();

    public static IEnumerable<string> WordsOf(string name) => Regex.Matches(name, "[A-Z]+(?![a-z])|[A-Z][a-z0-9]*").Select(m => m.Value);

    private static IEnumerable<SourceFile> CSharp(IEnumerable<SourceFile> files) => files.Where(f => f.Extension == ".cs");
}
