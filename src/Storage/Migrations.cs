using System.Data.Common;
using System.Diagnostics;
using EvolveDb;
using EvolveDb.Metadata;
using EvolveDb.Migration;

namespace Minga.Storage;

/// <summary>Brings a database to the schema that this build needs. Forward only.</summary>
public static class Migrations
{
    /// <summary>"minga" in ASCII: the advisory lock that keeps a second process waiting while the first one migrates.</summary>
    private const long LockKey = 0x6D696E6761;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Applies what is missing, Storage's own tables first, then the modules in the order given, each script in its own transaction.
    /// Safe when several processes start at the same time: the others wait, then find nothing to do.
    /// </summary>
    /// <returns>The scripts that were applied, as "library/0001".</returns>
    /// <exception cref="MigrationRefusedException">
    /// An applied script was changed or is gone, or a script is older than the newest applied one. Nothing was done for that module.
    /// </exception>
    public static IReadOnlyList<string> Apply(Database database, IEnumerable<ModuleSchema> modules)
    {
        using IDisposable only = Lock(database);
        var applied = new List<string>();
        foreach (ModuleSchema module in modules.Prepend(Journal.Schema)) applied.AddRange(Apply(database, module));
        return applied;
    }

    private static IEnumerable<string> Apply(Database database, ModuleSchema module)
    {
        Script[] scripts = [.. module.Scripts(database.Dialect).Select(s => new Script(s.Number, s.Name, s.Text))];
        using DbConnection connection = database.Open();
        string[] before = Applied(connection, database.Dialect, module.Prefix);
        RefuseGaps(module, scripts, before);
        var evolve = new Evolve(connection, dbms: database.Pick(EvolveDb.Dialect.DBMS.SQLite, EvolveDb.Dialect.DBMS.PostgreSQL))
        {
            MigrationLoader = new Loader(scripts),
            MetadataTableName = module.Prefix + "_migration",
            IsEraseDisabled = true,
        };
        try
        {
            evolve.Migrate();
        }
        catch (EvolveValidationException changed)
        {
            throw new MigrationRefusedException($"{module.Prefix}: {changed.Message}", changed);
        }
        return scripts.Select(s => s.Number).Except(before).Select(number => $"{module.Prefix}/{number}");
    }

    /// <summary>Evolve compares the scripts it is given with the applied ones; what it is no longer given, it does not miss. We do.</summary>
    private static void RefuseGaps(ModuleSchema module, Script[] scripts, string[] before)
    {
        string[] numbers = [.. scripts.Select(s => s.Number)];
        if (before.Except(numbers).FirstOrDefault() is { } gone)
            throw new MigrationRefusedException($"{module.Prefix}: script {gone} was applied to this database and is not in this build. Is the build older than the database?");
        if (before.Length > 0 && numbers.Except(before).FirstOrDefault(n => string.CompareOrdinal(n, before[^1]) < 0) is { } late)
            throw new MigrationRefusedException($"{module.Prefix}: script {late} is older than {before[^1]}, which was applied already. Give it a higher number.");
    }

    private static string[] Applied(DbConnection connection, Dialect dialect, string prefix)
    {
        using DbCommand exists = connection.Command(dialect == Dialect.Sqlite
            ? "SELECT count(*) FROM sqlite_master WHERE name = @table"
            : "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = @table").With("@table", prefix + "_migration");
        if (exists.Scalar<long>() == 0) return [];
        using DbCommand applied = connection.Command($"SELECT version FROM {prefix}_migration WHERE type = {(int)MetadataType.Migration} AND success = true ORDER BY version");
        return [.. applied.Rows(row => row.GetString(0))];
    }

    private static IDisposable Lock(Database database)
    {
        if (database.Path is { } path) return LockFile(path + ".migrating");
        DbConnection connection = database.OpenUnpooled();
        using DbCommand command = connection.Command("SELECT pg_advisory_lock(@key)").With("@key", LockKey);
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>SQLite has no lock that outlives a transaction, and the scripts run in several. The file stays: removing it would race.</summary>
    private static FileStream LockFile(string path)
    {
        var waiting = Stopwatch.StartNew();
        for (int wait = 5; ; wait = Math.Min(wait * 2, 200))
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && waiting.Elapsed < LongestWait)
            {
                Thread.Sleep(wait);
            }
        }
    }

    private sealed class Script(string number, string name, string text)
        : MigrationScript(number, name.Replace('_', ' '), $"{number}_{name}.sql", text, MetadataType.Migration)
    {
        public string Number { get; } = number;
    }

    private sealed class Loader(Script[] scripts) : IMigrationLoader
    {
        public IEnumerable<MigrationScript> GetMigrations() => scripts;

        public IEnumerable<MigrationScript> GetRepeatableMigrations() => [];
    }
}

/// <summary>The database and the scripts of this build do not fit together; the message says which script and why.</summary>
public sealed class MigrationRefusedException(string message, Exception? inner = null) : Exception(message, inner);
