using System.Globalization;
using CitizenPortal.Benchmarks;

switch (args)
{
    case ["due"]:
        DueJob.Run();
        return 0;
    case ["timing", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds > 1:
        await new TimingJob(rounds).RunAsync();
        return 0;
    case ["sweep", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var cases) && cases > 1:
        await new SweepJob(cases).RunAsync();
        return 0;
    case [var file] when File.Exists(file):
        await new MainJob(file).RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("usage: CitizenPortal.Benchmarks QUESTIONS.jsonl | due | sweep CASES | timing PAIRS");
        return 2;
}
