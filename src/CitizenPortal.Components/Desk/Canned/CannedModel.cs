using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Canned;

namespace CitizenPortal.Components.Desk.Canned;

public sealed record CannedModel(CannedChoices View, FormToken Token, string Address)
{
    public CannedInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }

    /// <summary>The text whose next edition is written, as the form is filled before anything is typed.</summary>
    public CannedView? Former { get; init; }
}

public sealed class CannedInput
{
    public long Id { get; set; }
    public bool IsSentUnreviewed { get; set; }
    public string? Document { get; set; }
    public string? DocumentOn { get; set; }
    public long? Replaces { get; set; }
    public string? Agency { get; set; }
    public string? Topic { get; set; }
    public string? Title { get; set; }
    public string? Text { get; set; }
    public string? LegalBasis { get; set; }
}
