using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Minga.Storage;

/// <summary>How SQLite is run, as data. Each line says what it buys.</summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    /// <summary>Kept in the file: one writer and many readers at the same time.</summary>
    private const string File = "PRAGMA journal_mode=WAL;";

    /// <summary>Kept by each connection only, and the pool forgets nothing, so setting them again is merely cheap.</summary>
    private static readonly string Connection = string.Concat(
        "PRAGMA busy_timeout=30000;",   // another writer is waited for, not an error
        "PRAGMA synchronous=NORMAL;",   // with WAL a crash of the machine loses at most the last commits, never the file
        "PRAGMA foreign_keys=ON;",
        "PRAGMA cache_size=-16000;",    // 16 MB a connection: the upper levels of every index
        "PRAGMA mmap_size=268435456;",  // reads skip one copy
        "PRAGMA temp_store=MEMORY;");

    private volatile bool fileIsSet;

    public void Set(DbConnection connection)
    {
        using DbCommand command = connection.CreateCommand();
        // Two threads may both set the mode of the file; the second changes nothing.
        command.CommandText = fileIsSet ? Connection : Connection + File;
        command.ExecuteNonQuery();
        fileIsSet = true;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }
}
