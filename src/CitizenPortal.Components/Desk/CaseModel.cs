using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Files;

namespace CitizenPortal.Components.Desk;

/// <summary>A case as one person sees it, with what his forms need.</summary>
public sealed record CaseModel(DeskCaseView Case, DeskChoices Choices, FormToken Token)
{
    public IReadOnlyList<EarlierAnswer> Earlier { get; init; } = [];
    public IReadOnlyList<FileView> Files { get; init; } = [];
    public DeskTyping? Typing { get; init; }

    /// <summary>The sentence that says what was just done.</summary>
    public string? Done { get; init; }
    public required string Address { get; init; }
    public required string Home { get; init; }

    /// <summary>Where published cases are read; a reference is put behind it.</summary>
    public required string PublicAddress { get; init; }
}
