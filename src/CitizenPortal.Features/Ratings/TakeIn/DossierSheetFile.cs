using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Ratings.TakeIn;

/// <summary>The dossier list of a one-stop desk: every paper handed over is a row. Known papers take new dates and nothing else.</summary>
public sealed class DossierSheetFile(PortalDb db, PaperKeeping papers)
{
    private static readonly SheetColumn Code = Column("Code", true, 26);
    private static readonly SheetColumn Kind = Column("Kind", true, 18);
    private static readonly SheetColumn Service = Column("Service", true, 18);
    private static readonly SheetColumn ServiceName = Column("ServiceName", true, 40);
    private static readonly SheetColumn Agency = Column("Agency", true, 18);
    private static readonly SheetColumn Official = Column("Official", true, 14);
    private static readonly SheetColumn Counter = Column("Counter", false, 14);
    private static readonly SheetColumn ReceivedOn = Column("ReceivedOn", true, 14, SheetType.Date);
    private static readonly SheetColumn DueOn = Column("DueOn", false, 14, SheetType.Date);
    private static readonly SheetColumn ResultOn = Column("ResultOn", false, 14, SheetType.Date);
    private static readonly SheetColumn HandedOn = Column("HandedOn", true, 14, SheetType.Date);
    private static readonly SheetColumn Contact = Column("Contact", false, 20);

    private static readonly Dictionary<string, SheetColumn> ByProperty = new()
    {
        [nameof(DossierLine.Code)] = Code, [nameof(DossierLine.Kind)] = Kind, [nameof(DossierLine.Service)] = Service, [nameof(DossierLine.ServiceName)] = ServiceName,
        [nameof(DossierLine.Agency)] = Agency, [nameof(DossierLine.Official)] = Official, [nameof(DossierLine.Counter)] = Counter, [nameof(DossierLine.ReceivedOn)] = ReceivedOn,
        [nameof(DossierLine.DueOn)] = DueOn, [nameof(DossierLine.ResultOn)] = ResultOn, [nameof(DossierLine.HandedOn)] = HandedOn, [nameof(DossierLine.Contact)] = Contact,
    };

    private static readonly Dictionary<string, PaperKind> KindWords = Enum.GetValues<PaperKind>().ToDictionary(k => VietnameseText.Fold(Say.Ratings[$"Paper.{k}"]));

    public static IReadOnlyList<SheetColumn> Columns => [Code, Kind, Service, ServiceName, Agency, Official, Counter, ReceivedOn, DueOn, ResultOn, HandedOn, Contact];

    public static IReadOnlyList<SheetCodes> Codes => [new(Kind.Heading, Enum.GetValues<PaperKind>().Select(k => (Say.Ratings[$"Paper.{k}"], Say.Ratings[$"PaperHint.{k}"])))];

    /// <summary>Reads every row and tells every fault to the table; null when there are any. Only papers of the actor's own agencies are taken.</summary>
    internal async Task<ImportPlan?> ReadAsync(SheetTable table, Actor by, CancellationToken ct)
    {
        var own = DossierDesk.AgenciesOf(by);
        List<(SheetLine Line, DossierLine Read)> rows = [.. table.Lines.Select(line => (line, Read(line)))];
        Dictionary<(string?, string?, PaperKind?), int> seen = [];
        foreach (var (line, read) in rows.Where(r => r.Read.Code is not null))
        {
            if (!seen.TryAdd((read.Agency, read.Code, read.Kind), line.Number))
            {
                line.Fail(Code, Say.Sheets.Format("Value.Twice", seen[(read.Agency, read.Code, read.Kind)]));
            }

            if (read.Agency is not null && !own.Contains(read.Agency))
            {
                line.Fail(Agency, Say.Ratings["Dossier.OtherAgency"]);
            }
        }

        var findings = await papers.ExamineAsync([.. rows.Select(r => r.Read)], ct);
        foreach (var ((line, _), finding) in rows.Zip(findings))
        {
            foreach (var fault in finding.Faults.DistinctBy(f => f.PropertyName))
            {
                line.Fail(ByProperty.GetValueOrDefault(fault.PropertyName, Code), fault.ErrorMessage.TrimEnd('.'));
            }
        }

        if (table.HasFaults)
        {
            db.ChangeTracker.Clear();
            return null;
        }

        var (added, changed) = (findings.Where(f => f.IsNew).Select(f => f.Paper!).ToList(), findings.Where(f => f.IsChanged).Select(f => f.Paper!).ToList());
        return new ImportPlan(added.Count, changed.Count, findings.Count - added.Count - changed.Count, token => KeepAsync(added, changed, token));
    }

    private async Task KeepAsync(List<DossierPaper> added, List<DossierPaper> changed, CancellationToken ct)
    {
        db.DossierPapers.AddRange(added);
        await papers.MeasureAsync(changed, ct);
        await db.SaveChangesAsync(ct);
    }

    private static SheetColumn Column(string key, bool required, double width, SheetType type = SheetType.Text) =>
        new(Say.Ratings[$"Column.{key}"], type) { Required = required, Width = width, Hint = Say.Ratings[$"ColumnHint.{key}"], Example = Say.Ratings[$"ColumnExample.{key}"] };

    private static DossierLine Read(SheetLine line)
    {
        PaperKind? kind = line.Text(Kind) is { } word && KindWords.TryGetValue(VietnameseText.Fold(word), out var known) ? known : null;
        return new DossierLine(line.Text(Code), kind, line.Text(Service), line.Text(ServiceName, 300), line.Text(Agency), line.Text(Official), line.Text(Counter),
            line.Date(ReceivedOn), line.Date(DueOn), line.Date(ResultOn), line.Date(HandedOn), line.Text(Contact));
    }
}
