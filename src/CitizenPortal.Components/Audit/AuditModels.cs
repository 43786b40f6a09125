using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Audit;

/// <summary>What was typed into the search, as it was typed.</summary>
public sealed record AuditTyped(string? Person, string? Case, string? Act, string? From, string? To);

public sealed record AuditModel(string Address, string ExportAddress, FormToken Token, AuditPageView View, AuditTyped Typed)
{
    public IReadOnlyList<ChoiceGroup> Acts { get; init; } = [];
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    /// <summary>What the second button of the export sends.</summary>
    public const string Workbook = "xlsx";

    public AuditHeadView? Head { get; init; }
    public PageLink? Newest { get; init; }
    public PageLink? Older { get; init; }

    public string? ErrorOf(string field) => Errors.At(field);
}
