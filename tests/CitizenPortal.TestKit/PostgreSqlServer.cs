using CitizenPortal.Web.Commands;
using Npgsql;

namespace CitizenPortal.TestKit;

/// <summary>The one PostgreSQL of a test run; it ends with the tests however they end.</summary>
public sealed class PostgreSqlServer
{
    private static readonly Lazy<PostgreSqlServer> Started = new(() => new PostgreSqlServer());
    private readonly SimulatedPostgres _server = SimulatedPostgres.Start();

    private PostgreSqlServer() => AppDomain.CurrentDomain.ProcessExit += (_, _) => _server.Dispose();

    /// <summary>Why there is none here; null when there is one.</summary>
    public static string? WhyNot { get; } = SimulatedPostgres.WhyNot();

    public static PostgreSqlServer Instance => Started.Value;

    public string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionTo(database)) { MaxPoolSize = 30, IncludeErrorDetail = true }.ConnectionString;

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
}
