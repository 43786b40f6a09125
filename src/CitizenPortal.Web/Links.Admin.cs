namespace CitizenPortal.Web;

public static partial class Links
{
    public const string AdminHome = "/quan-tri";
    public const string AdminOperations = "/quan-tri/van-hanh";
    public const string AdminCalendar = "/quan-tri/lich";
    public const string AdminPolicy = "/quan-tri/thoi-han";
    public const string AdminLetters = "/quan-tri/thu";
    public const string AdminAgencies = "/quan-tri/co-quan";
    public const string AdminLocalities = "/quan-tri/dia-ban";
    public const string AdminTopics = "/quan-tri/linh-vuc";
    public const string AdminRouting = "/quan-tri/dinh-tuyen";
    public const string AdminSuccessions = "/quan-tri/ban-giao";
    public const string AdminRoster = "/quan-tri/truc";
    public const string AdminExchange = "/quan-tri/nhap-xuat";
    public const string AdminHangfire = "/quan-tri/hangfire";
    public const string Deadlines = "/thoi-han";
}
