using System.Globalization;
using Minga.Storage;
using Npgsql;

namespace Minga.Testing;

/// <summary>An empty database that is gone after the test: a file in a temporary folder, or a schema of its own on the server.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly Action remove;

    private TestDatabase(Database database, Action remove)
    {
        Database = database;
        this.remove = remove;
    }

    public Database Database { get; }

    public static TestDatabase Sqlite()
    {
        var folder = new TemporaryFolder();
        return new(Database.Sqlite(Path.Combine(folder.Path, "test.db")), folder.Dispose);
    }

    /// <summary>Null where there is no server.</summary>
    public static TestDatabase? Postgres()
    {
        if (PostgresServer.ConnectionString is not { } server) return null;
        string schema = "test_" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        Execute(server, $"CREATE SCHEMA {schema}");
        var own = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema, MaxPoolSize = 20 };
        return new(Database.Postgres(own.ToString()), () => Execute(server, $"DROP SCHEMA {schema} CASCADE"));
    }

    public void Dispose()
    {
        Database.Dispose();
        remove();
    }

    private static void Execute(string server, string sql)
    {
        using var database = Database.Postgres(server);
        using var connection = database.Open();
        connection.Execute(sql);
    }
}
