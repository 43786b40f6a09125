using System.Diagnostics;
using CitizenPortal.Features.Questions.Import;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Commands;

public sealed class ImportCommand : ICommand
{
    private const int ProgressEvery = 1_000;

    public string Name => "import";

    public string Usage => "import questions FILE.jsonl";

    public string Purpose => Say.Operator["Import.Purpose"];

    public async Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        if (words is not ["questions", var path])
        {
            throw new WrongWordsException(Say.Operator["Import.WrongWords"]);
        }

        if (!File.Exists(path))
        {
            throw new WrongWordsException(Say.Operator.Format("Import.NoFile", path));
        }

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

    private static void Progress(int lines)
    {
        if (lines % ProgressEvery == 0)
        {
            Console.Error.WriteLine(Say.Operator.Format("Import.Progress", lines));
        }
    }
}
