using CitizenPortal.Architecture.Tests.Reading;
using CitizenPortal.Domain.Questions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CitizenPortal.Architecture.Tests;

/// <summary>Nothing runs that the timetable does not list, and nothing happens of which nobody decided whether to write.</summary>
public static class SweepRules
{
    private const string Timetable = "src/CitizenPortal.Features/Sweeps/Timetable.cs";

    public static IEnumerable<string> OffTheTimetable(Sources sources)
    {
        var sweeps = sources.Under("src/").Where(f => f.Extension == ".cs")
            .SelectMany(f => f.Syntax.DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Where(c => c.BaseList?.Types.Any(t => t.Type.ToString() == "ISweep") == true)
            .Select(c => c.Identifier.ValueText)
            .ToList();
        var listed = new SourceFile(Timetable, sources.Text(Timetable)).Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(i => i.Expression.ToString() == "nameof")
            .Select(i => i.ArgumentList.Arguments[0].ToString())
            .ToList();
        return sweeps.Except(listed).Select(s => $"{s} is not on the timetable")
            .Concat(listed.Except(sweeps).Select(s => $"{s} is no sweep"));
    }

    public static IEnumerable<string> WithoutLetter(IEnumerable<Arrow> rows, IReadOnlyList<Verb> written, IReadOnlyList<Verb> silent) =>
        rows.Where(r => !r.IsPlanned && !written.Contains(r.Verb) && !silent.Contains(r.Verb)).Select(r => $"{r.Verb} has no letter and is not silent")
            .Concat(written.Intersect(silent).Select(v => $"{v} is silent and has a letter"));
}
