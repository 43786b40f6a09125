using System.Text;
using System.Text.RegularExpressions;
using CitizenPortal.Architecture.Tests.Reading;

namespace CitizenPortal.Architecture.Tests;

/// <summary>Every word that is asked for exists, every word that exists is asked for, and all of them are Vietnamese.</summary>
public static partial class WordRules
{
    public static IEnumerable<string> Missing(IEnumerable<WordUse> uses, IReadOnlyList<WordsFile> files) => uses
        .Where(use => !files.Any(f => f.Set == use.Set && f.Words.Keys.Any(key => Fits(use.Key, key))))
        .Select(use => $"{use.Path}: Say.{use.Set}[\"{use.Key}\"]")
        .Distinct();

    /// <summary>Keys made at run time from the values of an enum: each value needs its words.</summary>
    public static IEnumerable<string> MissingValues(IEnumerable<(string Set, string Prefix, IEnumerable<string> Values)> families, IReadOnlyList<WordsFile> files) =>
        families.SelectMany(family => family.Values
            .Select(value => $"{family.Prefix}.{value}")
            .Where(key => !files.Any(f => f.Set == family.Set && f.Words.ContainsKey(key)))
            .Select(key => $"{family.Set}: {key}"));

    /// <summary>Keys that no quoted text of the code is, begins or fits: nobody can ask for them.</summary>
    public static IEnumerable<string> Unused(IReadOnlyList<WordsFile> files, Sources sources)
    {
        var quoted = sources.Under("src/").Where(f => f.Extension is ".cs" or ".razor" or ".cshtml").SelectMany(f => WordUse.Quoted(f.Text)).ToHashSet();
        var patterns = quoted.Where(q => q.Contains('*', StringComparison.Ordinal)).ToList();
        return files.SelectMany(f => f.Words.Keys
            .Where(key => !quoted.Contains(key) && !patterns.Exists(p => Fits(p, key)))
            .Select(key => $"{f.Set}: {key}"));
    }

    public static IEnumerable<string> English(IReadOnlyList<WordsFile> files) => All(files, text => EnglishWord().Match(text) is { Success: true } word ? $"English word \"{word.Value}\"" : null);

    public static IEnumerable<string> NotComposed(IReadOnlyList<WordsFile> files) => All(files, text => text.IsNormalized(NormalizationForm.FormC) ? null : "not NFC");

    private static IEnumerable<string> All(IReadOnlyList<WordsFile> files, Func<string, string?> fault) => files
        .SelectMany(f => f.Words.Select(w => (f.Set, w.Key, Fault: fault(w.Value))))
        .Where(x => x.Fault is not null)
        .Select(x => $"{x.Set}: {x.Key}: {x.Fault}");

    private static bool Fits(string pattern, string key) =>
        pattern == key || pattern.Contains('*', StringComparison.Ordinal) && Regex.IsMatch(key, "^" + Regex.Escape(pattern).Replace(@"\*", "[\\w.-]+", StringComparison.Ordinal) + "$");

    [GeneratedRegex(@"(?<![\w./@-])(the|and|of|your|you|please|error|is|was|are|with|from|this|that|have|search|submit|question|answer|page|next|previous|save|cancel|delete|deadline|draft|login|sign|upload|feedback|invalid|required|failed|not|found|case|agency|citizen)(?![\w/@-]|\.\w)", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();
}
