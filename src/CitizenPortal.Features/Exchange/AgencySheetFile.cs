using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Exchange;

/// <summary>Bodies by their lasting codes: an unknown code is a new body, a known one is changed where the row says otherwise. A column that the file lacks stays as it is.</summary>
public sealed class AgencySheetFile(PortalDb db, ReferenceBook book, PortalClock clock, IValidator<ChangeAgency> validator) : ISheetFile
{
    private const int NameLimit = 300;
    private static readonly SheetColumn Code = Column("Code", true, 18);
    private static readonly SheetColumn Name = Column("Name", true, 46);
    private static readonly SheetColumn ShortName = Column("ShortName", true, 26);
    private static readonly SheetColumn Level = Column("Level", true, 22);
    private static readonly SheetColumn ManagedBy = Column("ManagedBy", false, 18);
    private static readonly SheetColumn Unit = Column("Unit", false, 18);
    private static readonly SheetColumn Answers = Column("Answers", false, 14, SheetType.Truth);
    private static readonly SheetColumn From = Column("From", true, 14, SheetType.Date);
    private static readonly SheetColumn To = Column("To", false, 14, SheetType.Date);
    private static readonly SheetColumn Telephone = Column("Telephone", false, 18);
    private static readonly SheetColumn Email = Column("Email", false, 28);
    private static readonly SheetColumn Address = Column("Address", false, 40);

    private static readonly Dictionary<string, SheetColumn> ByProperty = new()
    {
        [nameof(ChangeAgency.Code)] = Code, [nameof(ChangeAgency.Name)] = Name, [nameof(ChangeAgency.ShortName)] = ShortName, [nameof(ChangeAgency.Level)] = Level,
        [nameof(ChangeAgency.ManagedBy)] = ManagedBy, [nameof(ChangeAgency.Unit)] = Unit, [nameof(ChangeAgency.ValidFrom)] = From, [nameof(ChangeAgency.ValidTo)] = To,
        [nameof(ChangeAgency.Telephone)] = Telephone, [nameof(ChangeAgency.Email)] = Email, [nameof(ChangeAgency.Address)] = Address,
    };

    public IReadOnlyList<SheetColumn> Columns => [Code, Name, ShortName, Level, ManagedBy, Unit, Answers, From, To, Telephone, Email, Address];

    public IReadOnlyList<SheetCodes> Codes => [new(Level.Heading, Enum.GetValues<AgencyLevel>().Select(l => (Say.Organisation[$"Level.{l}"], Say.Sheets["Agencies.LevelCode"]))), ExchangeCodes.Agencies(book.Current, ManagedBy.Heading)];

    public async Task<ImportPlan?> ReadAsync(SheetTable table, ImportWish wish, Actor by, CancellationToken ct)
    {
        var rows = new Dictionary<string, (SheetLine Line, ChangeAgency Row)>();
        foreach (var line in table.Lines)
        {
            var row = Read(table, line, wish.Reason);
            if (row.Code is { } code && !rows.TryAdd(code, (line, row)))
            {
                line.Fail(Code, Say.Sheets.Format("Value.Twice", rows[code].Line.Number));
            }
        }

        foreach (var (line, row) in rows.Values)
        {
            // A body above that comes with the same file is not in the book yet.
            line.Tell(validator.Validate(row with { ManagedBy = Known(row.ManagedBy, rows.Keys), Unit = Known(row.Unit, rows.Keys) }), ByProperty, Code);
            if (IsRing(row, rows))
            {
                line.Fail(ManagedBy, Say.Organisation["Bad.Ring"].TrimEnd('.'));
            }
        }

        return table.HasFaults ? null : Plan([.. rows.Values.Select(r => r.Row)], await OrganisationVersions.ReadAsync(db, ct), by);
    }

    public Task<IReadOnlyList<IReadOnlyList<SheetCell>>> RowsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<IReadOnlyList<SheetCell>>>(
    [
        .. book.Current.Agencies.Values.OrderBy(a => a.Code, StringComparer.Ordinal).Select(a => new[]
        {
            SheetCell.Of(a.Code), SheetCell.Of(a.Name), SheetCell.Of(a.ShortName), SheetCell.Of(Say.Organisation[$"Level.{a.Level}"]), SheetCell.Of(a.ManagedBy), SheetCell.Of(a.Unit), SheetCell.Of(a.Answers),
            SheetCell.Of(a.ValidFrom), SheetCell.Of(a.ValidTo), SheetCell.Of(a.Telephone), SheetCell.Of(a.Email), SheetCell.Of(a.Address),
        }),
    ]);

    private static SheetColumn Column(string key, bool required, double width, SheetType type = SheetType.Text) =>
        new(Say.Sheets[$"Agencies.{key}"], type) { Required = required, Width = width, Hint = Say.Sheets[$"Agencies.{key}Hint"], Example = Say.Sheets[$"Agencies.{key}Example"] };

    private ChangeAgency Read(SheetTable table, SheetLine line, string? reason)
    {
        var (code, level) = (line.Text(Code), line.Text(Level));
        AgencyLevel? read = level is null ? null : Enum.GetValues<AgencyLevel>().Cast<AgencyLevel?>().FirstOrDefault(l => VietnameseText.Fold(Say.Organisation[$"Level.{l}"]) == VietnameseText.Fold(level));
        if (level is not null && read is null)
        {
            line.Fail(Level, Say.Sheets["Agencies.NoLevel"]);
        }

        var old = code is null ? null : book.Current.Agencies.GetValueOrDefault(code);
        string? Kept(SheetColumn column, string? was) => table.Has(column) ? line.Text(column, NameLimit) : was;
        return new ChangeAgency(code, old is null, line.Text(Name, NameLimit), line.Text(ShortName), read, line.Date(From), table.Has(To) ? line.Date(To) : old?.ValidTo, reason)
        {
            ManagedBy = Kept(ManagedBy, old?.ManagedBy), Unit = Kept(Unit, old?.Unit), Answers = table.Has(Answers) ? line.Truth(Answers) == true : old?.Answers ?? true,
            Telephone = Kept(Telephone, old?.Telephone), Email = Kept(Email, old?.Email), Address = Kept(Address, old?.Address),
            TwoLevelsFrom = old?.TwoLevelsFrom, TwoLevelsTo = old?.TwoLevelsTo,
        };
    }

    private string? Known(string? code, Dictionary<string, (SheetLine, ChangeAgency)>.KeyCollection inFile) =>
        code is not null && inFile.Contains(code) && !book.Current.Agencies.ContainsKey(code) ? null : code;

    private bool IsRing(ChangeAgency row, Dictionary<string, (SheetLine Line, ChangeAgency Row)> rows)
    {
        string? Above(string code) => rows.TryGetValue(code, out var found) ? found.Row.ManagedBy : book.Current.ManagerOf(code);
        HashSet<string> seen = [];
        for (var at = row.ManagedBy; at is not null && seen.Add(at); at = Above(at))
        {
            if (at == row.Code)
            {
                return true;
            }
        }

        return false;
    }

    private ImportPlan Plan(List<ChangeAgency> rows, int version, Actor by)
    {
        var agencies = book.Current.Agencies;
        var changes = rows.ConvertAll(row => (Row: row, Old: agencies.GetValueOrDefault(row.Code!))).FindAll(c => c.Old is null || OrganisationRules.Kept(c.Old) != OrganisationRules.Kept(ChangeAgencyHandler.Next(c.Row, c.Old, agencies.Values)));
        return new(changes.Count(c => c.Old is null), changes.Count(c => c.Old is not null), rows.Count - changes.Count, ct => ApplyAsync(changes.ConvertAll(c => c.Row), by, ct)) { Version = version };
    }

    private async Task ApplyAsync(List<ChangeAgency> changes, Actor by, CancellationToken ct)
    {
        var stored = await db.Agencies.ToDictionaryAsync(a => a.Code, ct);
        List<OrganisationStep> steps = [];
        foreach (var change in changes)
        {
            var old = stored.GetValueOrDefault(change.Code!);
            var before = old is null ? null : OrganisationRules.Kept(old);
            var next = ChangeAgencyHandler.Next(change, old, stored.Values);
            if (old is null)
            {
                db.Agencies.Add(next);
                stored.Add(next.Code, next);
            }
            else
            {
                db.Entry(old).CurrentValues.SetValues(next);
            }

            steps.Add(new(OrganisationRules.Subject<Agency>(next.Code), before, OrganisationRules.Kept(next)));
        }

        await OrganisationVersions.AddAllAsync(db, clock.Now, by, steps, changes.Count == 0 ? "" : changes[0].Reason!, ct);
        await db.SaveChangesAsync(ct);
        await book.LoadAsync(ct);
    }
}
