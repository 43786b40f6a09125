using CitizenPortal.Features.Desk.Queues;

namespace CitizenPortal.Web;

public static partial class Links
{
    public const string DeskHome = "/can-bo";
    public const string DeskCases = "/can-bo/y-kien/";
    public const string DeskPhone = "/can-bo/dien-thoai";
    public const string DeskCited = "/can-bo/can-cu";
    public const string DeskApprovals = "/can-bo/duyet";
    public const string DeskCanned = "/can-bo/mau-tra-loi";
    public const string DeskAbsence = "/can-bo/vang-mat";
    public const string DeskDelegation = "/can-bo/uy-quyen";
    public const string DeskExport = "/can-bo/tai-ve";
    public const string SignIn = "/dang-nhap";
    public const string SignOut = "/dang-xuat";
    public const string NoAccess = "/khong-co-quyen";

    public static string DeskCase(string reference) => DeskCases + reference;

    public static string DeskDrafts(string reference) => $"{DeskCases}{reference}/du-thao";

    /// <summary>A page of a queue; <paramref name="all"/> with every row ticked.</summary>
    public static string DeskQueue(string name, int page = 1, int size = CaseQueue.PageSize, bool all = false)
    {
        string?[] query = [page <= 1 ? null : $"trang={page}", size == CaseQueue.PageSize ? null : $"so={size}", all ? "chon=true" : null];
        return string.Join('?', new[] { $"/can-bo/hang-doi/{name}", string.Join('&', query.OfType<string>()) }.Where(part => part.Length > 0));
    }

    public static string DeskExportOf(string queue) => $"{DeskExport}?hang-doi={Uri.EscapeDataString(queue)}";
}
