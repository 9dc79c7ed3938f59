using System.Data.Common;
using System.Globalization;
using Minga.Kernel;
using Minga.Library.SearchTexts;
using Minga.Storage;

namespace Minga.Library.CheckTexts;

/// <summary>What was verified, and what is wrong.</summary>
/// <param name="JournalRows">Rows of the journal.</param>
/// <param name="Texts">Language versions, superseded ones too.</param>
/// <param name="Provisions">Provisions whose hash was computed again.</param>
/// <param name="Passages">Passages in the index.</param>
/// <param name="Faults">What is wrong; empty where nothing is.</param>
/// <param name="Notices">What is only not done yet, and is done at the next start or import.</param>
public sealed record CheckReport(
    long JournalRows, int Texts, long Provisions, int Passages, IReadOnlyList<Refusal> Faults, IReadOnlyList<Refusal> Notices);

/// <summary>Verifies that the journal's chain is whole, that every text is as its journal row says, and that the index stands for the tables.</summary>
public sealed class TextCheck(Database database, SearchIndex index)
{
    private sealed record Row(string Iri, string Language, int Version, string File, string Digest, long Id, DateOnly? From);

    /// <summary>Reads everything; changes nothing.</summary>
    public async Task<CheckReport> RunAsync(CancellationToken cancel = default)
    {
        using DbConnection connection = await database.OpenAsync(cancel);
        var faults = new List<Refusal>();
        if (database.Dialect == Dialect.Sqlite)
        {
            using DbCommand integrity = connection.Command("PRAGMA integrity_check");
            faults.AddRange(integrity.Rows(r => r.GetString(0)).Where(line => line != "ok").Select(line => new Refusal("database-damaged", "", line)));
        }
        if (Journal.Verify(connection) is { } broken)
            faults.Add(new Refusal("journal-broken", broken.Sequence.ToString(CultureInfo.InvariantCulture), broken.Reason));

        IReadOnlyList<Row> texts = Texts(connection);
        Dictionary<(string, int, string), string> recorded = Recorded(connection);
        ILookup<long, string> acts = Acts(connection);
        foreach (Row text in texts)
            if (!recorded.Remove((text.Iri, text.Version, "text-imported-" + text.Language), out string? hash)) faults.Add(new Refusal("text-without-journal", text.Iri, text.Language));
            else if (hash != TextDigest.Bind(text.File, text.Digest, text.From, acts[text.Id])) faults.Add(new Refusal("text-hash-differs", text.Iri, text.Language));
        faults.AddRange(recorded.Keys.Select(k => new Refusal("journal-without-text", k.Item1, k.Item3)));

        long provisions = Provisions(connection, texts, faults);
        (IReadOnlyList<Refusal> wrong, IReadOnlyList<Refusal> behind, int passages) = index.Check(connection);
        return new(Journal.Last(connection), texts.Count, provisions, passages, [.. faults, .. wrong], behind);
    }

    private static IReadOnlyList<Row> Texts(DbConnection connection)
    {
        using DbCommand command = connection.Command(
            "SELECT w.iri, e.language, e.version, e.content_hash, e.digest, e.id, e.in_force_from FROM library_expression e JOIN library_work w ON w.id = e.work_id");
        return command.Rows(r => new Row(r.GetString(0), r.GetString(1), r.GetInt32(2), r.GetString(3), r.GetString(4), r.GetInt64(5), r.IsDBNull(6) ? null : r.GetFieldValue<DateOnly>(6)));
    }

    private static ILookup<long, string> Acts(DbConnection connection)
    {
        using DbCommand command = connection.Command("SELECT expression_id, source_id FROM library_change ORDER BY expression_id, position");
        return command.Rows(r => (r.GetInt64(0), r.GetString(1))).ToLookup(r => r.Item1, r => r.Item2);
    }

    private static Dictionary<(string, int, string), string> Recorded(DbConnection connection)
    {
        var rows = new Dictionary<(string, int, string), string>();
        for (long position = 0; Journal.ReadAfter(connection, position, 5000) is { Count: > 0 } entries; position = entries[^1].Sequence)
            foreach (JournalEntry entry in entries)
                if (entry.What.Kind.StartsWith("text-imported-", StringComparison.Ordinal)) rows[(entry.What.Iri, entry.What.Version, entry.What.Kind)] = entry.What.ContentHash;
        return rows;
    }

    /// <summary>Computes every hash again, and the digest over each text, which the journal binds.</summary>
    private static long Provisions(DbConnection connection, IReadOnlyList<Row> texts, List<Refusal> faults)
    {
        Dictionary<long, Row> open = texts.ToDictionary(t => t.Id);
        using DbCommand command = connection.Command("SELECT expression_id, address, heading, text FROM library_provision ORDER BY expression_id, position");
        using DbDataReader reader = command.ExecuteReader();
        var provisions = new List<(string Address, string Hash)>();
        long count = 0, current = -1;
        while (reader.Read())
        {
            if (reader.GetInt64(0) != current) Close();
            current = reader.GetInt64(0);
            provisions.Add((reader.GetString(1), Fingerprint.Of(reader.GetString(2) + "\n" + reader.GetString(3))));
            count++;
        }
        Close();
        faults.AddRange(open.Values.Where(t => t.Digest != TextDigest.Of([])).Select(t => new Refusal("provisions-differ", t.Iri, t.Language)));
        return count;

        void Close()
        {
            if (current >= 0 && open.Remove(current, out Row? text) && TextDigest.Of(provisions) != text.Digest) faults.Add(new Refusal("provisions-differ", text.Iri, text.Language));
            provisions.Clear();
        }
    }
}
