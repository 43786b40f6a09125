namespace CitizenPortal.Web;

public static partial class Links
{
    public const string AdminOperations = "/quan-tri/van-hanh";
    public const string AdminCalendar = "/quan-tri/lich";
    public const string AdminPolicy = "/quan-tri/thoi-han";
    public const string AdminLetters = "/quan-tri/thu";
    public const string AdminRoster = "/quan-tri/truc";
    public const string AdminHangfire = "/quan-tri/hangfire";
    public const string Deadlines = "/thoi-han";
}
