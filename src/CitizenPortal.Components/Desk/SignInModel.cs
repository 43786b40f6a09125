using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Desk;

/// <summary>The sign-in form; <c>Kept</c> are the fields of a form that was posted after the session had ended.</summary>
public sealed record SignInModel(string Address, FormToken Token)
{
    public string? Account { get; init; }
    public string? ReturnUrl { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; } = [];
    public bool IsDemo { get; init; }
    public string ForgottenAddress { get; init; } = "";
    public string ProviderAddress { get; init; } = "";
    public IReadOnlyList<ProviderChoice> Providers { get; init; } = [];
}
