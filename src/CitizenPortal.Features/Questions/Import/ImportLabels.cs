using CitizenPortal.Features.Agencies;

namespace CitizenPortal.Features.Questions.Import;

/// <summary>Our topic and agency for the labels of a file; nothing where the map has no row, and never a guess.</summary>
public sealed class ImportLabels(IReadOnlyList<ImportLabelRow> rows)
{
    private readonly Dictionary<(string Source, string Field, string Label), ImportLabelRow> _rows =
        rows.ToDictionary(r => (r.Source, r.Field, r.Label));

    public (string? Topic, string? Agency) Find(string source, string? topic, string? agency) =>
        (Row(source, "topic", topic)?.Topic, Row(source, "agency", agency)?.Agency);

    private ImportLabelRow? Row(string source, string field, string? label) =>
        label is null ? null : _rows.GetValueOrDefault((source, field, label)) ?? _rows.GetValueOrDefault(("*", field, label));
}
