namespace CitizenPortal.Web;

public static partial class Links
{
    public const string DeskHome = "/can-bo";
    public const string DeskCases = "/can-bo/y-kien/";
    public const string DeskPhone = "/can-bo/dien-thoai";
    public const string DeskExport = "/can-bo/tai-ve";
    public const string SignIn = "/dang-nhap";
    public const string SignOut = "/dang-xuat";
    public const string NoAccess = "/khong-co-quyen";

    public static string DeskCase(string reference) => DeskCases + reference;

    public static string DeskExportOf(string queue) => $"{DeskExport}?hang-doi={Uri.EscapeDataString(queue)}";

    public static string DeskQueue(string name, int page = 1) => page <= 1 ? $"/can-bo/hang-doi/{name}" : $"/can-bo/hang-doi/{name}?trang={page}";
}
