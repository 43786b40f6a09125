using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.SealedReports;

/// <summary>One message or step of the two-way inbox, in words.</summary>
public sealed record InboxItem(string Title, string When, string? Text, bool IsMine);

/// <summary>The inbox of one report, opened with its code; the code stands in the reply form, so that no cookie is needed.</summary>
public sealed record InboxPageView(string Action, string Leave, string Reference, string Secret, string Status, string Body, string Text, IReadOnlyList<InboxItem> Items)
{
    public bool MayWrite { get; init; }
    public bool IsAsked { get; init; }
    public string? Typed { get; init; }
    public string? Done { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
