using System.Text.RegularExpressions;
using CitizenPortal.Architecture.Tests.Reading;

namespace CitizenPortal.Architecture.Tests;

/// <summary>What must not be left in a file of the project: where it was written, where packages came from, what was put off.</summary>
public static class LeftoverRules
{
    private static readonly string[] Patterns =
    [
        @"(?<![\w.}~])/(tmp|work|home|root|Users|mnt)/\w", @"\b[A-Z]:\\\\?Users\\", @"\b(api\.)?nuget\.org\b", @"registry\.npmjs", @"pkgs\.dev\.azure", @"\bpypi\.org\b", @"\bartifactory\b",
        @"\bTODO\b", @"\bFIXME\b", @"\bHACK\b", "NotImplementedException",
    ];

    /// <summary>This folder names the things it looks for.</summary>
    public static IEnumerable<string> In(Sources sources) => sources.Files
        .Where(f => !f.Path.EndsWith("/LeftoverRules.cs", StringComparison.Ordinal) && !f.Path.EndsWith("/LeftoverTests.cs", StringComparison.Ordinal))
        .SelectMany(f => Patterns.SelectMany(p => Regex.Matches(f.Text, p).Select(m => $"{f.Path}: {m.Value}")).Distinct());
}
