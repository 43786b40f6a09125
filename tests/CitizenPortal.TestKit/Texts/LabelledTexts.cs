using System.Text;
using System.Text.Json;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.TestKit.Texts;

public sealed record LabelledText(string Text, IReadOnlyList<PersonalDataSpot> Spots);

/// <summary>Texts written for the tests, with what identifies a person marked by hand. The detector is written against the tuning half and judged by the held one.</summary>
public static class LabelledTexts
{
    private static readonly Dictionary<string, string[]> Halves =
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Repository.File("tests", "CitizenPortal.TestKit", "Texts", "personal-data.json")))!;

    public static IReadOnlyList<LabelledText> Tuning { get; } = [.. Halves["tuning"].Select(Parse)];

    public static IReadOnlyList<LabelledText> Held { get; } = [.. Halves["held"].Select(Parse)];

    /// <summary>A mark is ⟨Kind:words⟩; what must be found are the words.</summary>
    public static LabelledText Parse(string marked)
    {
        var text = new StringBuilder();
        List<PersonalDataSpot> spots = [];
        var parts = marked.Normalize(NormalizationForm.FormC).Split('⟨', '⟩');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
            {
                var colon = parts[i].IndexOf(':', StringComparison.Ordinal);
                spots.Add(new PersonalDataSpot(text.Length, parts[i].Length - colon - 1, Enum.Parse<PersonalDataKind>(parts[i][..colon])));
                text.Append(parts[i], colon + 1, parts[i].Length - colon - 1);
            }
            else
            {
                text.Append(parts[i]);
            }
        }

        return new LabelledText(text.ToString(), spots);
    }
}
