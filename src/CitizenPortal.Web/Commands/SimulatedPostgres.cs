using System.Diagnostics;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Commands;

/// <summary>
/// A PostgreSQL to throw away: made by `initdb` in a temporary folder, reached through a socket in it, never run as root. It lives as long as
/// the pipe to it is open, so it ends with the command however that ends.
/// </summary>
public sealed class SimulatedPostgres : IDisposable
{
    private const string Script = """
        set -e
        trap '' TERM HUP INT
        "$1/initdb" -D "$2" -U portal -A trust -E UTF8 --locale=C --no-sync >"$2.log" 2>&1 || { cat "$2.log"; exit 1; }
        "$1/postgres" -D "$2" -k "$2" -c listen_addresses= -c unix_socket_permissions=0700 -c fsync=off -c max_connections=300 >"$2.log" 2>&1 &
        server=$!
        until "$1/pg_isready" -q -h "$2"; do kill -0 $server || { cat "$2.log"; exit 1; }; sleep 0.1; done
        echo ready
        cat >/dev/null
        kill -INT $server
        wait $server || true
        rm -rf "$2" "$2.log"
        """;

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(20);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"citizenportal-simulate-{Guid.NewGuid():N}");
    private readonly Process _keeper;

    private SimulatedPostgres(string programs, string? owner)
    {
        string[] shell = ["sh", "-c", Script, "sh", programs, _folder];
        string[] line = owner is null ? shell : ["runuser", "-u", owner, "--", .. shell];
        _keeper = Process.Start(new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = Path.GetTempPath(), RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        if (_keeper.StandardOutput.ReadLine() is not "ready" and var said)
        {
            throw new InvalidOperationException(Say.Operator.Format("Simulate.PostgresFailed", said + _keeper.StandardOutput.ReadToEnd()));
        }
    }

    public string ConnectionTo(string database) => $"Host={_folder};Username=portal;Database={database};Timeout=60";

    /// <summary>In the operator's words, why none can run here; null when one can.</summary>
    public static string? WhyNot(IEnumerable<string>? folders = null) =>
        Programs(folders) is null ? Say.Operator.Format("Simulate.NoPostgres", SimulatedSite.DatabasePrefix)
        : Environment.UserName == "root" && OtherUser() is null ? Say.Operator["Simulate.PostgresAsRoot"]
        : null;

    /// <summary>Throws in the operator's words when none can run here.</summary>
    public static SimulatedPostgres Start(IEnumerable<string>? folders = null) =>
        WhyNot(folders) is { } obstacle ? throw new InvalidOperationException(obstacle) : new SimulatedPostgres(Programs(folders)!, Environment.UserName == "root" ? OtherUser() : null);

    public void Dispose()
    {
        _keeper.StandardInput.Close();
        _keeper.WaitForExit(LongestEnd);
        _keeper.Dispose();
    }

    private static string? Programs(IEnumerable<string>? folders) =>
        (folders ?? Folders()).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));

    private static string? OtherUser() =>
        Array.Find(["postgres", "nobody"], user => File.ReadLines("/etc/passwd").Any(line => line.StartsWith(user + ":", StringComparison.Ordinal)));

    private static IEnumerable<string> Folders()
    {
        string[] installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, "initdb")).Where(File.Exists)
            .Select(program => Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)!)
            .Concat(installed.OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
    }
}
