using System.Globalization;
using System.Text;
using CitizenPortal.Components.Audit;

namespace CitizenPortal.Web;

public static partial class Links
{
    public const string Audit = "/kiem-toan";

    public static string AuditPage(AuditTyped typed, long? before)
    {
        var query = new StringBuilder();
        Add(query, "nguoi", typed.Person);
        Add(query, "ma", typed.Case);
        Add(query, "viec", typed.Act);
        Add(query, "tu", typed.From);
        Add(query, "den", typed.To);
        Add(query, "truoc", before?.ToString(CultureInfo.InvariantCulture));
        return Audit + query;
    }
}
