using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.SealedReports;

namespace CitizenPortal.Domain.Tests.SealedReports;

/// <summary>A small register: a unit with its head and two counters, a department above it, the inspectorate, the province.</summary>
internal static class Reports
{
    public const string Unit = "chi-cuc", Department = "so-tn-mt", Inspectorate = "thanh-tra-tinh", Province = "ubnd-tinh";
    public const long Clerk = 1, OtherClerk = 2, Head = 3, DepartmentHead = 4, Inspector = 5, ChiefInspector = 6;
    private static readonly DateOnly Since = new(2018, 1, 2);

    public static Official Person(long id, string name, string agency, string? counter = null, bool head = false)
    {
        var official = new Official { Code = $"CB-{id}", FullName = name, UserId = 100 + id };
        typeof(Official).GetProperty(nameof(Official.Id))!.SetValue(official, id);
        official.Take(new OfficialPost { Agency = agency, Position = "Chuyên viên", Counter = counter, IsHead = head, From = Since });
        return official;
    }

    public static List<Official> Register() =>
    [
        Person(Clerk, "Nguyễn Thị Lan", Unit, "Quầy 1"), Person(OtherClerk, "Trần Văn Hòa", Unit, "Quầy 2"), Person(Head, "Lê Văn Bình", Unit, head: true),
        Person(DepartmentHead, "Phạm Thị Hạnh", Department, head: true), Person(Inspector, "Đàng Quang Minh", Inspectorate), Person(ChiefInspector, "Võ Thị Thu", Inspectorate, head: true),
    ];

    public static SealedRouting Rules(List<Official>? register = null, string? renamed = null) =>
        new(register ?? Register(), ManagerOf, body => body == Unit && renamed is not null ? renamed : body, Inspectorate);

    public static SealedReceipt Receipt(SealedActs acts = SealedActs.Attitude, params long[] officials) =>
        new(0, "PK20-000001-1", [1], acts, Unit, "Quát mắng người dân.") { Officials = officials };

    public static SealedReport Report(SealedReceipt? receipt = null, SealedRouting? routing = null, Moment? at = null)
    {
        var (what, moment) = (receipt ?? Receipt(SealedActs.Attitude, Clerk), at ?? A.Moment("2020-06-01"));
        return SealedReport.Send(what, (routing ?? Rules()).HandlerOf(what, moment.Day), Sender, moment);
    }

    public static Actor Sender => Actor.Sender(0);

    public static Actor Handler(string body, long official) => An.Actor(Duty.SealedHandler, body, 100 + official);

    private static string? ManagerOf(string body) => body switch { Unit => Department, Department or Inspectorate => Province, _ => null };
}
