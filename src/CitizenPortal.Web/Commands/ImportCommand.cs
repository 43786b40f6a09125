using System.Diagnostics;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Questions.Import;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Commands;

public sealed class ImportCommand : ICommand
{
    private const int ProgressEvery = 1_000;

    public string Name => "import";

    public string Usage => "import questions FILE.jsonl | import successions FILE.json ACCOUNT | import people|agencies|routing|calendar FILE.xlsx ACCOUNT \"REASON\"";

    public string Purpose => Say.Operator["Import.Purpose"];

    public async Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        if (words is [var list, var table, var account, var reason] && ExportCommand.KindOf(list) is { } kind)
        {
            return await ImportListAsync(services, kind, Existing(table), (account, reason), ct);
        }

        if (words is ["successions", var orders, var administrator])
        {
            return await ImportSuccessionsAsync(services, Existing(orders), administrator, ct);
        }

        if (words is not ["questions", var path])
        {
            throw new WrongWordsException(Say.Operator["Import.WrongWords"]);
        }

        Existing(path);
        var started = Stopwatch.GetTimestamp();
        await using var scope = services.CreateAsyncScope();
        using var file = File.OpenText(path);
        var report = await scope.ServiceProvider.GetRequiredService<ImportFile>().ReadAsync(file, Progress, ct);
        foreach (var fault in report.Faults)
        {
            Console.Out.WriteLine(Say.Operator.Format("Import.Fault", fault.Line, fault.Reason));
        }

        Console.Out.WriteLine(Say.Operator.Format(
            "Import.Done", report.Lines, report.Published, report.Received, report.AlreadyThere, report.Faults.Count, Stopwatch.GetElapsedTime(started).TotalSeconds));
        return report.Faults.Count == 0 ? 0 : 1;
    }

    private static string Existing(string path) => File.Exists(path) ? path : throw new WrongWordsException(Say.Operator.Format("Import.NoFile", path));

    /// <summary>The same two steps as the page, in the name of an administrator.</summary>
    private static async Task<int> ImportListAsync(IServiceProvider services, ExchangeKind kind, string path, (string Account, string Reason) by, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = await AdministratorAsync(scope.ServiceProvider, by.Account, string.IsNullOrWhiteSpace(by.Reason), ct);

        var (content, wish, handler) = (await File.ReadAllBytesAsync(path, ct), new ImportWish(by.Reason.Trim()), scope.ServiceProvider.GetRequiredService<ImportSheetHandler>());
        var report = await handler.CheckAsync(kind, content, wish, actor, ct);
        report = report.Plan is { } plan ? await handler.ImportAsync(kind, content, wish, plan.Version, actor, ct) : report;
        foreach (var fault in report.Faults)
        {
            Console.Out.WriteLine(fault.Line);
        }

        Console.Out.WriteLine(report.Plan is { } done
            ? Say.Sheets.Format("Exchange.Done", Say.Sheets[$"Kind.{kind}"], done.Added, done.Changed, done.Same)
            : Say.Sheets.Format("Faults.Title", report.FaultCount));
        return report.Plan is null ? 1 : 0;
    }

    private static async Task<int> ImportSuccessionsAsync(IServiceProvider services, string path, string account, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = await AdministratorAsync(scope.ServiceProvider, account, false, ct);
        var done = await scope.ServiceProvider.GetRequiredService<ImportSuccessionsHandler>().HandleAsync(await File.ReadAllTextAsync(path, ct), actor, ct);
        foreach (var fault in done.Faults)
        {
            Console.Out.WriteLine(fault);
        }

        Console.Out.WriteLine(Say.Operator.Format("Successions.Done", done.Added, done.AlreadyThere, done.RulesChanged, done.Faults.Count));
        return done.Faults.Count == 0 ? 0 : 1;
    }

    private static async Task<Actor> AdministratorAsync(IServiceProvider services, string account, bool lacksReason, CancellationToken ct)
    {
        var name = account.ToUpperInvariant();
        var id = await services.GetRequiredService<PortalDb>().Users.Where(u => u.NormalizedUserName == name).Select(u => (long?)u.Id).SingleOrDefaultAsync(ct);
        var actor = id is { } known ? await services.GetRequiredService<ActorReader>().ReadAsync(known, ct) : Actor.Anonymous;
        return actor.Has(Duty.Administrator) && !lacksReason ? actor : throw new WrongWordsException(Say.Operator.Format("Import.NoAdministrator", account));
    }

    private static void Progress(int lines)
    {
        if (lines % ProgressEvery == 0)
        {
            Console.Error.WriteLine(Say.Operator.Format("Import.Progress", lines));
        }
    }
}
