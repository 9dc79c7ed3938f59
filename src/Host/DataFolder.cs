using Minga.Storage;

namespace Minga.Host;

/// <summary>Where an installation keeps what it knows: the SQLite file (unless a server is named) and the index beside it.</summary>
internal sealed record DataFolder(string Path)
{
    /// <summary>The environment variable with a PostgreSQL connection string; without it the database is the file.</summary>
    public const string ServerVariable = "MINGA_POSTGRES";

    public string Index => System.IO.Path.Combine(Path, "index");

    public Database Database() => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server
        ? Storage.Database.Postgres(server)
        : Storage.Database.Sqlite(System.IO.Path.Combine(Path, "minga.db"));
}
