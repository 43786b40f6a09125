using System.Diagnostics;
using System.Globalization;
using CitizenPortal.Features.Simulation;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Commands;

/// <summary>Plays years of office life in minutes on a database to throw away, and fails when something that must always hold did not.</summary>
public sealed class SimulateCommand : ICommand
{
    private const int ShownBreaches = 5;
    private const int ProgressEvery = 20;

    public string Name => "simulate";

    public string Usage => "simulate --days 400 --cases 5000 --servers 2 --seed 7 [--provider PostgreSql]";

    public string Purpose => Say.Operator["Simulate.Purpose"];

    public bool UsesOwnDatabase => true;

    public async Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        var options = Options(words);
        var plan = new SimulationPlan(Number(options, "--days", 400), Number(options, "--cases", 5000), Number(options, "--servers", 2), Number(options, "--seed", 7));
        var configuration = services.GetRequiredService<IConfiguration>();
        using var site = new SimulatedSite(
            services.GetRequiredService<IHostEnvironment>().ContentRootPath,
            options.GetValueOrDefault("--provider", "Sqlite"),
            configuration["ConnectionStrings:Portal"]);
        var started = Stopwatch.GetTimestamp();
        var report = await new SimulationRun(plan, site.Clock, site.Post, site.StartAsync).RunAsync(Progress, ct);
        Console.Error.WriteLine(Say.Operator.Format("Simulate.Time", Stopwatch.GetElapsedTime(started).TotalSeconds));
        Write(report, Console.Out);
        return report.Holds ? 0 : 1;

        void Progress(DateOnly day)
        {
            if ((day.DayNumber - plan.FirstDay.DayNumber) % ProgressEvery == 0)
            {
                Console.Error.WriteLine(Say.Operator.Format("Simulate.Progress", day, Stopwatch.GetElapsedTime(started).TotalSeconds));
            }
        }
    }

    public static void Write(SimulationReport report, TextWriter to)
    {
        var plan = report.Plan;
        to.WriteLine(Say.Operator.Format("Simulate.Heading", plan.FirstDay, plan.LastDay, plan.Cases, plan.Servers, plan.Seed));
        foreach (var figure in report.Figures)
        {
            to.WriteLine(Say.Operator.Format($"Simulate.Figure.{figure.Key}", figure.Count, Detail(figure)));
        }

        foreach (var finding in report.Findings)
        {
            to.WriteLine(Say.Operator.Format(
                finding.Breaches.Count == 0 ? "Simulate.Holds" : "Simulate.Broken", Say.Operator[$"Simulate.Invariant.{finding.Key}"], finding.Breaches.Count));
            foreach (var breach in finding.Breaches.Take(ShownBreaches))
            {
                to.WriteLine($"    {breach}");
            }
        }
    }

    private static string Detail(SimulationFigure figure) => figure.Key == "State" ? Say.Journey[$"State.{figure.Detail}"] : figure.Detail;

    private static Dictionary<string, string> Options(string[] words)
    {
        if (words.Length % 2 != 0 || words.Where((_, i) => i % 2 == 0).Any(w => w is not ("--days" or "--cases" or "--servers" or "--seed" or "--provider")))
        {
            throw new WrongWordsException(Say.Operator["Simulate.WrongWords"]);
        }

        return words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
    }

    private static int Number(Dictionary<string, string> options, string name, int otherwise) =>
        !options.TryGetValue(name, out var text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new WrongWordsException(Say.Operator["Simulate.WrongWords"]);
}
