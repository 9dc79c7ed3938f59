using System.Data.Common;
using System.Text.Json;
using Minga.Kernel;
using Minga.Storage;

namespace Minga.Seminars;

/// <summary>
/// Brings the demonstration's seminars into the tables. Unchanged entries are left alone; a changed one gets the next version. What is no longer
/// in the story stays: nothing is deleted.
/// </summary>
public static class SeminarsStory
{
    /// <summary>Loads what is new or changed, each entry in its own transaction with its journal row, and returns how many that were.</summary>
    public static int Load(Database database, TimeProvider time) => Load(database, StoryFile.Shipped(), time.GetUtcNow());

    internal static int Load(Database database, StoryFile story, DateTimeOffset now)
    {
        using DbConnection connection = database.Open();
        int changed = 0, position = 0;
        foreach (Programme entry in story.Seminars) changed += Seminar(connection, entry with { Sources = story.Sources, Bodies = story.Bodies }, now);
        foreach (KeptTakeaway entry in story.Takeaways)
            changed += Takeaway(connection, entry with { Cited = story.Sources.Single(s => s.Key == entry.Source) }, position++, now);
        return changed;
    }

    private static int Seminar(DbConnection connection, Programme entry, DateTimeOffset now)
    {
        string content = JsonSerializer.Serialize(entry), hash = Fingerprint.Of(content);
        using DbTransaction transaction = connection.BeginTransaction();
        Journal.Alone(connection, transaction);
        using DbCommand find = connection.Command("SELECT version, content_hash FROM seminars_seminar WHERE key = @key AND superseded_at IS NULL", transaction);
        var found = find.With("@key", entry.Key).Rows(r => (Version: r.GetInt32(0), Hash: r.GetString(1)));
        if (found.Count > 0 && found[0].Hash == hash) return 0;

        int version = found.Count > 0 ? found[0].Version + 1 : 1;
        using DbCommand supersede = connection.Command("UPDATE seminars_seminar SET superseded_at = @now WHERE key = @key AND superseded_at IS NULL", transaction);
        supersede.With("@now", now).With("@key", entry.Key).ExecuteNonQuery();
        connection.Insert(transaction, "seminars_seminar", ["key", "version", "from_day", "content", "content_hash", "recorded_at"],
            [[entry.Key, version, entry.From, content, hash, now]]);
        Journal.Append(connection, transaction, new JournalDraft(entry.Contract().Iri, version, "system/story", hash, "seminar-recorded"), now);
        transaction.Commit();
        return 1;
    }

    private static int Takeaway(DbConnection connection, KeptTakeaway entry, int position, DateTimeOffset now)
    {
        string content = JsonSerializer.Serialize(entry), hash = Fingerprint.Of(content + position);
        using DbTransaction transaction = connection.BeginTransaction();
        Journal.Alone(connection, transaction);
        using DbCommand find = connection.Command("SELECT version, content_hash FROM seminars_takeaway WHERE id = @id AND superseded_at IS NULL", transaction);
        var found = find.With("@id", entry.Id).Rows(r => (Version: r.GetInt32(0), Hash: r.GetString(1)));
        if (found.Count > 0 && found[0].Hash == hash) return 0;

        int version = found.Count > 0 ? found[0].Version + 1 : 1;
        using DbCommand supersede = connection.Command("UPDATE seminars_takeaway SET superseded_at = @now WHERE id = @id AND superseded_at IS NULL", transaction);
        supersede.With("@now", now).With("@id", entry.Id).ExecuteNonQuery();
        connection.Insert(transaction, "seminars_takeaway", ["id", "version", "seminar", "session", "position", "content", "content_hash", "recorded_at"],
            [[entry.Id, version, entry.Seminar, entry.Session, position, content, hash, now]]);
        connection.Insert(transaction, "seminars_takeaway_ask", ["takeaway_id", "version", "ask"], entry.Asks.Select(a => new object?[] { entry.Id, version, a }));
        Journal.Append(connection, transaction, new JournalDraft(entry.Contract().Iri, version, "system/story", hash, "takeaway-recorded"), now);
        transaction.Commit();
        return 1;
    }
}
