using System.Xml.Linq;
using CitizenPortal.TestKit;

namespace CitizenPortal.Architecture.Tests;

public sealed record ProjectGraph(IReadOnlyDictionary<string, string[]> References)
{
    private static readonly string[] Folders = ["src", "migrations", "wwwroot-assets"];

    public static ProjectGraph Read() => new(Folders
        .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.csproj", SearchOption.AllDirectories))
        .ToDictionary(NameOf, file => XDocument.Load(file)
            .Descendants("ProjectReference")
            .Select(reference => NameOf(reference.Attribute("Include")!.Value))
            .Order(StringComparer.Ordinal)
            .ToArray()));

    /// <summary>Every reference that is not allowed and every allowed one that is not there, as "A -> B".</summary>
    public IEnumerable<string> DifferencesFrom(ProjectGraph allowed) =>
        Arrows().Except(allowed.Arrows()).Select(arrow => $"not allowed: {arrow}")
            .Concat(allowed.Arrows().Except(Arrows()).Select(arrow => $"missing: {arrow}"));

    private IEnumerable<string> Arrows() =>
        References.SelectMany(project => project.Value.Prepend("itself").Select(to => $"{project.Key} -> {to}"));

    private static string NameOf(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("CitizenPortal.", "", StringComparison.Ordinal);
}
