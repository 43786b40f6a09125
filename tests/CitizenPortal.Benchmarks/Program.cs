using System.Globalization;
using CitizenPortal.Benchmarks;

switch (args)
{
    case ["due"]:
        DueJob.Run();
        return 0;
    case ["detector", .. var more]:
        DetectorJob.Run(faults: more is ["faults"]);
        return 0;
    case ["timing", var number] when Count(number) is > 1 and var rounds:
        await new TimingJob(rounds).RunAsync();
        return 0;
    case ["ratings-attack", var number] when Count(number) is > 0 and var seeds:
        RatingsAttackJob.Run(seeds);
        return 0;
    case ["queue", var number] when Count(number) is > 1 and var cases:
        await new QueueJob(cases).RunAsync();
        return 0;
    case ["sweep", var number] when Count(number) is > 1 and var cases:
        await new SweepJob(cases).RunAsync();
        return 0;
    case ["recount", var number] when Count(number) is > 1 and var cases:
        await new RecountJob(cases).RunAsync();
        return 0;
    case ["import-people", var number] when Count(number) is > 1 and var people:
        await new ImportPeopleJob(people).RunAsync();
        return 0;
    case ["audit", var number] when Count(number) is > 1 and var rows:
        await new AuditJob(rows).RunAsync();
        return 0;
    case ["ratings"]:
        await new RatingsJob().RunAsync();
        return 0;
    case [var file] when File.Exists(file):
        await new MainJob(file).RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("usage: CitizenPortal.Benchmarks QUESTIONS.jsonl | due | detector [faults] | queue CASES | sweep CASES | recount CASES | timing PAIRS | import-people PEOPLE | audit ROWS | ratings | ratings-attack SEEDS");
        return 2;
}

static int Count(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
