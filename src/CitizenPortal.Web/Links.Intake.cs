using CitizenPortal.Features.Intake.Restrictions;

namespace CitizenPortal.Web;

public static partial class Links
{
    public const string Entry = "/can-bo/nhap-ho";
    public const string Month = "/can-bo/nhap-thang";
    public const string Held = "/can-bo/cho-sang-loc";
    public const string Restrictions = "/can-bo/gioi-han";
    public const string Watch = "/can-bo/theo-doi";
    public const string RenewSecret = "/can-bo/nhap-ho/ma-moi";

    public static string RestrictSenderOf(string reference) => $"{Restrictions}?ma={Uri.EscapeDataString(reference)}";

    public static string Contest(string token) => RestrictionLetters.ContestPath + Uri.EscapeDataString(token);

    public static string Watched(int page) => page <= 1 ? Watch : $"{Watch}?trang={page}";
}
