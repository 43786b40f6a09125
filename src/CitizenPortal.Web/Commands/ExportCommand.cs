using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Commands;

/// <summary>Writes a table as a file: cases as one person of the staff may see them, or a list of the office.</summary>
public sealed class ExportCommand : ICommand
{
    public string Name => "export";

    public string Usage => "export cases ACCOUNT FILE.xlsx|FILE.csv | export people|agencies|routing|calendar FILE.xlsx|FILE.csv";

    public string Purpose => Say.Operator["Export.Purpose"];

    public async Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var (page, path) = words switch
        {
            ["cases", var account, var file] => (await CasesAsync(scope.ServiceProvider, account, ct), file),
            [var list, var file] when KindOf(list) is { } kind => (await ListAsync(scope.ServiceProvider, kind, ct), file),
            _ => throw new WrongWordsException(Say.Operator["Export.WrongWords"]),
        };
        await using var target = File.Create(path);
        if (Path.GetExtension(path) == ".csv")
        {
            SheetWriter.Csv(target, page);
        }
        else
        {
            SheetWriter.Xlsx(target, page);
        }

        Console.Out.WriteLine(Say.Operator.Format("Export.Done", path));
        return 0;
    }

    internal static ExchangeKind? KindOf(string word) =>
        Enum.TryParse<ExchangeKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(word[0]) ? kind : null;

    private static async Task<SheetPage> ListAsync(IServiceProvider services, ExchangeKind kind, CancellationToken ct)
    {
        var file = services.GetRequiredService<ImportSheetHandler>().Of(kind);
        var rows = await file.RowsAsync(ct);
        await services.GetRequiredService<ExportKeeping>().ListAsync(new Actor(null, Say.Operator["Export.Operator"], []), kind, rows.Count, ct);
        return new SheetPage(Say.Sheets[$"Kind.{kind}"], file.Columns, rows);
    }

    private static async Task<SheetPage> CasesAsync(IServiceProvider services, string account, CancellationToken ct)
    {
        var name = account.ToUpperInvariant();
        var id = await services.GetRequiredService<PortalDb>().Users.Where(u => u.NormalizedUserName == name).Select(u => (long?)u.Id).SingleOrDefaultAsync(ct);
        var viewer = id is { } known ? await services.GetRequiredService<ActorReader>().ReadAsync(known, ct) : Actor.Anonymous;
        var wish = new CaseExport(CaseExportQuery.Usual);
        var extract = viewer.UserId is null ? null : await services.GetRequiredService<CaseExportQuery>().ReadAsync(wish, viewer, ct);
        if (extract is null)
        {
            throw new WrongWordsException(Say.Operator.Format("Export.NoAccount", account));
        }

        await services.GetRequiredService<ExportKeeping>().CasesAsync(viewer, extract, ct);
        return extract.Page;
    }
}
