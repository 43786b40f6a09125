using CitizenPortal.Features.Words;
using CitizenPortal.Web.Startup;

namespace CitizenPortal.Web.Commands;

/// <summary>
/// The web program as the operator's tool. Results go to standard output, logs to standard error; 0 = done, 1 = failed, 2 = wrong words.
/// No command starts the server or the job engine.
/// </summary>
public static class Operator
{
    private static readonly IReadOnlyList<ICommand> Commands = [new MigrateCommand(), new ImportCommand(), new ExportCommand(), new UserCommand(), new SweepCommand(), new DueCommand(), new LunarCommand(), new SimulateCommand(), new AuditCommand()];

    public static bool IsCommand(string[] args) => args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h");

    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        string[] words = [.. args.Where(a => !(a.StartsWith("--", StringComparison.Ordinal) && a.Contains('=', StringComparison.Ordinal)))];
        if (words is ["--help"] or ["-h"] or ["help"])
        {
            Console.Out.WriteLine(Help());
            return 0;
        }

        if (Commands.FirstOrDefault(c => c.Name == words[0]) is not { } command)
        {
            Console.Error.WriteLine(Say.Operator.Format("Unknown", words[0]));
            Console.Error.WriteLine(Help());
            return 2;
        }

        try
        {
            if (!command.UsesOwnDatabase)
            {
                await PortalStart.PrepareAsync(services, migrate: command is MigrateCommand);
            }

            return await command.RunAsync(services, words[1..], CancellationToken.None);
        }
        catch (WrongWordsException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            Console.Error.WriteLine($"  {command.Usage}");
            return 2;
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static string Help() =>
        string.Join(Environment.NewLine, [Say.Operator["Help"], .. Commands.Select(c => $"  {c.Usage}{Environment.NewLine}      {c.Purpose}")]);
}

public interface ICommand
{
    string Name { get; }

    string Usage { get; }

    string Purpose { get; }

    /// <summary>The configured database is not touched before or by the command.</summary>
    bool UsesOwnDatabase => false;

    Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct);
}

/// <summary>The words of a command are wrong: exit code 2 and its usage.</summary>
public sealed class WrongWordsException(string message) : Exception(message);
