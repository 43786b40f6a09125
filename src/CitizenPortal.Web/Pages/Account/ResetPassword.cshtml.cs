using CitizenPortal.Features.Accounts;

namespace CitizenPortal.Web.Pages.Account;

public sealed class ResetPasswordModel(UseLinkHandler links) : NewPasswordPage(links)
{
    protected override AccountTokenUse Use => AccountTokenUse.PasswordReset;

    protected override string Area => "Reset";

    protected override string AddressOf(string token) => Links.ResetPassword(token);
}
