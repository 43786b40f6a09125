using System.Diagnostics;
using Npgsql;

namespace CitizenPortal.TestKit;

/// <summary>
/// One PostgreSQL of the test run, made by `initdb` in a temporary folder and reached through a socket in it. It lives as long as the
/// pipe to it is open, so it ends with the tests however they end.
/// </summary>
public sealed class PostgreSqlServer
{
    private const string Script = """
        set -e
        trap '' TERM HUP
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
    private static readonly Lazy<PostgreSqlServer> Started = new(() => new PostgreSqlServer());
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"citizenportal-pg-{Guid.NewGuid():N}");

    private PostgreSqlServer()
    {
        var keeper = Process.Start(StartInfo(Programs!, _folder)) ?? throw new InvalidOperationException("PostgreSQL did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            keeper.StandardInput.Close();
            keeper.WaitForExit(LongestEnd);
        };
        if (keeper.StandardOutput.ReadLine() is not "ready" and var said)
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {said} {keeper.StandardOutput.ReadToEnd()} {keeper.StandardError.ReadToEnd()}");
        }
    }

    /// <summary>Why there is none here; null when there is one.</summary>
    public static string? WhyNot { get; } =
        Programs is null ? "PostgreSQL is not installed"
        : Environment.UserName == "root" && Owner is null ? "PostgreSQL does not run as root, and no other user was found"
        : null;

    public static PostgreSqlServer Instance => Started.Value;

    private static string? Programs => field ??= Folders().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));

    private static string? Owner => field ??= Array.Find(["postgres", "nobody"], user => File.ReadLines("/etc/passwd").Any(line => line.StartsWith(user + ":", StringComparison.Ordinal)));

    public string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder { Host = _folder, Username = "portal", Database = database, MaxPoolSize = 30, Timeout = 60, IncludeErrorDetail = true }.ConnectionString;

    /// <summary>Makes a database; of a template all is copied, and nobody may be connected to it then.</summary>
    public string CreateDatabase(string name, string template = "template0")
    {
        using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE {template}";
        command.ExecuteNonQuery();
        return ConnectionTo(name);
    }

    private static ProcessStartInfo StartInfo(string programs, string folder)
    {
        string[] shell = ["sh", "-c", Script, "sh", programs, folder];
        string[] line = Environment.UserName == "root" ? ["runuser", "-u", Owner!, "--", .. shell] : shell;
        return new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = Path.GetTempPath(), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
    }

    private static IEnumerable<string> Folders()
    {
        string[] installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, "initdb")).Where(File.Exists)
            .Select(program => Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)!)
            .Concat(installed.OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
    }
}
