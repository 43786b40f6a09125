using System.Text.Json;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Commands;

public sealed class SweepCommand : ICommand
{
    public string Name => "sweep";

    public string Usage => "sweep NAME";

    public string Purpose => Say.Operator.Format("Sweep.Purpose", string.Join(", ", Timetable.Names));

    public async Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        if (words is not [var name] || !Timetable.Names.Contains(name))
        {
            throw new WrongWordsException(Say.Operator.Format("Sweep.WrongWords", string.Join(", ", Timetable.Names)));
        }

        var run = await services.GetRequiredService<SweepRunner>().RunNowAsync(name, ct);
        Console.Out.WriteLine(Say.Operator.Format("Sweep.Done", run.Sweep, run.Scanned, run.Acted, run.Skipped));
        foreach (var (reason, count) in JsonSerializer.Deserialize<Dictionary<string, int>>(run.SkipReasons) ?? [])
        {
            Console.Out.WriteLine($"  {reason}: {count}");
        }

        if (run.Error is not null)
        {
            Console.Error.WriteLine(run.Error);
        }

        return run.Error is null ? 0 : 1;
    }
}
