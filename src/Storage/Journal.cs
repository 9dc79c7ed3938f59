using System.Data.Common;
using System.Globalization;
using Minga.Kernel;

namespace Minga.Storage;

/// <summary>What happened to a public record.</summary>
/// <param name="Iri">The record.</param>
/// <param name="Version">Its version after the change.</param>
/// <param name="Actor">Who did it: an id that can be erased elsewhere ("person/…", "system/import"), never a name or an address.</param>
/// <param name="ContentHash">The fingerprint of the record's content after the change.</param>
/// <param name="Kind">What happened, in lower-case words joined by hyphens ("instrument-imported").</param>
public sealed record JournalDraft(string Iri, int Version, string Actor, string ContentHash, string Kind);

/// <summary>One row of the journal.</summary>
/// <param name="Sequence">Its place, from 1, without gaps.</param>
/// <param name="What">What happened.</param>
/// <param name="At">When, to the microsecond.</param>
/// <param name="PreviousHash">The hash of the row before; 64 zeros before the first.</param>
/// <param name="Hash">The hash of this row.</param>
public sealed record JournalEntry(long Sequence, JournalDraft What, DateTimeOffset At, string PreviousHash, string Hash);

/// <summary>Where the chain of the journal is broken.</summary>
/// <param name="Sequence">The first row that is not as it was written, or is missing.</param>
/// <param name="Reason">"missing", "changed", "out-of-chain" or "head".</param>
public sealed record JournalFault(long Sequence, string Reason);

/// <summary>
/// The order of all changes. Each row holds the hash of the row before it, so that nothing can be changed or removed afterwards
/// without being seen. Readers keep their own position and resume after a crash.
/// </summary>
public static class Journal
{
    /// <summary>The tables of the journal. <see cref="Migrations"/> applies them before any module's.</summary>
    public static readonly ModuleSchema Schema = new("journal", typeof(Journal).Assembly);

    private static readonly string Genesis = new('0', 64);

    private const string Columns = "sequence, iri, version, actor, content_hash, kind, at, previous_hash, hash";

    /// <summary>
    /// Appends one row in the caller's transaction: both are kept or neither is. On PostgreSQL the head row stays locked until the
    /// commit, so that sequence order is commit order and a reader cannot pass a row that commits late; append last, then commit.
    /// </summary>
    public static JournalEntry Append(DbConnection connection, DbTransaction transaction, JournalDraft draft, DateTimeOffset now)
    {
        RefuseControlCharacters(draft);
        (long sequence, string previous) = Head(connection, transaction);
        var at = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var entry = new JournalEntry(sequence + 1, draft, at, previous, "");
        entry = entry with { Hash = HashOf(entry) };

        using DbCommand insert = connection.Command(
            $"""
            INSERT INTO journal_entry ({Columns}) VALUES (@sequence, @iri, @version, @actor, @content, @kind, @at, @previous, @hash);
            UPDATE journal_head SET sequence = @sequence, hash = @hash
            """, transaction)
            .With("@sequence", entry.Sequence).With("@iri", draft.Iri).With("@version", draft.Version).With("@actor", draft.Actor)
            .With("@content", draft.ContentHash).With("@kind", draft.Kind).With("@at", at).With("@previous", previous).With("@hash", entry.Hash);
        insert.ExecuteNonQuery();
        return entry;
    }

    /// <summary>
    /// Makes the caller's transaction the only one that writes public records until it ends, for changes that look before they write.
    /// SQLite's transactions are that from their beginning.
    /// </summary>
    public static void Alone(DbConnection connection, DbTransaction transaction) => Head(connection, transaction);

    /// <summary>The rows after a position, oldest first, at most so many.</summary>
    public static IReadOnlyList<JournalEntry> ReadAfter(DbConnection connection, long sequence, int limit)
    {
        using DbCommand command = connection.Command($"SELECT {Columns} FROM journal_entry WHERE sequence > @after ORDER BY sequence LIMIT @limit")
            .With("@after", sequence).With("@limit", limit);
        return command.Rows(Read);
    }

    /// <summary>The sequence of the last row; 0 where there is none.</summary>
    public static long Last(DbConnection connection)
    {
        using DbCommand command = connection.Command("SELECT sequence FROM journal_head");
        return command.Scalar<long>();
    }

    /// <summary>How far a reader has come; 0 where it has read nothing.</summary>
    public static long Position(DbConnection connection, string reader)
    {
        using DbCommand command = connection.Command("SELECT sequence FROM journal_position WHERE reader = @reader").With("@reader", reader);
        return command.Scalar<long>();
    }

    /// <summary>Keeps how far a reader has come, in its own transaction or in the one of what it made of the rows. Never goes back.</summary>
    public static void Advance(DbConnection connection, string reader, long sequence, DbTransaction? transaction = null)
    {
        using DbCommand command = connection.Command(
            """
            INSERT INTO journal_position (reader, sequence) VALUES (@reader, @sequence)
            ON CONFLICT (reader) DO UPDATE SET sequence = excluded.sequence WHERE excluded.sequence > journal_position.sequence
            """, transaction).With("@reader", reader).With("@sequence", sequence);
        command.ExecuteNonQuery();
    }

    /// <summary>Walks the whole chain. Null where it is sound, else the first broken row.</summary>
    public static JournalFault? Verify(DbConnection connection)
    {
        // The head is read first: rows that are appended while we walk are only more chain.
        using DbCommand headCommand = connection.Command("SELECT sequence, hash FROM journal_head");
        (long Sequence, string Hash) head = headCommand.Rows(row => (row.GetInt64(0), row.GetString(1))).Single();
        using DbCommand command = connection.Command($"SELECT {Columns} FROM journal_entry WHERE sequence <= @head ORDER BY sequence").With("@head", head.Sequence);
        using DbDataReader reader = command.ExecuteReader();
        (long Sequence, string Hash) last = (0, Genesis);
        while (reader.Read())
        {
            JournalEntry entry = Read(reader);
            if (entry.Sequence != last.Sequence + 1) return new(last.Sequence + 1, "missing");
            if (entry.PreviousHash != last.Hash) return new(entry.Sequence, "out-of-chain");
            if (entry.Hash != HashOf(entry)) return new(entry.Sequence, "changed");
            last = (entry.Sequence, entry.Hash);
        }
        if (last.Sequence < head.Sequence) return new(last.Sequence + 1, "missing");
        return last.Hash == head.Hash ? null : new(last.Sequence, "head");
    }

    private static (long Sequence, string Hash) Head(DbConnection connection, DbTransaction transaction)
    {
        // SQLite's transaction holds the write lock from its beginning (BEGIN IMMEDIATE); PostgreSQL needs the lock on the row.
        string sql = "SELECT sequence, hash FROM journal_head" + (connection is Npgsql.NpgsqlConnection ? " FOR UPDATE" : "");
        using DbCommand command = connection.Command(sql, transaction);
        return command.Rows(row => (row.GetInt64(0), row.GetString(1))).Single();
    }

    private static JournalEntry Read(DbDataReader row) => new(
        row.GetInt64(0),
        new(row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5)),
        row.GetFieldValue<DateTimeOffset>(6), row.GetString(7), row.GetString(8));

    /// <summary>One field a line: the lines say unambiguously which field is which, since no field holds a line break.</summary>
    private static string HashOf(JournalEntry entry) => Fingerprint.Of(string.Join('\n',
        entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.What.Iri, entry.What.Version.ToString(CultureInfo.InvariantCulture),
        entry.What.Actor, entry.What.ContentHash, entry.What.Kind,
        entry.At.UtcDateTime.ToString(Commands.InstantFormat, CultureInfo.InvariantCulture), entry.PreviousHash));

    private static void RefuseControlCharacters(JournalDraft draft)
    {
        foreach (string field in (ReadOnlySpan<string>)[draft.Iri, draft.Actor, draft.ContentHash, draft.Kind])
            if (field.Length == 0 || field.Any(char.IsControl)) throw new ArgumentException($"A journal row has no empty field and no line break: '{field}'.", nameof(draft));
    }
}
