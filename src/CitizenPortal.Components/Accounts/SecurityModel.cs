using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts;

namespace CitizenPortal.Components.Accounts;

public sealed record PasskeyRow(string Id, string Name, DateTimeOffset CreatedAt);

public sealed record LinkedProvider(string Name, string Display, bool IsLinked);

/// <summary>One's own account: how one signs in, and where one is signed in.</summary>
public sealed record SecurityModel(string Address, FormToken Token, string Name, string Account)
{
    public string? Email { get; init; }
    public bool HasSecondFactor { get; init; }
    public int CodesLeft { get; init; }
    public IReadOnlyList<PasskeyRow> Passkeys { get; init; } = [];
    public IReadOnlyList<LinkedProvider> Providers { get; init; } = [];
    public IReadOnlyList<StaffSessionView> Sessions { get; init; } = [];
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}
