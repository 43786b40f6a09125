using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Exchange;

/// <summary>Rows of the routing table. A row as it stands is passed over; another one holds from its day on, and the row before it ends the day before.</summary>
public sealed class RoutingSheetFile(PortalDb db, ReferenceBook book, OfficeClock clock, IValidator<ChangeRouting> validator) : ISheetFile
{
    private const int LongText = 1_000;
    private static readonly SheetColumn Topic = Column("Topic", true, 14);
    private static readonly SheetColumn Level = Column("Level", true, 22);
    private static readonly SheetColumn Lead = Column("Lead", true, 22);
    private static readonly SheetColumn Coordinating = Column("Coordinating", false, 30);
    private static readonly SheetColumn Basis = Column("Basis", true, 60);
    private static readonly SheetColumn From = Column("From", true, 14, SheetType.Date);

    private static readonly Dictionary<string, SheetColumn> ByProperty = new()
    {
        [nameof(ChangeRouting.Topic)] = Topic, [nameof(ChangeRouting.Level)] = Level, [nameof(ChangeRouting.Lead)] = Lead, [nameof(ChangeRouting.Coordinating)] = Coordinating,
        [nameof(ChangeRouting.Basis)] = Basis, [nameof(ChangeRouting.From)] = From,
    };

    private static IEnumerable<LocalityLevel> Levels => Enum.GetValues<LocalityLevel>().Where(l => l != LocalityLevel.Hamlet);

    public IReadOnlyList<SheetColumn> Columns => [Topic, Level, Lead, Coordinating, Basis, From];

    public IReadOnlyList<SheetCodes> Codes =>
    [
        new(Level.Heading, Levels.Select(l => (Say.Organisation[$"Place.{l}"], Say.Sheets["Routing.LevelCode"]))),
        new(Lead.Heading, [("@xa", Say.Sheets["Routing.OfCommune"]), ("@huyen", Say.Sheets["Routing.OfDistrict"]), (RoutingTable.NamedAgencyPlaceholder, Say.Sheets["Routing.OfResident"])]),
        new(Topic.Heading, book.Current.Topics.Values.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => (t.Code, t.Name))),
        ExchangeCodes.Agencies(book.Current, Lead.Heading),
    ];

    public async Task<ImportPlan?> ReadAsync(SheetTable table, ImportWish wish, Actor by, CancellationToken ct)
    {
        var standing = (await db.RoutingRules.AsNoTracking().ToListAsync(ct)).GroupBy(r => (r.Topic, r.Level)).ToDictionary(g => g.Key, g => g.ToList());
        List<ChangeRouting> changes = [];
        var same = 0;
        foreach (var (line, row) in table.Lines.Select(line => (line, Read(line, wish.Reason))).ToList().OrderBy(r => r.Item2.From))
        {
            var check = validator.Validate(row);
            line.Tell(check, ByProperty, Topic);
            if (!check.IsValid)
            {
                continue;
            }

            var rules = standing.TryGetValue((row.Topic!, row.Level!.Value), out var found) ? found : standing[(row.Topic!, row.Level.Value)] = [];
            if (rules.Exists(r => r.IsValid(row.From!.Value) && IsSame(r, row)))
            {
                same++;
            }
            else if (rules.Exists(r => r.ValidFrom >= row.From))
            {
                line.Fail(From, Say.Organisation["Bad.LaterRow"].TrimEnd('.'));
            }
            else
            {
                rules.Add(ChangeRoutingHandler.Next(row, null));
                changes.Add(row);
            }
        }

        return table.HasFaults ? null : new(changes.Count, 0, same, token => ApplyAsync(changes, wish, by, token)) { Version = await OrganisationVersions.ReadAsync(db, ct) };
    }

    /// <summary>The rows that hold today, and those to come.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<SheetCell>>> RowsAsync(CancellationToken ct)
    {
        var today = clock.Now().Day;
        return
        [
            .. (await db.RoutingRules.AsNoTracking().Where(r => r.ValidTo == null || r.ValidTo >= today).OrderBy(r => r.Topic).ThenBy(r => r.Level).ThenBy(r => r.ValidFrom).ToListAsync(ct)).Select(r => new[]
            {
                SheetCell.Of(r.Topic), SheetCell.Of(Say.Organisation[$"Place.{r.Level}"]), SheetCell.Of(r.Lead), SheetCell.Of(string.Join(", ", r.Coordinating)), SheetCell.Of(r.Basis), SheetCell.Of(r.ValidFrom),
            }),
        ];
    }

    private static SheetColumn Column(string key, bool required, double width, SheetType type = SheetType.Text) =>
        new(Say.Sheets[$"Routing.{key}"], type) { Required = required, Width = width, Hint = Say.Sheets[$"Routing.{key}Hint"], Example = Say.Sheets[$"Routing.{key}Example"] };

    private static ChangeRouting Read(SheetLine line, string? reason)
    {
        var level = line.Text(Level) is { } word ? VietnameseText.Fold(word) : null;
        return new(
            line.Text(Topic), Levels.Cast<LocalityLevel?>().FirstOrDefault(l => VietnameseText.Fold(Say.Organisation[$"Place.{l}"]) == level), line.Text(Lead),
            ExchangeCodes.List(line.Text(Coordinating, LongText)), line.Text(Basis, LongText), line.Date(From), reason);
    }

    private static bool IsSame(RoutingRule rule, ChangeRouting row) =>
        rule.Lead == row.Lead && rule.Basis.Trim() == row.Basis!.Trim() && rule.Coordinating.SequenceEqual(row.Coordinating.Distinct());

    private async Task ApplyAsync(List<ChangeRouting> changes, ImportWish wish, Actor by, CancellationToken ct)
    {
        List<OrganisationStep> steps = [];
        foreach (var change in changes)
        {
            steps.Add(await ChangeRoutingHandler.PutAsync(db, change, ct));
        }

        await OrganisationVersions.AddAllAsync(db, clock.Now().Instant, by, steps, wish.Reason!, ct);
        await db.SaveChangesAsync(ct);
        await book.LoadAsync(ct);
    }
}
