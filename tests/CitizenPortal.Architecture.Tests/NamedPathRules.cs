using System.Text.RegularExpressions;
using CitizenPortal.Architecture.Tests.Reading;

namespace CitizenPortal.Architecture.Tests;

/// <summary>What a README or a decision names must be there, and nothing stands at the root that the design does not list.</summary>
public static partial class NamedPathRules
{
    private static readonly string[] Extensions =
        [".cs", ".csproj", ".md", ".json", ".props", ".targets", ".razor", ".cshtml", ".css", ".js", ".resx", ".tsv", ".txt", ".sln", ".yml"];

    private static readonly string[] Root =
    [
        "CitizenPortal.sln", "README.md", "Directory.Build.props", "Directory.Packages.props", ".editorconfig", "global.json", ".ci",
        "src", "tests", "migrations", "wwwroot-assets", ".config", ".gitignore", "LICENSE",
    ];

    public static IEnumerable<string> Unlisted(IEnumerable<string> rootNames) => rootNames.Except(Root);

    public static IEnumerable<SourceFile> Documents(Sources sources) => sources.With(".md");

    public static IEnumerable<string> Missing(IEnumerable<SourceFile> documents, Sources sources)
    {
        var known = sources.Files.SelectMany(f => Ancestors(f.Path)).ToHashSet();
        return documents.SelectMany(document => Named(document.Text)
            .Where(name => !Candidates(document, name).Any(known.Contains) && !known.Any(k => k.EndsWith("/" + name, StringComparison.Ordinal)))
            .Select(name => $"{document.Path} names {name}"));
    }

    /// <summary>Backticked words and link targets that look like a file or a folder of the tree; addresses and patterns are not.</summary>
    private static IEnumerable<string> Named(string text) => Backticked().Matches(Fenced().Replace(text, ""))
        .Select(m => m.Groups[1].Value)
        .Concat(LinkTarget().Matches(text).Select(m => m.Groups[1].Value))
        .Select(name => name.TrimEnd('/'))
        .Where(name => LooksLikePath().IsMatch(name) && (name.Contains('/', StringComparison.Ordinal) || Extensions.Contains(Path.GetExtension(name))))
        .Where(name => !name.StartsWith("App_Data", StringComparison.Ordinal) && !name.StartsWith("obj/", StringComparison.Ordinal))
        .Distinct();

    private static IEnumerable<string> Candidates(SourceFile document, string name)
    {
        yield return name;
        yield return Path.GetRelativePath(".", Path.Combine(document.Folder, name)).Replace('\\', '/');
    }

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var at = path; at.Length > 0; at = at.Contains('/', StringComparison.Ordinal) ? at[..at.LastIndexOf('/')] : "")
        {
            yield return at;
        }
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Backticked();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex("(?s)^```.*?^```", RegexOptions.Multiline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"^(?![/~-]|\.\w+$)(?!.*\.\.\.)[\w./-]+$")]
    private static partial Regex LooksLikePath();
}
