namespace CitizenPortal.Web;

public static partial class Links
{
    public const string SealedDesk = "/can-bo/phan-anh-can-bo";
    public const string OwnExplanations = "/can-bo/giai-trinh";
    public const string SealedRegister = "/giam-sat/phan-anh-can-bo";

    public static string SealedReport(string reference) => $"{SealedDesk}/{reference}";
}
