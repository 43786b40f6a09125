namespace CitizenPortal.Web;

public static partial class Links
{
    public const string Entry = "/can-bo/nhap-ho";
    public const string RenewSecret = "/can-bo/nhap-ho/ma-moi";
}
