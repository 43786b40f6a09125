using CitizenPortal.Features.Accounts;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Account;

public sealed class SignOutModel(SignInManager<PortalUser> signIn) : TypedPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Redirect(Links.SignIn);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Page());
}
