using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Privacy;

namespace CitizenPortal.Components.Admin.Privacy;

/// <summary>What the forms about personal data post.</summary>
public sealed class PrivacyInput
{
    public string? Row { get; set; }
    public string? Months { get; set; }
    public string? Basis { get; set; }
    public string? Reason { get; set; }
    public string? Contact { get; set; }
    public long? Request { get; set; }
}

public sealed record RetentionModel(RetentionView View, FormToken Token, string Address)
{
    public PrivacyInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

public sealed record PersonalDataModel(ErasureRequestsView View, FormToken Token, string Address)
{
    public PrivacyInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }

    /// <summary>What a look found; null before one.</summary>
    public IReadOnlyList<PersonCase>? Found { get; init; }
}
