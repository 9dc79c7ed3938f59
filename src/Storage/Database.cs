using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Minga.Storage;

/// <summary>
/// The database of one installation: a SQLite file or a PostgreSQL server. Everything that opens a connection goes through it, so
/// that every connection has the same settings. Safe for use by many threads; disposing it closes the pooled connections.
/// </summary>
public sealed class Database : IDisposable
{
    private readonly string connectionString;
    private readonly Pragmas? pragmas;
    private readonly IInterceptor[] interceptors;

    private Database(Dialect dialect, string connectionString, Pragmas? pragmas, IInterceptor[] interceptors)
    {
        Dialect = dialect;
        this.connectionString = connectionString;
        this.pragmas = pragmas;
        this.interceptors = interceptors;
    }

    public Dialect Dialect { get; }

    public override string ToString() => Dialect == Dialect.Sqlite ? "SQLite" : "PostgreSQL";

    /// <summary>The file of a SQLite database; null for a server.</summary>
    public string? Path => Dialect == Dialect.Sqlite ? new SqliteConnectionStringBuilder(connectionString).DataSource : null;

    /// <summary>A SQLite file, made with its folder where it does not exist yet.</summary>
    public static Database Sqlite(string path)
    {
        string file = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        var builder = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 60 };
        return new(Dialect.Sqlite, builder.ToString(), new(), []);
    }

    /// <summary>A PostgreSQL database by its connection string, in Npgsql's form ("Host=…;Database=…").</summary>
    public static Database Postgres(string connectionString) => new(Dialect.Postgres, connectionString, null, []);

    /// <summary>The same database, with Entity Framework's commands shown to these interceptors: for tests and measurements.</summary>
    public Database Observed(params IInterceptor[] by) => new(Dialect, connectionString, pragmas, [.. interceptors, .. by]);

    /// <summary>The text for this database's dialect.</summary>
    public T Pick<T>(T sqlite, T postgres) => Dialect == Dialect.Sqlite ? sqlite : postgres;

    /// <summary>An open connection for plain ADO.NET. The caller disposes it.</summary>
    public DbConnection Open()
    {
        DbConnection connection = Create();
        try
        {
            connection.Open();
            pragmas?.Set(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="Open"/>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation = default)
    {
        DbConnection connection = Create();
        try
        {
            await connection.OpenAsync(cancellation);
            pragmas?.Set(connection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Points a context at this database.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        // By connection string, not by data source: each data source would cost Entity Framework a service provider and a model of its own.
        if (Dialect == Dialect.Sqlite) options.UseSqlite(connectionString).AddInterceptors(pragmas!);
        else options.UseNpgsql(connectionString);
        if (interceptors.Length > 0) options.AddInterceptors(interceptors);
    }

    public void Dispose()
    {
        using DbConnection connection = Create();
        if (connection is SqliteConnection sqlite) SqliteConnection.ClearPool(sqlite);
        else NpgsqlConnection.ClearPool((NpgsqlConnection)connection);
    }

    /// <summary>A connection outside the pool, for what must end with it, such as a lock of the session.</summary>
    internal DbConnection OpenUnpooled()
    {
        DbConnection connection = Dialect == Dialect.Sqlite
            ? new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString())
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        pragmas?.Set(connection);
        return connection;
    }

    private DbConnection Create() =>
        Dialect == Dialect.Sqlite ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
}
