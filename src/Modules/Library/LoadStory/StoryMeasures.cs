using System.Data.Common;
using Minga.Library.FollowReferences;
using Minga.Storage;

namespace Minga.Library.LoadStory;

/// <summary>
/// Brings the measures of the story into the tables: works that are described article by article in our words, whether their texts are loaded or
/// not. An unchanged entry is left alone, a changed one gets the next version, and nothing that an import recorded is touched.
/// </summary>
public static class StoryMeasures
{
    /// <summary>Loads what is new or changed of this build's story, each measure in its own transaction, and returns how many that were.</summary>
    /// <exception cref="InvalidDataException">A file of the story breaks the rules. Nothing was loaded.</exception>
    public static int Load(Database database, TimeProvider time) => Load(database, time, StoryTexts.Files());

    /// <summary>The same of other files, by their names and their YAML.</summary>
    /// <inheritdoc cref="Load(Database, TimeProvider)"/>
    public static int Load(Database database, TimeProvider time, IEnumerable<(string Name, string Text)> files)
    {
        IReadOnlyList<DescribedMeasure> measures = StoryTexts.Measures(files);
        using DbConnection connection = database.Open();
        int changed = 0;
        foreach (DescribedMeasure measure in measures)
            if (Record(connection, measure, time.GetUtcNow())) changed++;
        return changed;
    }

    private static bool Record(DbConnection connection, DescribedMeasure measure, DateTimeOffset now)
    {
        using DbTransaction transaction = connection.BeginTransaction();
        Journal.Alone(connection, transaction);
        long? known = Find(connection, measure, transaction);
        string hash = measure.Hash;
        int version = 1;
        if (known is { } old)
        {
            using DbCommand last = connection.Command("SELECT version, content_hash FROM library_description WHERE work_id = @work AND superseded_at IS NULL", transaction);
            var before = last.With("@work", old).Rows(r => (Version: r.GetInt32(0), Hash: r.GetString(1)));
            if (before.Count > 0 && before[0].Hash == hash) return false;
            if (before.Count > 0) version = before[0].Version + 1;
        }
        (long work, string iri) = Work(connection, known, measure, version, now, transaction);
        using DbCommand identify = connection.Command(
            "INSERT INTO library_identifier (scheme, value, work_id) VALUES (@scheme, @value, @work) ON CONFLICT (scheme, value) DO NOTHING", transaction);
        identify.With("@scheme", DescribedIdentifier.Scheme).With("@value", DescribedIdentifier.Of(measure.Territory, measure.Identifier)).With("@work", work).ExecuteNonQuery();
        Describe(connection, work, measure, version, hash, now, transaction);
        Claims(connection, work, measure, now, transaction);
        Summaries(connection, work, measure, now, transaction);
        Journal.Append(connection, transaction, new JournalDraft(iri, version, "system/story", hash, "measure-described"), now);
        transaction.Commit();
        return true;
    }

    /// <summary>The work that is meant: by its key, or else by the identifier that the source of its text gave it.</summary>
    private static long? Find(DbConnection connection, DescribedMeasure measure, DbTransaction transaction)
    {
        using DbCommand byKey = connection.Command("SELECT id FROM library_work WHERE key = @key AND kind = 'measure'", transaction);
        if (byKey.With("@key", measure.Key).Scalar<long?>() is { } own) return own;
        using DbCommand byIdentifier = connection.Command(
            """
            SELECT w.id FROM library_work w JOIN library_identifier i ON i.work_id = w.id
            WHERE w.territory = @territory AND w.kind = 'measure' AND w.symbol = @identifier AND i.value = @identifier ORDER BY w.id
            """, transaction);
        return byIdentifier.With("@territory", measure.Territory.Value).With("@identifier", measure.Identifier).Scalar<long?>();
    }

    /// <summary>A new work, or the one that only we have described so far; one whose text was ever loaded stays as its source says.</summary>
    private static (long Id, string Iri) Work(DbConnection connection, long? known, DescribedMeasure measure, int version, DateTimeOffset now, DbTransaction transaction)
    {
        if (known is { } id)
        {
            using DbCommand update = connection.Command(
                """
                UPDATE library_work SET rank = @rank, number = @number, symbol = @symbol, year = @year, adopted_on = @adopted, official_address = @official,
                  official_languages = @languages, version = @version, cited_number = @cited
                WHERE id = @id AND NOT EXISTS (SELECT 1 FROM library_expression e WHERE e.work_id = @id)
                """, transaction);
            Facts(update, measure, version).With("@id", id).ExecuteNonQuery();
            using DbCommand read = connection.Command("SELECT iri FROM library_work WHERE id = @id", transaction);
            return (id, read.With("@id", id).Scalar<string>()!);
        }
        string iri = WorkKey.Iri("measure", measure.Key);
        using DbCommand insert = connection.Command(
            """
            INSERT INTO library_work (iri, kind, key, territory, rank, number, symbol, year, adopted_on, official_address, official_languages, position, version,
              recorded_at, cited_number)
            VALUES (@iri, 'measure', @key, @territory, @rank, @number, @symbol, @year, @adopted, @official, @languages, 1000, @version, @now, @cited) RETURNING id
            """, transaction);
        return (Facts(insert, measure, version).With("@iri", iri).With("@key", measure.Key).With("@territory", measure.Territory.Value).With("@now", now).Scalar<long>(), iri);
    }

    private static DbCommand Facts(DbCommand command, DescribedMeasure measure, int version) => command
        .With("@rank", measure.Rank).With("@number", measure.Number).With("@symbol", measure.Identifier).With("@year", (measure.Adopted ?? measure.Published ?? measure.InForce)?.Year)
        .With("@adopted", measure.Adopted).With("@official", measure.Official).With("@languages", measure.Language.Value).With("@version", version)
        .With("@cited", CitedName.Of(measure.Number, measure.Title));

    private static void Describe(DbConnection connection, long work, DescribedMeasure measure, int version, string hash, DateTimeOffset now, DbTransaction transaction)
    {
        Supersede(connection, "library_description", "", work, now, transaction);
        connection.Insert(transaction, "library_description",
            ["work_id", "version", "language", "title", "title_folded", "rank", "number", "official_address", "content_hash", "recorded_at"],
            [[work, version, measure.Language.Value, measure.Title, Folded.Of(measure.Title), measure.Rank, measure.Number, measure.Official, hash, now]]);
    }

    private static void Claims(DbConnection connection, long work, DescribedMeasure measure, DateTimeOffset now, DbTransaction transaction)
    {
        Supersede(connection, "library_claim", " AND expression_id IS NULL", work, now, transaction);
        connection.Insert(transaction, "library_claim", ["work_id", "what", "value", "stated_on", "asserted_by", "recorded_at"],
            measure.Claims().Select(c => new object?[] { work, c.What, c.Value, c.On, measure.AssertedBy, now }));
    }

    /// <summary>A summary that says the same in the same place stays; any other is replaced, and one that is gone is taken back.</summary>
    private static void Summaries(DbConnection connection, long work, DescribedMeasure measure, DateTimeOffset now, DbTransaction transaction)
    {
        using DbCommand read = connection.Command("SELECT address, version, position, language, text, superseded_at FROM library_summary WHERE work_id = @work", transaction);
        var stored = read.With("@work", work).Rows(r => (Address: r.GetString(0), Version: r.GetInt32(1), Position: r.GetInt32(2), Language: r.GetString(3), Text: r.GetString(4), Current: r.IsDBNull(5)));
        var wanted = measure.Articles.Select((a, i) => (a.Address, Position: i, Text: a.Summary)).ToList();
        var kept = stored.Where(s => s.Current && s.Language == measure.Language.Value && wanted.Contains((s.Address, s.Position, s.Text))).Select(s => s.Address).ToHashSet(StringComparer.Ordinal);
        foreach (string address in stored.Where(s => s.Current && !kept.Contains(s.Address)).Select(s => s.Address))
        {
            using DbCommand supersede = connection.Command("UPDATE library_summary SET superseded_at = @now WHERE work_id = @work AND address = @address AND superseded_at IS NULL", transaction);
            supersede.With("@now", now).With("@work", work).With("@address", address).ExecuteNonQuery();
        }
        connection.Insert(transaction, "library_summary", ["work_id", "address", "version", "position", "language", "text", "recorded_at"],
            wanted.Where(a => !kept.Contains(a.Address)).Select(a => new object?[]
            {
                work, a.Address, stored.Where(s => s.Address == a.Address).Select(s => s.Version).DefaultIfEmpty().Max() + 1, a.Position, measure.Language.Value, a.Text, now,
            }));
    }

    private static void Supersede(DbConnection connection, string table, string only, long work, DateTimeOffset now, DbTransaction transaction)
    {
        using DbCommand supersede = connection.Command($"UPDATE {table} SET superseded_at = @now WHERE work_id = @work AND superseded_at IS NULL{only}", transaction);
        supersede.With("@now", now).With("@work", work).ExecuteNonQuery();
    }
}
