using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Organisation;

/// <summary>
/// Hand-overs as people type them, one a line: <c>old &gt; new</c> or <c>old &gt; new: CS-01, CS-02</c>. Bodies by code, name or short
/// name; <c>@xa</c> is the commune of the case's place, <c>-</c> nobody.
/// </summary>
public static class SuccessionText
{
    private const string Nobody = "-";

    public static (IReadOnlyList<SuccessionLine> Lines, string? Fault) Read(string? text, ReferenceEdition book)
    {
        List<SuccessionLine> lines = [];
        foreach (var (row, number) in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((row, i) => (row, i + 1)))
        {
            var (sides, topics) = Parts(row);
            if (sides.Length != 2 || CodeOf(sides[0], book) is not { } from)
            {
                return ([], Say.Organisation.Format("Bad.Line", number, row));
            }

            var to = sides[1] is SuccessionOrder.ByPlace or Nobody ? sides[1] : CodeOf(sides[1], book);
            if (to is null || to == from)
            {
                return ([], Say.Organisation.Format("Bad.LineTo", number, sides[1]));
            }

            if (topics.FirstOrDefault(t => !book.Topics.Values.Any(known => known.Code == t || known.Group == t)) is { } unknown)
            {
                return ([], Say.Organisation.Format("Bad.LineTopic", number, unknown));
            }

            lines.Add(new(from, to == Nobody ? null : to, topics));
        }

        var twice = lines.GroupBy(l => l.From).FirstOrDefault(g => g.Count(l => l.Topics.Count == 0) > 1);
        return twice is null ? (lines, null) : ([], Say.Organisation.Format("Bad.LineTwice", book.AgencyName(twice.Key)));
    }

    public static string Write(IEnumerable<SuccessionLine> lines) =>
        string.Join('\n', lines.Select(l => $"{l.From} > {l.To ?? Nobody}{(l.Topics.Count == 0 ? "" : ": " + string.Join(", ", l.Topics))}"));

    private static (string[] Sides, string[] Topics) Parts(string row)
    {
        var halves = row.Split(':', 2, StringSplitOptions.TrimEntries);
        return (halves[0].Split('>', StringSplitOptions.TrimEntries),
            halves.Length < 2 ? [] : halves[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? CodeOf(string typed, ReferenceEdition book) => book.Agencies.ContainsKey(typed)
        ? typed
        : book.Agencies.Values.Where(a => Same(a.Name, typed) || Same(a.ShortName, typed)).Select(a => a.Code).Take(2).ToList() is [var only] ? only : null;

    private static bool Same(string name, string typed) => VietnameseText.Exact(name) == VietnameseText.Exact(typed);
}
