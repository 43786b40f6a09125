using System.Text.Json;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Routing;

namespace CitizenPortal.TestKit.Building;

/// <summary>A labelled question of the demonstration data.</summary>
public sealed record SampleText(string Text, string? Subtopic, string? Locality);

/// <summary>The seed files as domain objects, read from the source tree without a database, so that the domain's tests need nothing else.</summary>
public static class SeedJson
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<Agency> Agencies { get; } = [.. Rows("agencies", "agencies").Select(a => new Agency
    {
        Code = Text(a, "code"), Name = Text(a, "name"), ShortName = Text(a, "shortName"), Slug = Text(a, "slug"),
        Level = Named<AgencyLevel>(a, "level"), ManagedBy = Maybe(a, "managedBy"), Answers = a.GetProperty("answers").GetBoolean(),
        ValidFrom = Day(a, "validFrom")!.Value, ValidTo = Day(a, "validTo"),
    })];

    public static IReadOnlyList<Locality> Localities { get; } = [.. Rows("localities", "localities").Select(l => new Locality
    {
        Id = Text(l, "id"), Code = Text(l, "code"), Name = Text(l, "name"), Level = Named<LocalityLevel>(l, "level"),
        Parent = Maybe(l, "parent"), Agency = Maybe(l, "agency"), ValidFrom = Day(l, "validFrom")!.Value, ValidTo = Day(l, "validTo"),
        Successors = [.. l.GetProperty("successors").EnumerateArray().Select(s => new Succession(Text(s, "id"), Day(s, "from")!.Value, Maybe(s, "note"), Maybe(s, "basis")))],
    })];

    public static IReadOnlyList<SuccessionOrder> Successions { get; } = [.. Rows("successions", "successions").Select(o => new SuccessionOrder
    {
        Kind = Named<SuccessionKind>(o, "kind"), On = Day(o, "on")!.Value, Document = Text(o, "document"),
        Lines = [.. o.GetProperty("lines").EnumerateArray().Select(l => new SuccessionLine(Text(l, "from"), Maybe(l, "to"), Texts(l, "topics")))],
    })];

    public static Lineage Lineage { get; } = new(Successions, new PlaceLineage(Localities));

    public static IReadOnlyList<Topic> Topics { get; } = [.. Subtopics().Select(s => new Topic(
        Text(s.Sub, "code"), Text(s.Sub, "name"), Text(s.Group, "code"), Text(s.Group, "name"), Texts(s.Sub, "papi"),
        [.. Texts(s.Sub, "keywords"), .. Texts(s.Sub, "extraKeywords")],
        s.Sub.GetProperty("urgent").GetBoolean(), s.Sub.GetProperty("closed").GetBoolean()))];

    public static IReadOnlyList<RoutingRule> Rules { get; } = [.. Subtopics().SelectMany(s => s.Sub.GetProperty("rules").EnumerateArray().Select(r =>
        new RoutingRule(
            Text(s.Sub, "code"), Named<LocalityLevel>(r, "locality"), Text(r, "lead"), Texts(r, "coordinating"), Text(r, "basis"), Text(r, "mark"),
            Day(Root("routing"), "validFrom")!.Value, Day(Root("routing"), "validTo"))))];

    public static RoutingTable Table { get; } = new(Topics, Rules, Localities, Agencies);

    public static IReadOnlyList<SampleText> Samples { get; } =
        [.. Rows("samples", "samples").Select(s => new SampleText(Text(s, "text"), Maybe(s, "subtopic"), Maybe(s, "locality")))];

    public static IReadOnlyList<(string Text, string Class)> SealedWords { get; } =
        [.. Rows("sealed-words", "words").Select(w => (Text(w, "text"), Text(w, "class")))];

    public static IReadOnlyList<CalendarDay> Days { get; } = [.. Rows("calendar", "days").Select(d =>
        new CalendarDay(Day(d, "date")!.Value, Named<CalendarDayKind>(d, "kind"), Text(d, "reason"), Maybe(d, "document")))];

    public static IReadOnlyList<int> ApprovedYears { get; } = [.. Rows("calendar", "approvedYears").Select(y => y.GetProperty("year").GetInt32())];

    public static WorkingCalendar Calendar { get; } = new(1, Days, ApprovedYears);

    public static DeadlinePolicy Policy { get; } = new(
        1,
        [.. Rows("policies", "policies").Select(p => new PolicyRow(
            Text(p, "code"), Named<DeadlineStep>(p, "step"), Text(p, "kind"), TermOf(p), Maybe(p, "legalBasis") ?? "",
            p.GetProperty("needsProvincialDecision").GetBoolean(), Day(p, "validFrom")!.Value, Day(p, "validTo")))],
        [.. Rows("policies", "escalation").Select(r => new EscalationRung(r.GetProperty("afterDue").GetInt32(), Named<EscalationTarget>(r, "who")))],
        [.. Rows("policies", "reminders").Select(r => r.GetInt32())]);

    private static Term TermOf(JsonElement row) =>
        Term.TryParse($"{row.GetProperty("days").GetInt32()}{Text(row, "unit")}", out var term) ? term : throw new FormatException(row.ToString());

    private static IEnumerable<(JsonElement Group, JsonElement Sub)> Subtopics() =>
        Rows("routing", "topics").SelectMany(t => t.GetProperty("subtopics").EnumerateArray().Select(s => (t, s)));

    private static JsonElement Root(string file) =>
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Repository.File("src", "CitizenPortal.Features", "Seed", $"{file}.json")), Web);

    private static JsonElement.ArrayEnumerator Rows(string file, string list) => Root(file).GetProperty(list).EnumerateArray();

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");

    private static string? Maybe(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(v => v.GetString()!)] : [];

    private static DateOnly? Day(JsonElement row, string name) =>
        Maybe(row, name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static T Named<T>(JsonElement row, string name)
        where T : struct, Enum => Enum.Parse<T>(Text(row, name), ignoreCase: true);
}
