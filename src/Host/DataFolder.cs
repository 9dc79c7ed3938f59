using Minga.Storage;

namespace Minga.Host;

/// <summary>Where an installation keeps what it knows: the SQLite file (unless a server is named) and the index beside it.</summary>
internal sealed record DataFolder(string Path)
{
    /// <summary>The environment variable with a PostgreSQL connection string; without it the database is the file.</summary>
    public const string ServerVariable = "MINGA_POSTGRES";

    public string Index => System.IO.Path.Combine(Path, "index");

    /// <summary>Whether there is something to read: the file, or a server.</summary>
    public bool Exists => Server is not null || File.Exists(DatabaseFile);

    private string DatabaseFile => System.IO.Path.Combine(Path, "minga.db");

    private static string? Server => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? server : null;

    public Database Database() => Server is { } server ? Storage.Database.Postgres(server) : Storage.Database.Sqlite(DatabaseFile);
}
