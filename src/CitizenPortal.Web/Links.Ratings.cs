using System.Globalization;
using System.Text;
using CitizenPortal.Features.Letters;

namespace CitizenPortal.Web;

public static partial class Links
{
    public const string RateWhom = "/danh-gia/gui";
    public const string OwnRatings = "/cua-toi/danh-gia";
    public const string Moderation = "/giam-sat/danh-gia";
    public const string Dossiers = "/can-bo/ho-so-danh-gia";
    public const string TokenSheet = "/can-bo/ho-so-danh-gia/phieu";
    public const string AdminApiKeys = "/quan-tri/khoa-ket-noi";

    public static string Rating(string token) => LetterSite.RatePath + Uri.EscapeDataString(token);

    public static string RateAnswer(string reference) => $"/danh-gia/cau-tra-loi/{Uri.EscapeDataString(reference)}";

    public static string RateChosen(string? agency, long? official = null, string? counter = null)
    {
        var query = new StringBuilder();
        Add(query, "co-quan", agency);
        Add(query, "nguoi", official?.ToString(CultureInfo.InvariantCulture));
        Add(query, "quay", counter);
        return RateWhom + query;
    }
}
