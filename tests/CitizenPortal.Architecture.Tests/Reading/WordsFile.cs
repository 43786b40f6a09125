using System.Xml.Linq;

namespace CitizenPortal.Architecture.Tests.Reading;

/// <summary>One set of words: Vietnamese, by key.</summary>
public sealed record WordsFile(string Set, IReadOnlyDictionary<string, string> Words)
{
    private const string Folder = "src/CitizenPortal.Features/Words/";

    public static IReadOnlyList<WordsFile> AllOf(Sources sources) => [.. sources.Under(Folder)
        .Where(f => f.Extension == ".resx" && !Path.GetFileNameWithoutExtension(f.Path).Contains('.', StringComparison.Ordinal))
        .Select(Of)];

    public static WordsFile Of(SourceFile file) => new(
        Path.GetFileNameWithoutExtension(file.Path),
        XDocument.Parse(file.Text).Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value));
}
