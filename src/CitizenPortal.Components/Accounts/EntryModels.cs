using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public.Ask;

namespace CitizenPortal.Components.Accounts;

/// <summary>A provider of identities that is configured, as a button names it.</summary>
public sealed record ProviderChoice(string Name, string Display);

/// <summary>The second step of signing in. With a picture the authenticator is still to be set up; the key is the same in letters.</summary>
public sealed record SecondStepModel(string Address, FormToken Token)
{
    public string? ReturnUrl { get; init; }
    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; } = [];
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public QrPicture? Qr { get; init; }
    public string? Key { get; init; }
}

/// <summary>Recovery codes, shown once, and where the person goes on to.</summary>
public sealed record RecoveryCodesModel(IReadOnlyList<string> Codes, string NextAddress);

/// <summary>A form that asks for an address only; <c>IsSent</c> says the same words whether or not it is known.</summary>
public sealed record AskLinkModel(string Area, string Address)
{
    public FormToken? Token { get; init; }
    public string? Email { get; init; }
    public bool IsSent { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

/// <summary>A resident's own case in the list of them, with where it stands in his words.</summary>
public sealed record OwnCaseRow(string Reference, string Excerpt, TagLabel Phase, DateTimeOffset ReceivedAt);

/// <summary>Choosing a password by a link; without a person the link holds no more.</summary>
public sealed record NewPasswordModel(string Area, string Address, FormToken Token)
{
    public string? Name { get; init; }
    public string? Account { get; init; }
    public bool IsDone { get; init; }
    public string SignInAddress { get; init; } = "";
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
