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

/// <summary>What the forms of the breach record post.</summary>
public sealed class BreachInput
{
    public long? Breach { get; set; }
    public string? FoundOn { get; set; }
    public string? FoundTime { get; set; }
    public string? What { get; set; }
    public string? Whom { get; set; }
    public string? Measures { get; set; }
    public string? Document { get; set; }
}

public sealed record BreachModel(BreachView View, FormToken Token, string Address)
{
    public BreachInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}
