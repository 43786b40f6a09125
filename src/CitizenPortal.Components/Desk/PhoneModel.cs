using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Phone;

namespace CitizenPortal.Components.Desk;

/// <summary>The list of residents to call, and what was typed at one of them when that could not be kept.</summary>
public sealed record PhoneModel(PhonePage Page, FormToken Token, string Address, string CaseAddress)
{
    public IReadOnlyList<QueueLink> Links { get; init; } = [];
    public PhoneInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

public sealed class PhoneInput
{
    public long Notice { get; set; }
    public bool? Reached { get; set; }
    public string? Words { get; set; }
}
