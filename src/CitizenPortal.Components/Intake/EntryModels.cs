using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;
using CitizenPortal.Components.Public.Ask;
using CitizenPortal.Features.Intake;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Intake;

public sealed class EntryInput
{
    public string? Key { get; set; }
    public string? Channel { get; set; }
    public string? Day { get; set; }
    public string? Time { get; set; }
    public string? Text { get; set; }
    public string? Locality { get; set; }
    public string? Name { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public bool CodeOnly { get; set; }
    public List<string> Consents { get; init; } = [];
    public string? ConsentBy { get; set; }
    public bool HasLooked { get; set; }
}

/// <summary>The form of the counter, or the receipt when it was sent.</summary>
public sealed record EntryModel(string Address, FormToken Token, EntryInput Typed, IReadOnlyList<ChoiceGroup> Places)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public IReadOnlyList<PageLink> Answered { get; init; } = [];
    public IReadOnlyList<EarlierCase> Earlier { get; init; } = [];
    public ReceiptView? Receipt { get; init; }

    public bool IsAlike => Answered.Count + Earlier.Count > 0;

    public string? ErrorOf(string field) => Errors.At(field);
}

public sealed record RenewModel(string Address, FormToken Token, string? Reference, string? Proof)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public ReceiptView? Receipt { get; init; }

    public string? ErrorOf(string field) => Errors.At(field);
}
