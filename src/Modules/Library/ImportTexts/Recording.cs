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
internal sealed record Incoming(LegalDocument Document, string File, string ContentHash, DateOnly TakenOn);

/// <summary>
/// Writes one document version: work, identifiers, expression, provisions, claims, findings and its row of the journal, in one
/// transaction, so that a crash leaves all of it or nothing.
/// </summary>
internal sealed class Recording(DbConnection connection, TimeProvider time)
{
    private static readonly string[] ProvisionColumns =
        ["expression_id", "position", "parent", "kind", "number", "address", "heading", "text", "hash", "aliases", "notes", "line"];

    /// <summary>Schemes under which two files are the same text; other identifiers only point elsewhere.</summary>
    private static readonly string[] Joining = ["legalize", "un-symbol", "frbr-work", "br-senado"];

    /// <summary>Null where this very file is the current version already: another import was faster.</summary>
    public (string Iri, int Version, ChangedText? Change)? Write(Incoming incoming, TerritoryCode? territory)
    {
        LegalDocument document = incoming.Document;
        DateTimeOffset now = time.GetUtcNow();
        using DbTransaction transaction = connection.BeginTransaction();
        Journal.Alone(connection, transaction);

        (long work, string iri, string official) = Work(document, territory, now, transaction);
        if (Supersede(work, incoming, now, transaction) is not { } step) return null;
        (long? before, int version) = step;
        var provisions = Rows(document);
        string digest = TextDigest.Of(provisions.Select(r => ((string)r[5]!, (string)r[8]!)));
        string authority = official.Split(' ').Contains(document.Language.Value) ? "official" : "human";
        long expression = Expression(work, version, incoming, authority, digest, now, transaction);
        foreach (object?[] row in provisions) row[0] = expression;
        connection.Insert(transaction, "library_provision", ProvisionColumns, provisions);
        Claims(work, expression, document, now, transaction);
        connection.Insert(transaction, "library_keyword", ["expression_id", "position", "vocabulary", "value", "authority"],
            document.Keywords.Select((k, i) => new object?[] { expression, i, k.Vocabulary, k.Value, Name(k.Authority) }));
        connection.Insert(transaction, "library_finding", ["expression_id", "position", "code", "line", "excerpt"],
            document.Findings.Select((f, i) => new object?[] { expression, i, f.Code, f.Line, f.Excerpt }));
        ChangedText? change = before is { } old ? Compare(old, [.. provisions.Select(r => ((string)r[5]!, (string)r[8]!))], iri, document.Language, version, transaction) : null;
        Journal.Append(connection, transaction,
            new JournalDraft(iri, version, "system/import", TextDigest.Bind(incoming.ContentHash, digest), "text-imported-" + document.Language.Value), now);
        transaction.Commit();
        return (iri, version, change);
    }

    private (long Id, string Iri, string Official) Work(LegalDocument document, TerritoryCode? territory, DateTimeOffset now, DbTransaction transaction)
    {
        using DbCommand find = connection.Command(
            "SELECT w.id, w.iri, w.official_languages FROM library_identifier i JOIN library_work w ON w.id = i.work_id WHERE i.scheme = @scheme AND i.value = @value", transaction);
        foreach (Identifier identifier in document.Identifiers.Where(i => Joining.Contains(i.Scheme)))
        {
            var found = find.With("@scheme", identifier.Scheme).With("@value", identifier.Value).Rows(r => (r.GetInt64(0), r.GetString(1), r.GetString(2)));
            if (found.Count > 0)
            {
                Identifiers(found[0].Item1, document, transaction);
                return found[0];
            }
        }

        string kind = document.Kind == DocumentKind.Instrument ? "instrument" : "measure";
        string key = WorkKey.Of(document.Kind, document.Identifiers, territory);
        // Two identifiers can differ only in what a key leaves out; the second gets an ordinal and stays a work of its own.
        using DbCommand taken = connection.Command("SELECT 1 FROM library_work WHERE key = @key", transaction);
        string free = key;
        for (int n = 2; taken.With("@key", free).Rows(_ => 0).Count > 0; n++) free = key + "~" + n.ToString(CultureInfo.InvariantCulture);

        DateOnly? adopted = document.Dates.Where(d => d.What is "adoption" or "promulgation" or "enactment").Select(d => (DateOnly?)d.On).FirstOrDefault();
        DateOnly? any = adopted ?? document.Dates.Where(d => d.What == "publication").Select(d => (DateOnly?)d.On).FirstOrDefault();
        string iri = WorkKey.Iri(kind, free);
        // The United Nations publish in six languages, of which three are languages of the interface; a law is official in its own.
        string official = document.Identifiers.Any(i => i.Scheme == "un-symbol") ? "es en fr" : document.Language.Value;
        using DbCommand insert = connection.Command(
            """
            INSERT INTO library_work (iri, kind, key, territory, rank, number, symbol, year, adopted_on, body, renews, official_address,
              official_languages, title, position, version, recorded_at)
            VALUES (@iri, @kind, @key, @territory, @rank, @number, @symbol, @year, @adopted, NULL, NULL, @official, @languages, NULL, 1000, 1, @now)
            RETURNING id
            """, transaction);
        long id = insert.With("@iri", iri).With("@kind", kind).With("@key", free).With("@territory", territory?.Value)
            .With("@rank", document.Rank).With("@number", document.Number).With("@symbol", document.Identifiers[0].Value)
            .With("@year", any?.Year).With("@adopted", adopted).With("@official", Official(document))
            .With("@languages", official).With("@now", now).Scalar<long>();
        Identifiers(id, document, transaction);
        return (id, iri, official);
    }

    private void Identifiers(long work, LegalDocument document, DbTransaction transaction)
    {
        using DbCommand insert = connection.Command(
            "INSERT INTO library_identifier (scheme, value, work_id) VALUES (@scheme, @value, @work) ON CONFLICT (scheme, value) DO NOTHING", transaction);
        foreach (Identifier identifier in document.Identifiers)
            insert.With("@scheme", identifier.Scheme).With("@value", identifier.Value).With("@work", work).ExecuteNonQuery();
    }

    private (long? Before, int Version)? Supersede(long work, Incoming incoming, DateTimeOffset now, DbTransaction transaction)
    {
        using DbCommand current = connection.Command(
            "SELECT id, version, content_hash FROM library_expression WHERE work_id = @work AND language = @language AND superseded_at IS NULL", transaction);
        var found = current.With("@work", work).With("@language", incoming.Document.Language.Value)
            .Rows(r => (Id: r.GetInt64(0), Version: r.GetInt32(1), Hash: r.GetString(2)));
        if (found.Count == 0) return (null, 1);
        if (found[0].Hash == incoming.ContentHash) return null;
        using DbCommand supersede = connection.Command("UPDATE library_expression SET superseded_at = @now WHERE id = @id", transaction);
        supersede.With("@now", now).With("@id", found[0].Id).ExecuteNonQuery();
        return (found[0].Id, found[0].Version + 1);
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
              official_address, published_on, taken_on, articles, digest, recorded_at, superseded_at)
            VALUES (@work, @language, @version, @hash, @title, @folded, @authority, @source, @id, @official, @published, @taken, @articles, @digest, @now, NULL)
            RETURNING id
            """, transaction);
        return insert.With("@work", work).With("@language", document.Language.Value).With("@version", version)
            .With("@hash", incoming.ContentHash).With("@title", document.Title).With("@folded", Folded.Of(document.Title)).With("@source", incoming.File)
            .With("@id", document.Identifiers[0].Value).With("@official", Official(document))
            .With("@published", published).With("@taken", incoming.TakenOn).With("@articles", articles).With("@digest", digest).With("@authority", authority).With("@now", now).Scalar<long>();
    }

    /// <summary>The rows of the provisions, parents before children; the expression's id is still open.</summary>
    private static List<object?[]> Rows(LegalDocument document)
    {
        var rows = new List<object?[]>();
        void Add(Provision provision, int? parent)
        {
            int position = rows.Count;
            string text = provision.OwnText;
            string hash = Fingerprint.Of(provision.Heading + "\n" + text);
            rows.Add([null, position, parent, Name(provision.Kind), provision.Number, provision.Address, provision.Heading, text, hash,
                string.Join(' ', provision.Aliases), Notes(provision), provision.Line]);
            foreach (Provision child in provision.Children) Add(child, position);
        }
        foreach (Provision provision in document.Provisions) Add(provision, null);
        return rows;
    }

    private void Claims(long work, long expression, LegalDocument document, DateTimeOffset now, DbTransaction transaction)
    {
        string by = Official(document) is { } address ? new Uri(address).Host : document.Identifiers[0].Scheme;
        IEnumerable<object?[]> dates = document.Dates.Select(d =>
            new object?[] { work, expression, d.What, d.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), d.On, by, now });
        IEnumerable<object?[]> statements = document.Statements.Select(s =>
            new object?[] { work, expression, s.What, s.Value, null, by, now });
        connection.Insert(transaction, "library_claim", ["work_id", "expression_id", "what", "value", "stated_on", "asserted_by", "recorded_at"],
            dates.Concat(statements));
    }

    private ChangedText Compare(
        long before, IReadOnlyList<(string Address, string Hash)> now, string iri, LanguageCode language, int version, DbTransaction transaction)
    {
        using DbCommand read = connection.Command("SELECT address, hash FROM library_provision WHERE expression_id = @id", transaction);
        Dictionary<string, string> old = read.With("@id", before).Rows(r => (r.GetString(0), r.GetString(1))).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
        HashSet<string> current = [.. now.Select(p => p.Address)];
        return new(iri, language.Value, version,
            [.. now.Where(p => old.TryGetValue(p.Address, out string? hash) && hash != p.Hash).Select(p => p.Address)],
            [.. now.Where(p => !old.ContainsKey(p.Address)).Select(p => p.Address)],
            [.. old.Keys.Where(a => !current.Contains(a))]);
    }

    /// <summary>The source's address where it is one that a reader can open.</summary>
    private static string? Official(LegalDocument document) =>
        document.OfficialAddress is { IsAbsoluteUri: true, Scheme: "http" or "https" } address ? address.OriginalString : null;

    private static string Notes(Provision provision) =>
        string.Join('\n', provision.Notes.Select(n => n.Marker + "\t" + n.Text.ReplaceLineEndings(" ").Replace('\t', ' ')));

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
