using System.Globalization;
using System.Text;
using CitizenPortal.Features.Ratings.Counting;

namespace CitizenPortal.Web;

public static partial class Links
{
    public const string Figures = "/danh-gia";
    public const string FiguresMethod = "/danh-gia/cach-tinh";
    public const string RatingResults = "/can-bo/ket-qua-danh-gia";
    public const string Surveys = "/can-bo/khao-sat";
    public const string Suspicions = "/giam-sat/danh-gia-bat-thuong";
    public const string AdminPersonPages = "/quan-tri/danh-gia";

    public static string PersonFigures(long official) => string.Create(CultureInfo.InvariantCulture, $"{Figures}/can-bo/{official}");

    public static string FiguresOf(string page, string quarter)
    {
        var query = new StringBuilder();
        Add(query, "quy", quarter);
        return page + query;
    }

    public static string FiguresFile(string page, string quarter, FigureTableKind table, bool csv)
    {
        var query = new StringBuilder();
        Add(query, "handler", "File");
        Add(query, "quy", quarter);
        Add(query, "bang", table.ToString());
        Add(query, "dang", csv ? "csv" : null);
        return page + query;
    }
}
