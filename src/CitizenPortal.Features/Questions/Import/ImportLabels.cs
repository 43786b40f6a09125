using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;

namespace CitizenPortal.Features.Questions.Import;

/// <summary>What the labels of a row mean here. <c>Flag</c> says why they lead nowhere.</summary>
public sealed record LabelMeaning(string? Topic, string? Agency, string? Flag);

/// <summary>Reads the label map, and never guesses: an agency label wins, a topic is kept only where its lead is that agency.</summary>
public sealed class ImportLabels(IReadOnlyList<ImportLabelRow> rows, RoutingTable routing)
{
    private readonly Dictionary<(string Source, string Field, string Label), ImportLabelRow> _rows =
        rows.ToDictionary(r => (r.Source, r.Field, r.Label));

    public LabelMeaning Find(string source, string? topicLabel, string? agencyLabel, DateOnly on)
    {
        var topic = Row(source, "topic", topicLabel);
        var agency = Row(source, "agency", agencyLabel);
        if (agency?.Agency is { } named)
        {
            var agrees = topic?.Topic is not null && routing.Decide(topic.Topic, null, null, on).Decision?.Lead == named;
            return new LabelMeaning(agrees ? topic!.Topic : null, named, null);
        }

        var guide = new[] { agency?.Reason, topic?.Reason }.FirstOrDefault(r => r?.StartsWith("guide:", StringComparison.Ordinal) == true);
        return guide is not null ? new LabelMeaning(null, null, guide)
            : topic?.Topic is { } mapped ? new LabelMeaning(mapped, null, null)
            : new LabelMeaning(null, null, agency?.Reason ?? topic?.Reason ?? Unknown(topicLabel, agencyLabel));
    }

    private static string? Unknown(string? topicLabel, string? agencyLabel) =>
        agencyLabel is not null ? $"nhãn cơ quan chưa có trong bảng: {agencyLabel}"
        : topicLabel is not null ? $"nhãn lĩnh vực chưa có trong bảng: {topicLabel}"
        : null;

    private ImportLabelRow? Row(string source, string field, string? label) =>
        label is null ? null : _rows.GetValueOrDefault((source, field, label)) ?? _rows.GetValueOrDefault(("*", field, label));
}
