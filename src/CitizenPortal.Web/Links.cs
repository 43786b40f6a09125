using System.Globalization;
using System.Text;

namespace CitizenPortal.Web;

/// <summary>Every public address. A page that wants to point somewhere asks here; addresses are Vietnamese without accents and never change.</summary>
public static partial class Links
{
    public const string Home = "/";
    public const string Ask = "/gui-cau-hoi";
    public const string Feed = "/hoi-dap.atom";
    public const string ReportOfficial = "/phan-anh-can-bo";
    public const string SealedInbox = "/phan-anh-can-bo/hop-thu";

    /// <summary>Where "Thoát nhanh" leads: the weather, which anybody may have been reading.</summary>
    public const string NeutralPage = "https://nchmf.gov.vn";
    public const string About = "/gioi-thieu";
    public const string Rules = "/quy-che";
    public const string Privacy = "/quyen-rieng-tu";
    public const string Accessibility = "/tro-nang";
    public const string ComplaintGuide = "/huong-dan/khieu-nai";
    public const string DenunciationGuide = "/huong-dan/to-cao";
    public const string LostSecretGuide = "/huong-dan/mat-ma-bi-mat";
    public const string NationalPortal = "https://dichvucong.gov.vn";

    public static string Case(string reference) => $"/hoi-dap/{Uri.EscapeDataString(reference)}";

    public static string Track(string? reference = null) =>
        reference is null ? "/tra-cuu" : $"/tra-cuu?ma={Uri.EscapeDataString(reference)}";

    public static string Browse(string? words = null, string? topic = null, string? agency = null, string? phase = null, int page = 1)
    {
        var query = new StringBuilder();
        Add(query, "tu-khoa", words);
        Add(query, "linh-vuc", topic);
        Add(query, "co-quan", agency);
        Add(query, "trang-thai", phase);
        Add(query, "trang", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return "/hoi-dap" + query;
    }

    /// <summary>The address under which residents know the portal, whatever the request's Host header says.</summary>
    public static string Absolute(string publicBaseUrl, string path) => publicBaseUrl.TrimEnd('/') + path;

    private static void Add(StringBuilder query, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
