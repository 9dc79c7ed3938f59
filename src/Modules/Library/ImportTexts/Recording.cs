using System.Data.Common;
using System.Globalization;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Storage;

namespace Minga.Library.ImportTexts;

/// <summary>A document on its way into the tables.</summary>
/// <param name="Document">What the reader made of the file.</param>
/// <param name="File">Name of the file inside its folder or archive.</param>
/// <param name="ContentHash">SHA-256 of the file.</param>
/// <param name="TakenOn">The day on which the source was taken.</param>
/// <param name="InHistory">
/// Whether the file is one state of a history: an act that stands in it again, with other dates around the same words, is the same text.
/// </param>
internal sealed record Incoming(LegalDocument Document, string File, string ContentHash, DateOnly TakenOn, bool InHistory = false);

/// <summary>What was written.</summary>
/// <param name="Iri">The work.</param>
/// <param name="Version">The number of the version.</param>
/// <param name="Change">How it differs from the version that it replaced; null where it replaced none.</param>
/// <param name="Later">Whether it is a further version in the world of a text that was there.</param>
internal sealed record Written(string Iri, int Version, ChangedText? Change, bool Later);

/// <summary>
/// Writes one document version: work, identifiers, expression, provisions, claims, findings and its row of the journal, in one
/// transaction, so that a crash leaves all of it or nothing.
/// </summary>
internal sealed class Recording(DbConnection connection, TimeProvider time)
{
    private static readonly string[] PlaceColumns = ["expression_id", "position", "parent", "kind", "number", "address", "aliases", "line", "wording_id"];
    private static readonly string[] WordingColumns = ["id", "heading", "text", "hash", "notes"];

    private readonly Dictionary<(long Work, string Language), Dictionary<string, long>> histories = [];

    /// <summary>Null where this very file is that version already: another import was faster.</summary>
    /// <param name="incoming">The document.</param>
    /// <param name="territory">Where it belongs; null for an instrument.</param>
    /// <param name="keep">False to learn what would be written: the transaction is rolled back.</param>
    public Written? Write(Incoming incoming, TerritoryCode? territory, bool keep = true)
    {
        LegalDocument document = incoming.Document;
        DateTimeOffset now = time.GetUtcNow();
        using DbTransaction transaction = connection.BeginTransaction();
        Journal.Alone(connection, transaction);

        List<Row> provisions = Rows(document);
        string digest = TextDigest.Of(provisions.Select(r => (r.Provision.Address, r.Hash)));
        (long work, string iri, string official) = new WorkRecord(connection, transaction).Of(document, territory, now);
        if (Supersede(work, incoming, digest, now, transaction) is not { } step) return null;
        string authority = official.Split(' ').Contains(document.Language.Value) ? "official" : "human";
        long expression = Expression(work, step.Version, incoming, authority, digest, now, transaction);
        Dictionary<string, long> wordings = Provisions(expression, (work, document.Language.Value), step.Before, provisions, transaction);
        Changes(expression, document, transaction);
        Claims(work, expression, document, now, transaction);
        connection.Insert(transaction, "library_keyword", ["expression_id", "position", "vocabulary", "value", "authority"],
            document.Keywords.Select((k, i) => new object?[] { expression, i, k.Vocabulary, k.Value, Name(k.Authority) }));
        connection.Insert(transaction, "library_finding", ["expression_id", "position", "code", "line", "excerpt"],
            document.Findings.Select((f, i) => new object?[] { expression, i, f.Code, f.Line, f.Excerpt }));
        ChangedText? change = step.Replaced is { } old ? Compare(old, provisions, iri, document, step.Version, transaction) : null;
        Journal.Append(connection, transaction,
            new JournalDraft(iri, step.Version, "system/import", TextDigest.Bind(incoming.ContentHash, digest, document.InForce), "text-imported-" + document.Language.Value), now);
        var written = new Written(iri, step.Version, change, Later: step is { Replaced: null, Before: not null });
        if (!keep)
        {
            transaction.Rollback();
            return written;
        }
        transaction.Commit();
        // Only a text that comes in many versions is worth remembering, and only once its wordings are there to stay.
        if (document.InForce is not null) histories[(work, document.Language.Value)] = wordings;
        return written;
    }

    /// <summary>Which version the text becomes, and which stored one it replaces.</summary>
    /// <param name="Replaced">The version that stood in its place; it is superseded.</param>
    /// <param name="Before">The version whose wordings it probably repeats: the replaced one, or the one in force before it.</param>
    /// <param name="Version">Its number.</param>
    private readonly record struct Step(long? Replaced, long? Before, int Version);

    /// <summary>
    /// A text without a day of force takes the place of the one that is stored; one with a day takes the place of the version that the same acts
    /// made on the same day, if its words are others now (a history that was rewritten), and stands beside all other versions.
    /// </summary>
    private Step? Supersede(long work, Incoming incoming, string digest, DateTimeOffset now, DbTransaction transaction)
    {
        using DbCommand current = connection.Command(
            "SELECT id, version, content_hash, in_force_from, superseded_at, digest FROM library_expression WHERE work_id = @work AND language = @language ORDER BY version", transaction);
        var all = current.With("@work", work).With("@language", incoming.Document.Language.Value)
            .Rows(r => (Id: r.GetInt64(0), Version: r.GetInt32(1), Hash: r.GetString(2), From: r.IsDBNull(3) ? (DateOnly?)null : r.GetFieldValue<DateOnly>(3), Known: r.IsDBNull(4), Digest: r.GetString(5)));
        int version = all.Count == 0 ? 1 : all[^1].Version + 1;
        DateOnly? from = incoming.Document.InForce?.From;
        var known = all.Where(e => e.Known).ToList();
        var same = known.Where(e => e.From == from && (from is null || Acts(e.Id, transaction).SequenceEqual(incoming.Document.InForce!.Acts.Select(a => a.SourceId)))).ToList();
        if (same.Count == 0)
            return new(null, known.Where(e => e.From <= from).OrderBy(e => e.From).ThenBy(e => e.Version).Select(e => (long?)e.Id).LastOrDefault(), version);
        // An undated text of a history has had each of its states before: none of them comes back when the history is read again.
        if (incoming.InHistory && from is null && all.Any(e => e.Hash == incoming.ContentHash)) return null;
        if (same[^1].Hash == incoming.ContentHash || (incoming.InHistory && same[^1].Digest == digest)) return null;
        using DbCommand supersede = connection.Command("UPDATE library_expression SET superseded_at = @now WHERE id = @id", transaction);
        supersede.With("@now", now).With("@id", same[^1].Id).ExecuteNonQuery();
        return new(same[^1].Id, same[^1].Id, version);
    }

    private IReadOnlyList<string> Acts(long expression, DbTransaction transaction)
    {
        using DbCommand read = connection.Command("SELECT source_id FROM library_change WHERE expression_id = @id ORDER BY position", transaction);
        return read.With("@id", expression).Rows(r => r.GetString(0));
    }

    private void Changes(long expression, LegalDocument document, DbTransaction transaction)
    {
        if (document.InForce is not { Acts.Count: > 0 } version) return;
        connection.Insert(transaction, "library_change", ["expression_id", "position", "source_id", "title", "official_address"],
            version.Acts.Select((a, i) => new object?[] { expression, i, a.SourceId, a.Title, a.Address?.OriginalString }));
    }

    /// <summary>Stores the places, and the wordings that no earlier version of the text has.</summary>
    /// <returns>The wordings of the text by what they say.</returns>
    private Dictionary<string, long> Provisions(
        long expression, (long, string) text, long? before, List<Row> rows, DbTransaction transaction)
    {
        Dictionary<string, long> known = histories.TryGetValue(text, out var history) ? new(history, StringComparer.Ordinal) : Wordings(before, transaction);
        using DbCommand last = connection.Command("SELECT coalesce(max(id), 0) FROM library_wording", transaction);
        // The journal's lock is held: nobody else numbers wordings now.
        long next = last.Scalar<long>();
        var fresh = new List<object?[]>();
        var places = new List<object?[]>(rows.Count);
        foreach (Row row in rows)
        {
            Provision p = row.Provision;
            string notes = Notes(p), says = row.Hash + notes;
            if (!known.TryGetValue(says, out long wording))
            {
                known.Add(says, wording = ++next);
                fresh.Add([wording, p.Heading, row.Text, row.Hash, notes]);
            }
            places.Add([expression, row.Position, row.Parent, Name(p.Kind), p.Number, p.Address, string.Join(' ', p.Aliases), p.Line, wording]);
        }
        connection.Insert(transaction, "library_wording", WordingColumns, fresh);
        connection.Insert(transaction, "library_place", PlaceColumns, places);
        return known;
    }

    private Dictionary<string, long> Wordings(long? expression, DbTransaction transaction)
    {
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        if (expression is not { } id) return known;
        using DbCommand read = connection.Command("SELECT hash, notes, wording_id FROM library_provision WHERE expression_id = @id", transaction);
        foreach ((string says, long wording) in read.With("@id", id).Rows(r => (r.GetString(0) + r.GetString(1), r.GetInt64(2)))) known.TryAdd(says, wording);
        return known;
    }

    private long Expression(
        long work, int version, Incoming incoming, string authority, string digest, DateTimeOffset now, DbTransaction transaction)
    {
        LegalDocument document = incoming.Document;
        int articles = document.All().Count(p => p.Kind == ProvisionKind.Article || (p.Kind == ProvisionKind.Paragraph && document.Kind == DocumentKind.Instrument));
        DateOnly? published = document.Dates.Where(d => d.What == "publication").Select(d => (DateOnly?)d.On).FirstOrDefault();
        using DbCommand insert = connection.Command(
            """
            INSERT INTO library_expression (work_id, language, version, content_hash, title, title_folded, authority, source_name, source_id,
              official_address, published_on, taken_on, articles, digest, recorded_at, superseded_at, in_force_from, standing)
            VALUES (@work, @language, @version, @hash, @title, @folded, @authority, @source, @id, @official, @published, @taken, @articles, @digest, @now, NULL, @from, @standing)
            RETURNING id
            """, transaction);
        return insert.With("@work", work).With("@language", document.Language.Value).With("@version", version)
            .With("@hash", incoming.ContentHash).With("@title", document.Title).With("@folded", Folded.Of(document.Title)).With("@source", incoming.File)
            .With("@id", document.Identifiers[0].Value).With("@official", WorkRecord.Official(document))
            .With("@published", published).With("@taken", incoming.TakenOn).With("@articles", articles).With("@digest", digest).With("@authority", authority).With("@now", now)
            .With("@from", document.InForce?.From).With("@standing", Name(document.Standing)).Scalar<long>();
    }

    /// <summary>A provision on its way into the tables.</summary>
    private readonly record struct Row(Provision Provision, int Position, int? Parent, string Text, string Hash);

    /// <summary>The provisions, parents before children.</summary>
    private static List<Row> Rows(LegalDocument document)
    {
        var rows = new List<Row>();
        void Add(Provision provision, int? parent)
        {
            int position = rows.Count;
            string text = provision.OwnText;
            rows.Add(new(provision, position, parent, text, Fingerprint.Of(provision.Heading + "\n" + text)));
            foreach (Provision child in provision.Children) Add(child, position);
        }
        foreach (Provision provision in document.Provisions) Add(provision, null);
        return rows;
    }

    private void Claims(long work, long expression, LegalDocument document, DateTimeOffset now, DbTransaction transaction)
    {
        string by = WorkRecord.Official(document) is { } address ? new Uri(address).Host : document.Identifiers[0].Scheme;
        IEnumerable<object?[]> dates = document.Dates.Select(d =>
            new object?[] { work, expression, d.What, d.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), d.On, by, now });
        IEnumerable<object?[]> statements = document.Statements.Select(s =>
            new object?[] { work, expression, s.What, s.Value, null, by, now });
        connection.Insert(transaction, "library_claim", ["work_id", "expression_id", "what", "value", "stated_on", "asserted_by", "recorded_at"],
            dates.Concat(statements));
    }

    private ChangedText Compare(long before, IReadOnlyList<Row> now, string iri, LegalDocument document, int version, DbTransaction transaction)
    {
        using DbCommand read = connection.Command("SELECT address, hash FROM library_provision WHERE expression_id = @id", transaction);
        Dictionary<string, string> old = read.With("@id", before).Rows(r => (r.GetString(0), r.GetString(1))).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
        HashSet<string> current = [.. now.Select(p => p.Provision.Address)];
        return new(iri, document.Language.Value, version,
            [.. now.Where(p => old.TryGetValue(p.Provision.Address, out string? hash) && hash != p.Hash).Select(p => p.Provision.Address)],
            [.. now.Where(p => !old.ContainsKey(p.Provision.Address)).Select(p => p.Provision.Address)],
            [.. old.Keys.Where(a => !current.Contains(a))]) { InForceFrom = document.InForce?.From };
    }

    private static string Notes(Provision provision) =>
        string.Join('\n', provision.Notes.Select(StoredNote.Of));

    private static string Name(Standing standing) => standing switch
    {
        Standing.InForce => "in-force", Standing.Ended => "ended", _ => "unstated",
    };

    private static string Name(TextAuthority authority) => authority switch
    {
        TextAuthority.Official => "official", TextAuthority.Human => "human", _ => "machine",
    };

    private static string Name(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Preamble => "preamble", ProvisionKind.Recital => "recital", ProvisionKind.Division => "division",
        ProvisionKind.Article => "article", ProvisionKind.Paragraph => "paragraph", ProvisionKind.Point => "point",
        ProvisionKind.Annex => "annex", _ => "text",
    };
}
