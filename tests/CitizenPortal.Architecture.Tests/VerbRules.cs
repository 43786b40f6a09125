using System.Text.RegularExpressions;
using System.Xml.Linq;
using CitizenPortal.Architecture.Tests.Reading;
using CitizenPortal.Domain.Questions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CitizenPortal.Architecture.Tests;

/// <summary>Each row of the journey has its folder, classes, words and tests; a folder stands for a verb and knows no other.</summary>
public static class VerbRules
{
    private const string Verbs = "src/CitizenPortal.Features/Questions/";
    private const string Sweeps = "src/CitizenPortal.Features/Sweeps/";

    public static IEnumerable<string> Incomplete(IReadOnlyList<Arrow> rows, Sources sources) =>
        rows.Where(r => r is { IsPlanned: false, IsOnlyForSweeps: false }).SelectMany(r => MissingOf(r.Verb.ToString(), sources))
            .Concat(rows.Where(r => r is { IsPlanned: false, IsOnlyForSweeps: true } && !SweepNames(r.Verb.ToString(), sources)).Select(r => $"{r.Verb}: no sweep"))
            .Concat(FoldersOf(sources).Except(rows.Where(r => r is { IsPlanned: false, IsOnlyForSweeps: false }).Select(r => r.Verb.ToString())).Select(f => $"{f}: a folder without a verb"));

    /// <summary>Places where the folder of one verb names another verb's namespace. What two verbs share belongs further down.</summary>
    public static IEnumerable<string> Sideways(Sources sources)
    {
        var folders = FoldersOf(sources);
        return sources.Under(Verbs).Where(f => f.Extension == ".cs").SelectMany(file => NamesIn(file)
            .Where(name => folders.Except([VerbOf(file)]).Any(other => Regex.IsMatch(name, $@"^(CitizenPortal\.Features\.Questions\.|Features\.Questions\.|Questions\.)?{other}(\.|$)")))
            .Select(name => $"{file.Path} names {name}"))
            .Distinct();
    }

    private static IEnumerable<string> MissingOf(string verb, Sources sources)
    {
        var declared = sources.Under($"{Verbs}{verb}/").SelectMany(f => f.Syntax.DescendantNodes().OfType<TypeDeclarationSyntax>()).ToList();
        foreach (var name in new[] { $"{verb}Question", $"{verb}QuestionHandler", $"{verb}QuestionValidator" })
        {
            if (!declared.Exists(d => d.Identifier.ValueText == name && (name != $"{verb}Question" || d is RecordDeclarationSyntax)))
            {
                yield return $"{verb}: no {name}";
            }
        }

        if (!WordsOf(sources).Contains($"Verb.{verb}"))
        {
            yield return $"{verb}: no words";
        }

        if (!sources.Under("tests/").Any(f => f.Extension == ".cs" && !f.IsUnder("tests/CitizenPortal.Architecture.Tests/") && Names(f.Text, verb)))
        {
            yield return $"{verb}: no test";
        }
    }

    private static bool SweepNames(string verb, Sources sources) => sources.Under(Sweeps).Any(f => Names(f.Text, verb));

    private static bool Names(string text, string verb) => Regex.IsMatch(text, $@"\b{verb}Question\b|\bVerb\.{verb}\b|\.{verb}(Async)?\(");

    private static string VerbOf(SourceFile file) => file.Path[Verbs.Length..].Split('/')[0];

    private static List<string> FoldersOf(Sources sources) =>
        [.. sources.Under(Verbs).Where(f => f.Path[Verbs.Length..].Contains('/', StringComparison.Ordinal)).Select(VerbOf).Distinct()];

    private static HashSet<string> WordsOf(Sources sources) => sources.Text("src/CitizenPortal.Features/Words/Journey.resx") is { Length: > 0 } xml
        ? [.. XDocument.Parse(xml).Descendants("data").Select(d => d.Attribute("name")!.Value)]
        : [];

    private static IEnumerable<string> NamesIn(SourceFile file) => file.Syntax.DescendantNodes().Select(node => node switch
    {
        UsingDirectiveSyntax { NamespaceOrType: { } name } => name.ToString(),
        QualifiedNameSyntax { Parent: not QualifiedNameSyntax } name => name.ToString(),
        MemberAccessExpressionSyntax { Parent: not MemberAccessExpressionSyntax } access => access.ToString(),
        _ => "",
    });
}
