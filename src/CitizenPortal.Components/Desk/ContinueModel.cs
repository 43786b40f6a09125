using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Desk;

/// <summary>What was typed before the session ended, ready to be sent once more.</summary>
public sealed record ContinueModel(string Address, FormToken Token)
{
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];
}
