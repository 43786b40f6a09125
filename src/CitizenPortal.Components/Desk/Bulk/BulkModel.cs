using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Bulk;

namespace CitizenPortal.Components.Desk.Bulk;

public sealed record BulkLine(string Reference, string? WhyNot);

/// <summary>The form under a queue that acts on the cases ticked in it; after an act, what became of each.</summary>
public sealed record BulkModel(BulkChoices Choices, FormToken Token, string Address)
{
    public const string Form = "hang-loat";

    public BulkInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public IReadOnlyList<BulkLine> Results { get; init; } = [];

    /// <summary>Every case of the page is ticked.</summary>
    public bool IsAll { get; init; }
    public required string AllAddress { get; init; }
    public required string ManyAddress { get; init; }

    public bool IsTicked(string value) => IsAll || Typed?.Cases.Contains(value) == true;
}

public sealed class BulkInput
{
    public string? Kind { get; set; }
    public IList<string> Cases { get; set; } = [];
    public long? OfficialId { get; set; }
    public string? Reason { get; set; }
    public string? Words { get; set; }
    public string? Topic { get; set; }
}
