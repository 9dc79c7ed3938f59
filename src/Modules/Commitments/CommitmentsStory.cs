using System.Data.Common;
using System.Text.Json;
using Minga.Kernel;
using Minga.Storage;

namespace Minga.Commitments;

/// <summary>
/// Brings the demonstration's commitments into the tables. Unchanged entries are left alone; a changed one gets the next version. What is no
/// longer in the story stays: nothing is deleted.
/// </summary>
public static class CommitmentsStory
{
    /// <summary>Loads what is new or changed, each entry in its own transaction with its journal row, and returns how many that were.</summary>
    public static int Load(Database database, TimeProvider time) => Load(database, StoryFile.Shipped(), time.GetUtcNow());

    internal static int Load(Database database, StoryFile story, DateTimeOffset now)
    {
        using DbConnection connection = database.Open();
        int changed = 0, position = 0;
        foreach (Announcement entry in story.Commitments)
            changed += Commitment(connection, entry with
            {
                Cited = [.. entry.Sources.Select(key => story.Sources.Single(s => s.Key == key))],
                Names = entry.Bodies.ToDictionary(body => body, body => story.Bodies[body]),
            }, position++, now);
        return changed;
    }

    private static int Commitment(DbConnection connection, Announcement entry, int position, DateTimeOffset now)
    {
        string content = JsonSerializer.Serialize(entry), hash = Fingerprint.Of(content + position);
        using DbTransaction transaction = connection.BeginTransaction();
        Journal.Alone(connection, transaction);
        using DbCommand find = connection.Command("SELECT version, content_hash FROM commitments_commitment WHERE id = @id AND superseded_at IS NULL", transaction);
        var found = find.With("@id", entry.Id).Rows(r => (Version: r.GetInt32(0), Hash: r.GetString(1)));
        if (found.Count > 0 && found[0].Hash == hash) return 0;

        int version = found.Count > 0 ? found[0].Version + 1 : 1;
        using DbCommand supersede = connection.Command("UPDATE commitments_commitment SET superseded_at = @now WHERE id = @id AND superseded_at IS NULL", transaction);
        supersede.With("@now", now).With("@id", entry.Id).ExecuteNonQuery();
        connection.Insert(transaction, "commitments_commitment", ["id", "version", "takeaway", "state", "position", "content", "content_hash", "recorded_at"],
            [[entry.Id, version, entry.Takeaway, entry.State, position, content, hash, now]]);
        connection.Insert(transaction, "commitments_commitment_ask", ["commitment_id", "version", "ask"], entry.Asks.Select(a => new object?[] { entry.Id, version, a }));
        Journal.Append(connection, transaction, new JournalDraft(entry.Contract().Iri, version, "system/story", hash, "commitment-recorded"), now);
        transaction.Commit();
        return 1;
    }
}
