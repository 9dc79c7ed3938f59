using System.Data.Common;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.ImportTexts;

public sealed class MigrationTests
{
    [Theory, DatabaseData]
    public void What_an_earlier_release_stored_is_still_there_with_its_standing(Database database)
    {
        using DbConnection connection = database.Open();
        Run(connection, database, "0001");
        string now = database.Dialect == Dialect.Sqlite ? "'2026-11-24T12:00:00.000000Z'" : "timestamptz '2026-11-24 12:00Z'", day = database.Dialect == Dialect.Sqlite ? "'2026-11-24'" : "date '2026-11-24'";
        connection.Execute($"INSERT INTO library_work (id, iri, kind, key, territory, rank, number, symbol, official_languages, position, version, recorded_at) VALUES (1, '/measures/uy/ley-1', 'measure', 'uy/ley-1', 'uy', 'ley', '1', 'UY-ley-1', 'es', 1000, 1, {now})");
        foreach ((int id, string status) in new[] { (1, "in_force"), (2, "repealed"), (3, "") })
        {
            connection.Execute($"INSERT INTO library_expression (id, work_id, language, version, content_hash, title, title_folded, authority, source_name, source_id, taken_on, articles, digest, recorded_at) VALUES ({id}, 1, 'es', {id}, 'h', 'Ley', 'ley', 'official', 'f', 'UY-ley-1', {day}, 2, 'd', {now})");
            for (int i = 0; i < 2; i++)
                connection.Execute($"INSERT INTO library_provision (expression_id, position, kind, number, address, heading, text, hash, aliases, notes, line) VALUES ({id}, {i}, 'article', '{i}', '{i}', '', 'Texto {id}.{i}', 'x', '', '', {i})");
            if (status.Length > 0) connection.Execute($"INSERT INTO library_claim (work_id, expression_id, what, value, asserted_by, recorded_at) VALUES (1, {id}, 'status', '{status}', 'example.org', {now})");
        }

        Run(connection, database, "0002");

        using DbCommand texts = connection.Command("SELECT p.expression_id, p.address, p.text, e.standing FROM library_provision p JOIN library_expression e ON e.id = p.expression_id ORDER BY p.expression_id, p.position");
        Assert.Equal(
            [(1, "0", "Texto 1.0", "in-force"), (1, "1", "Texto 1.1", "in-force"), (2, "0", "Texto 2.0", "ended"), (2, "1", "Texto 2.1", "ended"), (3, "0", "Texto 3.0", "unstated"), (3, "1", "Texto 3.1", "unstated")],
            texts.Rows(r => ((int)r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3))));
    }

    [Theory, DatabaseData]
    public void A_database_of_the_release_before_takes_descriptions_and_keeps_its_claims(Database database)
    {
        using DbConnection connection = database.Open();
        foreach (string number in (string[])["0001", "0002", "0003"]) Run(connection, database, number);
        string now = database.Dialect == Dialect.Sqlite ? "'2026-11-24T12:00:00.000000Z'" : "timestamptz '2026-11-24 12:00Z'";
        connection.Execute($"INSERT INTO library_work (id, iri, kind, key, territory, rank, number, symbol, official_languages, position, version, recorded_at) VALUES (1, '/measures/uy/ley-1', 'measure', 'uy/ley-1', 'uy', 'ley', '1', 'UY-ley-1', 'es', 1000, 1, {now})");
        connection.Execute($"INSERT INTO library_claim (work_id, what, value, asserted_by, recorded_at) VALUES (1, 'status', 'in_force', 'example.org', {now})");

        Run(connection, database, "0004");

        using DbCommand claims = connection.Command("SELECT what, value FROM library_claim WHERE superseded_at IS NULL");
        Assert.Equal([("status", "in_force")], claims.Rows(r => (r.GetString(0), r.GetString(1))));
        using var db = new LibraryDb(database);
        Assert.Empty(SchemaCheck.Differences(db));
        Assert.Equal(0, connection.Command("SELECT count(*) FROM library_description").Scalar<long>() + connection.Command("SELECT count(*) FROM library_summary").Scalar<long>());
    }

    private static void Run(DbConnection connection, Database database, string number)
    {
        string dialect = database.Dialect == Dialect.Sqlite ? "sqlite" : "postgres";
        using var reader = new StreamReader(typeof(LibraryDb).Assembly.GetManifestResourceStream($"Schema/{number}_library.{dialect}.sql")!);
        connection.Execute(reader.ReadToEnd());
    }
}
