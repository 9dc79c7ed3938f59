using System.Data.Common;
using System.Reflection;
using Minga.Testing;

namespace Minga.Storage.Tests;

public sealed class MigrationsTests
{
    /// <summary>A module whose scripts are these: what a later or an earlier build would bring.</summary>
    private static ModuleSchema Build(params (string File, string Sql)[] scripts) => new("sample", new Scripts(scripts));

    private const string First = "CREATE TABLE sample_one (id integer PRIMARY KEY);";

    [Theory, DatabaseData]
    public void Scripts_run_once_in_their_order_and_each_module_has_its_own_journal(Database database)
    {
        Assert.Equal(["journal/0001", "sample/0001", "sample/0002"], Migrations.Apply(database, [SampleDb.Schema]));
        Assert.Empty(Migrations.Apply(database, [SampleDb.Schema]));
        using DbConnection connection = database.Open();
        using DbCommand count = connection.Command("SELECT (SELECT count(*) FROM journal_migration WHERE version = '0001') + (SELECT count(*) FROM sample_migration WHERE version IN ('0001', '0002'))");
        Assert.Equal(3, count.Scalar<long>());
    }

    [Theory, DatabaseData]
    public void A_later_build_brings_only_what_is_new(Database database)
    {
        Migrations.Apply(database, [Build(("0001_one.sql", First))]);
        Assert.Equal(["sample/0002"], Migrations.Apply(database, [Build(("0001_one.sql", First), ("0002_two.sql", "ALTER TABLE sample_one ADD COLUMN name text;"))]));
    }

    [Theory, DatabaseData]
    public void A_changed_script_is_refused_and_nothing_is_done(Database database)
    {
        Migrations.Apply(database, [Build(("0001_one.sql", First))]);
        var refused = Assert.Throws<MigrationRefusedException>(() => Migrations.Apply(database,
            [Build(("0001_one.sql", First + " -- better"), ("0002_two.sql", "CREATE TABLE sample_two (id integer PRIMARY KEY);"))]));
        Assert.Contains("0001", refused.Message, StringComparison.Ordinal);
        using DbConnection connection = database.Open();
        Assert.ThrowsAny<DbException>(() => connection.Execute("SELECT * FROM sample_two"));
    }

    [Theory, DatabaseData]
    public void A_build_older_than_the_database_is_refused(Database database)
    {
        Migrations.Apply(database, [Build(("0001_one.sql", First), ("0002_two.sql", "CREATE TABLE sample_two (id integer PRIMARY KEY);"))]);
        Assert.Throws<MigrationRefusedException>(() => Migrations.Apply(database, [Build(("0001_one.sql", First))]));
    }

    [Theory, DatabaseData]
    public void A_script_that_comes_too_late_is_refused(Database database)
    {
        Migrations.Apply(database, [Build(("0002_one.sql", First))]);
        Assert.Throws<MigrationRefusedException>(() =>
            Migrations.Apply(database, [Build(("0001_zero.sql", "CREATE TABLE sample_zero (id integer PRIMARY KEY);"), ("0002_one.sql", First))]));
    }

    [Theory, DatabaseData]
    public void A_script_that_fails_leaves_nothing_and_can_be_mended(Database database)
    {
        Assert.ThrowsAny<Exception>(() => Migrations.Apply(database, [Build(("0001_one.sql", First + " CREATE TABLE nonsense;"))]));
        Assert.Equal(["sample/0001"], Migrations.Apply(database, [Build(("0001_one.sql", First))]));
    }

    [Theory, DatabaseData]
    public async Task Several_processes_that_start_at_once_migrate_once(Database database)
    {
        IReadOnlyList<string>[] applied = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Migrations.Apply(database, [SampleDb.Schema]))));
        Assert.Single(applied, a => a.Count > 0);
    }

    [Theory, DatabaseData]
    public void A_migrated_database_has_every_mapped_column_with_the_same_nullability(Database database)
    {
        Migrations.Apply(database, [SampleDb.Schema]);
        using var db = new SampleDb(database);
        Assert.Empty(SchemaCheck.Differences(db));
        using DbConnection connection = database.Open();
        connection.Execute("ALTER TABLE sample_note DROP COLUMN subtitle");
        Assert.Equal(["sample_note.subtitle is missing"], SchemaCheck.Differences(db));
    }

    /// <summary>An assembly that is only its resources.</summary>
    private sealed class Scripts((string File, string Sql)[] scripts) : Assembly
    {
        public override AssemblyName GetName() => new("Sample");

        public override string[] GetManifestResourceNames() => [.. scripts.Select(s => "Schema/" + s.File)];

        public override Stream? GetManifestResourceStream(string name) =>
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(scripts.Single(s => "Schema/" + s.File == name).Sql));
    }
}
