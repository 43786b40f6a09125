using CitizenPortal.Features.Agencies;

namespace CitizenPortal.Features.Seed;

/// <summary>The label map as rows: a sub-topic, an agency, or the reason why a label leads nowhere.</summary>
internal static class ImportLabelSeed
{
    private const string AnySource = "*";

    public static IEnumerable<ImportLabelRow> Rows()
    {
        var map = SeedFile.Read<LabelMapShape>("import-labels");
        return map.Topics.Select(t => new ImportLabelRow(t.Source ?? AnySource, "topic", t.Label, t.Subtopic, null, Guide(t.Guide)))
            .Concat(map.Agencies.Select(a => new ImportLabelRow(a.Source ?? AnySource, "agency", a.Label, null, a.Agency, Guide(a.Guide))))
            .Concat(map.Unmapped.Select(u => new ImportLabelRow(u.Source ?? AnySource, u.Field, u.Label, null, null, u.Reason)));
    }

    private static string? Guide(string? code) => code is null ? null : "guide:" + code;

    private sealed record LabelMapShape(IReadOnlyList<LabelShape> Topics, IReadOnlyList<LabelShape> Agencies, IReadOnlyList<UnmappedShape> Unmapped);

    private sealed record LabelShape(string? Source, string Label, string? Subtopic, string? Agency, string? Guide);

    private sealed record UnmappedShape(string? Source, string Field, string Label, string Reason);
}
