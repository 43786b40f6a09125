using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Agencies;

/// <summary>One consistent reading of the dated reference data: agencies, places, topics, routing, calendar, policy, words.</summary>
public sealed record ReferenceEdition(
    IReadOnlyDictionary<string, Agency> Agencies,
    IReadOnlyDictionary<string, Locality> Localities,
    IReadOnlyDictionary<string, Topic> Topics,
    RoutingTable Routing,
    TopicProposals Proposals,
    PlaceProposals Places,
    DeadlineClock Clock,
    WordList SealedWords,
    WordList UrgentWords,
    IReadOnlyList<GuideRow> Guides,
    IReadOnlyList<ImportLabelRow> ImportLabels,
    IReadOnlyDictionary<string, string> Coordinators,
    Lineage Lineage,
    int OrganisationVersion)
{
    /// <summary>The agency that coordinates a kind; kinds without a row of their own go where questions go.</summary>
    public string CoordinatorFor(CaseKind kind, FeedbackBasis basis) =>
        Coordinators.GetValueOrDefault(CaseKinds.PolicyKey(kind, basis)) ?? Coordinators["question"];

    /// <summary>The names of the register of officials.</summary>
    public required OfficialNames Officials { get; init; }

    /// <summary>Tells whether the register has changed since.</summary>
    internal (int Count, long Last) OfficialsMark { get; init; }

    /// <summary>The inspectorate of the province: sealed reports on money, and denunciations.</summary>
    public string Inspectorate => CoordinatorFor(CaseKind.SealedReport, FeedbackBasis.None);

    /// <summary>The body that keeps the register of terms and outcomes of sealed reports.</summary>
    public string PersonnelOffice => Coordinators.GetValueOrDefault("personnel") ?? Inspectorate;

    /// <summary>Whether there is such an agency and <see cref="Agency.AnswersOn"/> holds for it.</summary>
    public bool AnswersOn(string code, DateOnly day) => Agencies.TryGetValue(code, out var agency) && agency.AnswersOn(day);

    public string AgencyName(string? code) => code is null ? "" : Agencies.TryGetValue(code, out var agency) ? agency.ShortName : code;

    public string AgencyFullName(string? code) => code is null ? "" : Agencies.TryGetValue(code, out var agency) ? agency.Name : code;

    public string TopicName(string? code) => code is null ? "" : Topics.TryGetValue(code, out var topic) ? topic.Name : code;

    public string LocalityName(string? id) => id is null ? "" : Localities.TryGetValue(id, out var place) ? place.Name : id;

    /// <summary>The body managing an agency, for the ladder; null at the top.</summary>
    public string? ManagerOf(string agency) => Agencies.GetValueOrDefault(agency)?.ManagedBy;
}

/// <summary>Holds the current edition and reads it again when its version in the database has changed.</summary>
public sealed class ReferenceBook(IServiceScopeFactory scopes)
{
    private ReferenceEdition? _current;

    public ReferenceEdition Current => _current ?? throw new InvalidOperationException("The reference book was not loaded at start.");

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var agencies = await db.Agencies.AsNoTracking().ToListAsync(ct);
        var localities = await db.Localities.AsNoTracking().ToListAsync(ct);
        var topics = await db.Topics.AsNoTracking().ToListAsync(ct);
        var rules = await db.RoutingRules.AsNoTracking().ToListAsync(ct);
        var organisation = await OrganisationVersions.ReadAsync(db, ct);
        var lineage = new Lineage(await db.Successions.AsNoTracking().ToListAsync(ct), new PlaceLineage(localities));
        _current = new ReferenceEdition(
            agencies.ToDictionary(a => a.Code),
            localities.ToDictionary(l => l.Id),
            topics.ToDictionary(t => t.Code),
            new RoutingTable(topics, rules, localities, agencies, lineage),
            new TopicProposals(topics, rules),
            new PlaceProposals(localities),
            await DeadlineRows.ClockAsync(db, ct),
            new WordList(await db.SealedWords.Select(w => new ValueTuple<string, string>(w.Text, w.Class)).ToListAsync(ct)),
            new WordList(await db.UrgentWords.Select(w => new ValueTuple<string, string>(w.Text, w.Call)).ToListAsync(ct)),
            await db.Guides.AsNoTracking().OrderBy(g => g.Code).ToListAsync(ct),
            await db.ImportLabels.AsNoTracking().ToListAsync(ct),
            await db.Settings.Where(s => s.Key.StartsWith(CoordinatorKeys)).ToDictionaryAsync(s => s.Key.Substring(CoordinatorKeys.Length), s => s.Value, ct),
            lineage,
            organisation)
        {
            Officials = new OfficialNames((await db.Officials.AsNoTracking().Select(o => new { o.Id, o.FullName }).ToListAsync(ct)).Select(o => (o.Id, o.FullName))),
            OfficialsMark = await MarkAsync(db, ct),
        };
    }

    /// <summary>Reads the book again when another server, or the operator's tool, has changed calendar, policy or organisation.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var (calendar, policy) = await DeadlineRows.VersionsAsync(db, ct);
        if (Current.OfficialsMark != await MarkAsync(db, ct) || Current.OrganisationVersion != await OrganisationVersions.ReadAsync(db, ct) || Current.Clock.Calendar.Version != calendar || Current.Clock.Policy.Version != policy)
        {
            await LoadAsync(ct);
        }
    }

    private static async Task<(int Count, long Last)> MarkAsync(PortalDb db, CancellationToken ct) =>
        (await db.Officials.CountAsync(ct), await db.Officials.MaxAsync(o => (long?)o.Id, ct) ?? 0);

    internal const string CalendarVersionKey = "calendar-version";
    internal const string OrganisationVersionKey = "organisation-version";
    internal const string CoordinatorKeys = "coordinator.";
    internal const string PolicyVersionKey = "policy-version";
}
