using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Minga.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace Minga.Storage;

/// <summary>Plain ADO.NET that reads the same on both databases: for bulk ingest and for the places where SQL says it best.</summary>
public static class Commands
{
    /// <summary>An instant as SQLite keeps it: UTC, six decimals (PostgreSQL's precision), so that text order is time order.</summary>
    internal const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>A command on this connection. Named parameters are written @name in both dialects.</summary>
    public static DbCommand Command(this DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command;
    }

    /// <summary>
    /// Gives a parameter its value, making it the first time: one command can serve many rows. Instants, days, enumerations, codes
    /// and <see cref="Json"/> are written as <see cref="ModuleDb"/> maps them.
    /// </summary>
    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        DbParameter parameter;
        if (command.Parameters.Contains(name)) parameter = command.Parameters[name];
        else
        {
            parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        if (value is LanguageMap map) value = Json.Of(map);
        if (value is Json && parameter is NpgsqlParameter npgsql) npgsql.NpgsqlDbType = NpgsqlDbType.Jsonb;
        parameter.Value = Native(value, command is SqliteCommand ? Dialect.Sqlite : Dialect.Postgres) ?? DBNull.Value;
        return command;
    }

    /// <summary>Runs a statement once and returns the number of rows that it changed.</summary>
    public static int Execute(this DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        using DbCommand command = connection.Command(sql, transaction);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; default where there is no row or the value is null.</summary>
    public static T? Scalar<T>(this DbCommand command)
    {
        using DbDataReader reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<T>(0) : default;
    }

    /// <summary>Every row, read to the end before the next command is given to the connection.</summary>
    public static IReadOnlyList<T> Rows<T>(this DbCommand command, Func<DbDataReader, T> row)
    {
        var rows = new List<T>();
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>The text of a column, or null.</summary>
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>
    /// Adds many new rows: a prepared insert on SQLite, a binary COPY on PostgreSQL, which each does a hundred thousand rows in
    /// about a second. Nothing is updated: a row that exists is an error and the transaction is the caller's to roll back.
    /// On PostgreSQL the .NET type of a value must be the column's own (long for bigint, int for integer).
    /// </summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">The caller's transaction.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="columns">The columns, in the order of each row's values.</param>
    /// <param name="rows">The rows, enumerated once.</param>
    /// <returns>The number of rows added.</returns>
    public static int Insert(
        this DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        return connection is NpgsqlConnection npgsql ? Copy(npgsql, table, columns, rows) : InsertEach(connection, transaction, table, columns, rows);
    }

    private static int InsertEach(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        string[] names = [.. columns.Select((_, i) => "@p" + i.ToString(CultureInfo.InvariantCulture))];
        using DbCommand command = connection.Command(
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})", transaction);
        int count = 0;
        foreach (object?[] row in rows)
        {
            for (int i = 0; i < names.Length; i++) command.With(names[i], row[i]);
            count += command.ExecuteNonQuery();
        }
        return count;
    }

    private static int Copy(NpgsqlConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using NpgsqlBinaryImporter importer = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (object?[] row in rows)
        {
            importer.StartRow();
            for (int i = 0; i < columns.Count; i++)
            {
                object? value = Native(row[i], Dialect.Postgres);
                if (value is null) importer.WriteNull();
                else if (row[i] is Json or LanguageMap) importer.Write((string)value, NpgsqlDbType.Jsonb);
                else importer.Write(value);
            }
        }
        return checked((int)importer.Complete());
    }

    private static object? Native(object? value, Dialect dialect) => value switch
    {
        DateTimeOffset instant when dialect == Dialect.Sqlite => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime,
        Enum name => name.ToString(),
        TerritoryCode code => code.Value,
        LanguageCode code => code.Value,
        LanguageMap map => Json.Of(map).Text,
        Json json => json.Text,
        _ => value,
    };
}
