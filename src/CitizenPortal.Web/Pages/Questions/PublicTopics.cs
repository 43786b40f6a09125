using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;

namespace CitizenPortal.Web.Pages.Questions;

public sealed record TopicGroup(string Code, string Name, IReadOnlyList<string> Topics);

/// <summary>The topics a visitor chooses among; those that are handled sealed are not offered.</summary>
public static class PublicTopics
{
    public static IReadOnlyList<TopicGroup> Groups(ReferenceEdition book) =>
    [
        .. book.Topics.Values.Where(t => !t.IsClosed).GroupBy(t => (t.Group, t.GroupName))
            .Select(g => new TopicGroup(g.Key.Group, g.Key.GroupName, [.. g.Select(t => t.Code).Order(StringComparer.Ordinal)]))
            .OrderBy(g => g.Name, VietnameseOrder.Instance),
    ];

    /// <summary>The sub-topics meant by the code of a group or of one sub-topic; empty when it is neither.</summary>
    public static IReadOnlyList<string> Meant(ReferenceEdition book, string? code) =>
        code is null ? []
        : book.Topics.ContainsKey(code) ? [code]
        : [.. book.Topics.Values.Where(t => t.Group == code).Select(t => t.Code)];
}
