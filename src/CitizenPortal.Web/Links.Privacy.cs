namespace CitizenPortal.Web;

public static partial class Links
{
    public const string AdminRetention = "/quan-tri/luu-giu";
    public const string AdminBreaches = "/quan-tri/su-co-du-lieu";
    public const string AdminPersonalData = "/quan-tri/du-lieu-ca-nhan";
}
