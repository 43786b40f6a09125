using CitizenPortal.Features.Accounts;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Account;

/// <summary>Off to a provider of identities and back. It stands for the password only: the second step follows, and an unlinked person stays outside.</summary>
public sealed class ExternalModel(SignInDesk desk, SecondStep second, SessionEntry entry, SignInManager<PortalUser> signIn, IOptions<ProviderOptions> providers)
    : EntryPage(desk, second, entry)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var step = await Desk.TryProviderAsync(ct);
        return step == EntryStep.Refused ? Redirect($"{Links.SignIn}?loi=1") : await GoOnAsync(step, ct);
    }

    public IActionResult OnPost([FromForm(Name = "Provider")] string? provider) => providers.Value.Providers.Any(p => p.Name == provider)
        ? Challenge(signIn.ConfigureExternalAuthenticationProperties(provider, Links.ToReturn(Links.External, SafeReturn)), provider!)
        : Redirect(Links.SignIn);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Redirect(Links.SignIn));
}
