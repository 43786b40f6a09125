using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CitizenPortal.Features.Storage;

/// <summary>One statement for many rows, in the words and with the conversions of the engine's own mapping, past the change tracker.</summary>
internal sealed class PlainStatement
{
    private readonly string _sql;
    private readonly string[] _names;
    private readonly RelationalTypeMapping[] _types;

    private PlainStatement(string sql, string[] names, IEnumerable<IProperty> columns) =>
        (_sql, _names, _types) = (sql, names, [.. columns.Select(c => c.GetRelationalTypeMapping())]);

    public static PlainStatement Insert(PortalDb db, IReadOnlyList<IProperty> columns)
    {
        var (sql, names) = (db.GetService<ISqlGenerationHelper>(), NamesOf(db, columns.Count));
        return new($"INSERT INTO {TableOf(sql, columns[0])} ({string.Join(", ", columns.Select(c => ColumnOf(sql, c)))}) VALUES ({string.Join(", ", names)})", names, columns);
    }

    /// <summary>The values of a row are those of <paramref name="set"/>, then those of <paramref name="where"/>.</summary>
    public static PlainStatement Update(PortalDb db, IReadOnlyList<IProperty> set, IReadOnlyList<IProperty> where)
    {
        var (sql, names) = (db.GetService<ISqlGenerationHelper>(), NamesOf(db, set.Count + where.Count));
        var pairs = set.Concat(where).Select((c, i) => $"{ColumnOf(sql, c)} = {names[i]}").ToList();
        return new($"UPDATE {TableOf(sql, set[0])} SET {string.Join(", ", pairs[..set.Count])} WHERE {string.Join(" AND ", pairs[set.Count..])}", names, [.. set, .. where]);
    }

    public string Sql => _sql;

    /// <summary>How many rows were touched in all. Runs in the transaction of the moment.</summary>
    public async Task<int> RunAsync(PortalDb db, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (_sql, transaction);
        return connection.CanCreateBatch
            ? await TogetherAsync(connection, command, rows, ct)
            : await OneByOneAsync(command, rows, ct);
    }

    private async Task<int> TogetherAsync(DbConnection connection, DbCommand maker, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = maker.Transaction;
        foreach (var row in rows)
        {
            var one = batch.CreateBatchCommand();
            one.CommandText = _sql;
            for (var i = 0; i < _types.Length; i++)
            {
                one.Parameters.Add(Parameter(maker, i, row[i]));
            }

            batch.BatchCommands.Add(one);
        }

        return await batch.ExecuteNonQueryAsync(ct);
    }

    private async Task<int> OneByOneAsync(DbCommand command, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        for (var i = 0; i < _types.Length; i++)
        {
            command.Parameters.Add(Parameter(command, i, rows[0][i]));
        }

        var touched = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < _types.Length; i++)
            {
                command.Parameters[i].Value = Stored(i, row[i]);
            }

            touched += await command.ExecuteNonQueryAsync(ct);
        }

        return touched;
    }

    private DbParameter Parameter(DbCommand maker, int i, object? value) => _types[i].CreateParameter(maker, _names[i], value, nullable: true);

    private object Stored(int i, object? value) =>
        value is null ? DBNull.Value : _types[i].Converter is { } converter ? converter.ConvertToProvider(value)! : value;

    private static string[] NamesOf(PortalDb db, int count)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        return [.. Enumerable.Range(0, count).Select(i => sql.GenerateParameterName($"p{i}"))];
    }

    private static string TableOf(ISqlGenerationHelper sql, IProperty column) =>
        sql.DelimitIdentifier(column.DeclaringType.GetTableName()!, column.DeclaringType.GetSchema());

    private static string ColumnOf(ISqlGenerationHelper sql, IProperty column) => sql.DelimitIdentifier(column.GetColumnName());
}
