using System.Globalization;
using System.Text;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;

namespace CitizenPortal.Web;

public static partial class Links
{
    public const string SecondStep = "/dang-nhap/buoc-2";
    public const string External = "/dang-nhap/ben-ngoai";
    public const string Account = "/tai-khoan";
    public const string ForgotPassword = "/quen-mat-khau";
    public const string OwnCases = "/cua-toi";
    public const string AdminPeople = "/quan-tri/nguoi";
    public const string AdminInvite = "/quan-tri/moi-nguoi";
    public const string DeskProposals = "/can-bo/xac-nhan-quyen";

    public static string AdminPerson(long id) => string.Create(CultureInfo.InvariantCulture, $"{AdminPeople}/{id}");

    public static string AdminPeoplePage(string? words, Duty? duty, int page)
    {
        var query = new StringBuilder();
        Add(query, "tu-khoa", words);
        Add(query, "nhiem-vu", duty?.ToString());
        Add(query, "trang", page.ToString(CultureInfo.InvariantCulture));
        return AdminPeople + query;
    }

    public static string ResetPassword(string token) => AccountLetters.ResetPath + Uri.EscapeDataString(token);

    public static string Invitation(string token) => AccountLetters.InvitationPath + Uri.EscapeDataString(token);

    public static string OwnCasesLink(string token) => AccountLetters.OwnCasesPath + Uri.EscapeDataString(token);

    public static string ToReturn(string address, string? returnUrl) => returnUrl is null ? address : $"{address}?ReturnUrl={Uri.EscapeDataString(returnUrl)}";
}
