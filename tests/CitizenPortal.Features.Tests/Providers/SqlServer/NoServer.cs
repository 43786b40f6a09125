using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CitizenPortal.Features.Tests.Providers.SqlServer;

/// <summary>Stands in for SQL Server: writes down every command and answers with one row where only one value is asked for, else with none.</summary>
internal sealed class NoServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    private const int ManyColumns = 200;
    private static readonly DateTime Now = new(2020, 6, 1, 1, 0, 0, DateTimeKind.Utc);

    public List<string> Heard { get; } = [];

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Heard.Add(command.CommandText);
        return new(InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command.CommandText)));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Heard.Add(command.CommandText);
        return new(InterceptionResult<int>.SuppressWithResult(1));
    }

    private static DataTableReader Answer(string sql) => sql switch
    {
        _ when sql.Contains("SYSUTCDATETIME", StringComparison.Ordinal) => One(Now),
        _ when sql.StartsWith("SELECT CASE", StringComparison.Ordinal) => One(true),
        _ when sql.Contains("COUNT(*)", StringComparison.Ordinal) && !sql.Contains("GROUP BY", StringComparison.Ordinal) => One(1),
        _ when sql.StartsWith("SELECT [q].[Id]\n", StringComparison.Ordinal) || sql.StartsWith("SELECT [o].[Id]\n", StringComparison.Ordinal)
            || sql.Contains("FROM question_search", StringComparison.Ordinal) => One(1L),
        _ => None(),
    };

    private static DataTableReader One<T>(T value)
    {
        var table = new DataTable();
        table.Columns.Add("Value", typeof(T));
        table.Rows.Add(value);
        return table.CreateDataReader();
    }

    private static DataTableReader None()
    {
        var table = new DataTable();
        for (var i = 0; i < ManyColumns; i++)
        {
            table.Columns.Add($"c{i}", typeof(object));
        }

        return table.CreateDataReader();
    }
}
