using CitizenPortal.Features.Accounts;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Account;

/// <summary>Ends the session in the database too: a copied cookie opens nothing afterwards.</summary>
public sealed class SignOutModel(SignInManager<PortalUser> signIn, UserManager<PortalUser> users, SessionKeeping sessions) : TypedPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (SessionCookie.SessionOf(User) is { } session && await users.GetUserAsync(User) is { } user)
        {
            await sessions.EndAsync(user, session, null, ct);
        }

        await signIn.SignOutAsync();
        return Redirect(Links.SignIn);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Page());
}
