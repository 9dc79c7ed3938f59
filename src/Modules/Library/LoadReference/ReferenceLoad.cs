using System.Data.Common;
using System.Text.Json;
using Minga.Kernel;
using Minga.Storage;

namespace Minga.Library.LoadReference;

/// <summary>
/// Brings the core instruments and their asks into the tables at every start. Unchanged entries are left alone; a changed ask gets the
/// next version. Nothing that a person or an import recorded is touched.
/// </summary>
public static class ReferenceLoad
{
    /// <summary>Loads what is new or changed, each entry in its own transaction, and returns how many that were.</summary>
    public static int Run(Database database, TimeProvider time)
    {
        using DbConnection connection = database.Open();
        int changed = 0;
        int position = 0;
        foreach (ReferenceTexts.InstrumentEntry entry in ReferenceTexts.Instruments())
            changed += Instrument(connection, entry, position++, time.GetUtcNow());
        position = 0;
        foreach (ReferenceTexts.AskEntry entry in ReferenceTexts.Asks())
            changed += Ask(connection, entry, position++, time.GetUtcNow());
        return changed;
    }

    private static int Instrument(DbConnection connection, ReferenceTexts.InstrumentEntry entry, int position, DateTimeOffset now)
    {
        string hash = Fingerprint.Of(JsonSerializer.Serialize(entry) + position);
        string iri = WorkKey.Iri("instrument", entry.Key);
        using DbTransaction transaction = connection.BeginTransaction();
        Journal.Alone(connection, transaction);
        using DbCommand find = connection.Command("SELECT id, version, reference_hash FROM library_work WHERE key = @key", transaction);
        var found = find.With("@key", entry.Key).Rows(r => (Id: r.GetInt64(0), Version: r.GetInt32(1), Hash: r.Text(2)));
        if (found.Count > 0 && found[0].Hash == hash) return 0;

        int version = found.Count > 0 ? found[0].Version + 1 : 1;
        string sql = found.Count > 0
            ? """
              UPDATE library_work SET rank = @rank, symbol = @symbol, year = @year, adopted_on = @adopted, body = @body, renews = @renews,
                official_address = @official, official_languages = @languages, title = @title, position = @position, version = @version,
                reference_hash = @hash WHERE key = @key RETURNING id
              """
            : """
              INSERT INTO library_work (iri, kind, key, territory, rank, number, symbol, year, adopted_on, body, renews, official_address,
                official_languages, title, position, version, recorded_at, reference_hash)
              VALUES (@iri, 'instrument', @key, NULL, @rank, @number, @symbol, @year, @adopted, @body, @renews, @official, @languages, @title,
                @position, @version, @now, @hash) RETURNING id
              """;
        using DbCommand write = connection.Command(sql, transaction);
        write.With("@key", entry.Key).With("@rank", entry.Rank).With("@symbol", entry.Symbol).With("@year", entry.AdoptedOn?.Year)
            .With("@adopted", entry.AdoptedOn).With("@body", entry.Body).With("@renews", entry.Renews).With("@official", entry.Official)
            .With("@languages", string.Join(' ', entry.OfficialLanguages)).With("@title", Json.Of(entry.Title.Map()))
            .With("@position", position).With("@version", version).With("@hash", hash);
        if (found.Count == 0) write.With("@iri", iri).With("@number", entry.Symbol.Replace("A/RES/", "", StringComparison.Ordinal)).With("@now", now);
        long id = write.Scalar<long>();

        using DbCommand identify = connection.Command(
            "INSERT INTO library_identifier (scheme, value, work_id) VALUES (@scheme, @value, @work) ON CONFLICT (scheme, value) DO NOTHING", transaction);
        foreach ((string scheme, string value) in entry.Identifiers)
            identify.With("@scheme", scheme).With("@value", value).With("@work", id).ExecuteNonQuery();
        Journal.Append(connection, transaction, new JournalDraft(iri, version, "system/reference", hash, "instrument-described"), now);
        transaction.Commit();
        return 1;
    }

    private static int Ask(DbConnection connection, ReferenceTexts.AskEntry entry, int position, DateTimeOffset now)
    {
        string hash = Fingerprint.Of(JsonSerializer.Serialize(entry) + position);
        using DbTransaction transaction = connection.BeginTransaction();
        Journal.Alone(connection, transaction);
        using DbCommand find = connection.Command("SELECT version, content_hash FROM library_ask WHERE id = @id AND superseded_at IS NULL", transaction);
        var found = find.With("@id", entry.Id).Rows(r => (Version: r.GetInt32(0), Hash: r.GetString(1)));
        if (found.Count > 0 && found[0].Hash == hash) return 0;

        int version = found.Count > 0 ? found[0].Version + 1 : 1;
        using DbCommand supersede = connection.Command("UPDATE library_ask SET superseded_at = @now WHERE id = @id AND superseded_at IS NULL", transaction);
        supersede.With("@now", now).With("@id", entry.Id).ExecuteNonQuery();
        using DbCommand write = connection.Command(
            """
            INSERT INTO library_ask (id, instrument, provision, addressee, qualifiers, label, reading, position, version, content_hash, recorded_at)
            VALUES (@id, @instrument, @provision, @addressee, @qualifiers, @label, @reading, @position, @version, @hash, @now)
            """, transaction);
        write.With("@id", entry.Id).With("@instrument", entry.Instrument).With("@provision", entry.Provision)
            .With("@addressee", entry.Addressee).With("@qualifiers", string.Join(' ', entry.Qualifiers))
            .With("@label", Json.Of(entry.Label.Map())).With("@reading", Json.Of(entry.Reading.Map())).With("@position", position)
            .With("@version", version).With("@hash", hash).With("@now", now).ExecuteNonQuery();

        connection.Insert(transaction, "library_ask_span", ["ask_id", "version", "language", "ordinal", "start_word", "words", "hash"],
            entry.Spans.SelectMany(l => l.Value.Select((s, i) => new object?[] { entry.Id, version, l.Key, i, s.Start, s.Words, s.Hash })));
        string iri = $"/instruments/{entry.Instrument}/asks/{entry.Id[(entry.Instrument.Length + 1)..]}";
        Journal.Append(connection, transaction, new JournalDraft(iri, version, "system/reference", hash, "ask-recorded"), now);
        transaction.Commit();
        return 1;
    }
}
