using System.Globalization;
using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Components.Admin;

/// <summary>What an administrator typed to change the calendar. It is carried unchanged from the preview to the saving.</summary>
public sealed class CalendarInput
{
    public const string Put = "dat-ngay";
    public const string Remove = "bo-ngay";
    public const string PutYear = "ca-nam";
    public const string Approve = "duyet-nam";
    public const string Close = "dong-cua";
    public const string RemoveClosure = "bo-dong-cua";

    public string? Act { get; set; }
    public int Year { get; set; }
    public int Version { get; set; }
    public string? Was { get; set; }
    public string? Date { get; set; }
    public CalendarDayKind Kind { get; set; }
    public string? Reason { get; set; }
    public string? Document { get; set; }
    public string? Csv { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public List<string> Agencies { get; set; } = [];
    public long Closure { get; set; }
    public string? Why { get; set; }

    /// <summary>The fields that say what to change, for the form that saves it.</summary>
    public IEnumerable<(string Name, string Value)> Carried() =>
        new (string Name, string? Value)[]
        {
            (nameof(Act), Act), (nameof(Year), Number(Year)), (nameof(Version), Number(Version)), (nameof(Was), Was), (nameof(Date), Date),
            (nameof(Kind), Kind.ToString()), (nameof(Reason), Reason), (nameof(Document), Document), (nameof(Csv), Csv), (nameof(From), From), (nameof(To), To),
            (nameof(Closure), Number(Closure)),
        }
        .Concat(Agencies.Select(a => (Name: nameof(Agencies), Value: (string?)a)))
        .Where(field => !string.IsNullOrEmpty(field.Value))
        .Select(field => (field.Name, field.Value!));

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
