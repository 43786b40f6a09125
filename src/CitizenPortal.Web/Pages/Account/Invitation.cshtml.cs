using CitizenPortal.Features.Accounts;

namespace CitizenPortal.Web.Pages.Account;

public sealed class InvitationModel(UseLinkHandler links) : NewPasswordPage(links)
{
    protected override AccountTokenUse Use => AccountTokenUse.Invitation;

    protected override string Area => "Invitation";

    protected override string AddressOf(string token) => Links.Invitation(token);
}
