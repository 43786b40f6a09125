using System.Buffers.Text;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Account;

/// <summary>Passkeys and linked providers of one's own account.</summary>
public sealed partial class SecurityPageModel
{
    private const int LongestCredential = 40_000;
    private const int LongestName = 60;

    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        var user = await MeAsync();
        return Content(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = await users.GetUserIdAsync(user), Name = user.UserName!, DisplayName = user.FullName,
        }), "application/json");
    }

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm(Name = "Credential")] string? credential, [FromForm(Name = "PasskeyName")] string? name, CancellationToken ct)
    {
        var label = string.IsNullOrWhiteSpace(name) || name.Length > LongestName ? Say.Accounts["Own.PasskeyUnnamed"] : name.Trim();
        return credential is { Length: > 0 and <= LongestCredential } && await own.AddPasskeyAsync(await MeAsync(), credential, label, ct)
            ? Done("Own.PasskeyAdded")
            : await ShowAsync([new("PasskeyName", Say.Accounts["Passkey.Failed"])], ct);
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync([FromForm(Name = "Passkey")] string? id, CancellationToken ct)
    {
        if (id is not null && Base64Url.IsValid(id))
        {
            await own.RemovePasskeyAsync(await MeAsync(), Base64Url.DecodeFromChars(id), ct);
        }

        return Done("Own.PasskeyRemoved");
    }

    public async Task<IActionResult> OnPostLinkAsync([FromForm(Name = "Provider")] string? provider)
    {
        var user = await MeAsync();
        return OwnAccount.Knows(HttpContext, provider)
            ? Challenge(signIn.ConfigureExternalAuthenticationProperties(provider, $"{Links.Account}?handler=Linked", await users.GetUserIdAsync(user)), provider!)
            : Redirect(Links.Account);
    }

    /// <summary>Back from the provider: only the person who set out may be linked, which the provider's state proves.</summary>
    public async Task<IActionResult> OnGetLinkedAsync(CancellationToken ct) =>
        await own.LinkAsync(await MeAsync(), ct) ? Done("Own.ProviderLinked") : await ShowAsync([new("lien-ket", Say.Accounts["Provider.NotLinked"])], ct);

    public async Task<IActionResult> OnPostUnlinkAsync([FromForm(Name = "Provider")] string? provider, CancellationToken ct)
    {
        await own.UnlinkAsync(await MeAsync(), provider ?? "", ct);
        return Done("Own.ProviderUnlinked");
    }
}
