using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk;

namespace CitizenPortal.Components.Desk;

/// <summary>What the head decides about one answer; the version is that of the text he had before him.</summary>
public sealed class ApprovalInput
{
    public string? Reference { get; set; }
    public int Version { get; set; }
    public bool Approves { get; set; }
    public string? Reason { get; set; }
}

/// <summary>All answers before the head on one page; what he typed stays at the ones that did not go through.</summary>
public sealed record ApprovalsModel(ApprovalsView View, FormToken Token, string Address, string CaseAddress)
{
    public IReadOnlyList<ApprovalInput> Typed { get; init; } = [];
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }

    public static string Id(string reference, string field) => $"duyet-{reference}-{field}".ToLowerInvariant();
}
