using System.Diagnostics;
using System.Globalization;
using CitizenPortal.Features.Simulation;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Commands;

/// <summary>Plays years of office life in minutes on a database to throw away, and fails when something that must always hold did not.</summary>
public sealed class SimulateCommand : ICommand
{
    private const int ShownBreaches = 5;
    private const int ProgressEvery = 20;

    public string Name => "simulate";

    public string Usage => "simulate --days 400 --cases 5000 --servers 2 --seed 7 [--provider Sqlite|PostgreSql|SqlServer]";

    public string Purpose => Say.Operator["Simulate.Purpose"];

    public bool UsesOwnDatabase => true;

    public async Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        var options = Options(words);
        var plan = new SimulationPlan(Number(options, "--days", 400), Number(options, "--cases", 5000), Number(options, "--servers", 2), Number(options, "--seed", 7));
        var configuration = services.GetRequiredService<IConfiguration>();
        var provider = Provider(options, configuration["ConnectionStrings:Portal"]);
        var started = Stopwatch.GetTimestamp();
        using var site = new SimulatedSite(services.GetRequiredService<IHostEnvironment>().ContentRootPath, provider, configuration["ConnectionStrings:Portal"]);
        var report = await new SimulationRun(plan, site.Clock, site.Post, site.StartAsync).RunAsync(Progress, ct);
        Write(report, provider, Console.Out);
        Console.Out.WriteLine(Say.Operator.Format("Simulate.Time", Stopwatch.GetElapsedTime(started).TotalSeconds));
        return report.Holds ? 0 : 1;

        void Progress(DateOnly day)
        {
            if ((day.DayNumber - plan.FirstDay.DayNumber) % ProgressEvery == 0)
            {
                Console.Error.WriteLine(Say.Operator.Format("Simulate.Progress", day, Stopwatch.GetElapsedTime(started).TotalSeconds));
            }
        }
    }

    public static void Write(SimulationReport report, string provider, TextWriter to)
    {
        var plan = report.Plan;
        to.WriteLine(Say.Operator.Format("Simulate.Heading", plan.FirstDay, plan.LastDay, plan.Cases, plan.Servers, plan.Seed, provider));
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

        var broken = report.Findings.Count(f => f.Breaches.Count > 0);
        to.WriteLine(broken == 0 ? Say.Operator.Format("Simulate.AllHold", report.Findings.Count) : Say.Operator.Format("Simulate.SomeBroken", broken, report.Findings.Count));
    }

    private static string Detail(SimulationFigure figure) => figure.Key switch
    {
        "State" => Say.Journey[$"State.{figure.Detail}"],
        "Verb" => Say.Journey[$"Verb.{figure.Detail}"],
        "LetterKind" => Say.Letters[$"Kind.{figure.Detail}"],
        "Skip" => SkipWords.Of(figure.Detail),
        "Refused" => Refusal(figure.Detail),
        "Rung" => Step(figure.Detail),
        _ => figure.Detail,
    };

    /// <summary>A verb and the codes of its refusals, as the acts counted them.</summary>
    private static string Refusal(string detail) => detail.Split(": ") is [var verb, var codes]
        ? Say.Operator.Format("Simulate.Refusal", Say.Journey[$"Verb.{verb}"], string.Join(", ", codes.Split('+').Select(code => Say.Journey[$"Refusal.{code}"])))
        : Say.Journey[$"Verb.{detail}"];

    private static string Step(string step) => step.Split('-') switch
    {
        ["escalate", var days, var target] => Say.Operator.Format("Simulate.Rung", days, Say.Letters[$"Rung.{target}"]),
        ["urgent", var hours] => Say.Operator.Format("Simulate.Urgent", hours),
        ["remind", "citizen", var days] => Say.Operator.Format("Simulate.Remind", days),
        _ => step,
    };

    private static string Provider(Dictionary<string, string> options, string? connection) => options.GetValueOrDefault("--provider", "Sqlite") switch
    {
        ("Sqlite" or "PostgreSql") and var own => own,
        "SqlServer" when string.IsNullOrEmpty(connection) =>
            throw new InvalidOperationException(Say.Operator.Format("Simulate.NoConnection", "SQL Server", SimulatedSite.DatabasePrefix)),
        "SqlServer" => "SqlServer",
        var other => throw new WrongWordsException(Say.Operator.Format("Simulate.WrongProvider", other)),
    };

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
