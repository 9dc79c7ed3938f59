using System.Data.Common;
using System.Globalization;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Library.FollowReferences;
using Minga.Library.LoadStory;
using Minga.Storage;

namespace Minga.Library.ImportTexts;

/// <summary>Finds the work of a document by its identifiers, by our description of it, or makes it, in the transaction of its text.</summary>
internal sealed class WorkRecord(DbConnection connection, DbTransaction transaction)
{
    /// <summary>Beside a source's own identifier, the schemes under which two files are the same text; other identifiers only point elsewhere.</summary>
    private static readonly string[] Joining = ["un-symbol", "frbr-work"];

    /// <summary>The work, found or made, with the languages in which it is official.</summary>
    public (long Id, string Iri, string Official) Of(LegalDocument document, TerritoryCode? territory, DateTimeOffset now)
    {
        using DbCommand find = connection.Command(
            "SELECT w.id, w.iri, w.official_languages FROM library_identifier i JOIN library_work w ON w.id = i.work_id WHERE i.scheme = @scheme AND i.value = @value", transaction);
        foreach (Identifier identifier in document.Identifiers.Where((i, place) => place == 0 || Joining.Contains(i.Scheme)))
        {
            var found = find.With("@scheme", identifier.Scheme).With("@value", identifier.Value).Rows(r => (r.GetInt64(0), r.GetString(1), r.GetString(2)));
            if (found.Count > 0)
            {
                Identifiers(found[0].Item1, document);
                return found[0];
            }
        }

        if (Described(document, territory, find) is { } described) return described;

        string kind = document.Kind == DocumentKind.Instrument ? "instrument" : "measure";
        string key = WorkKey.Of(document.Kind, document.Identifiers, territory);
        // Two identifiers can differ only in what a key leaves out; the second gets an ordinal and stays a work of its own.
        using DbCommand taken = connection.Command("SELECT 1 FROM library_work WHERE key = @key", transaction);
        string free = key;
        for (int n = 2; taken.With("@key", free).Rows(_ => 0).Count > 0; n++) free = key + "~" + n.ToString(CultureInfo.InvariantCulture);

        string iri = WorkKey.Iri(kind, free);
        // The United Nations publish in six languages, of which three are languages of the interface; a law is official in its own.
        string official = document.Identifiers.Any(i => i.Scheme == "un-symbol") ? "es en fr" : document.Language.Value;
        using DbCommand insert = connection.Command(
            """
            INSERT INTO library_work (iri, kind, key, territory, rank, number, symbol, year, adopted_on, body, renews, official_address,
              official_languages, title, position, version, recorded_at, cited_number)
            VALUES (@iri, @kind, @key, @territory, @rank, @number, @symbol, @year, @adopted, NULL, NULL, @official, @languages, NULL, 1000, 1, @now, @cited)
            RETURNING id
            """, transaction);
        long id = Facts(insert, document).With("@iri", iri).With("@kind", kind).With("@key", free).With("@territory", territory?.Value)
            .With("@languages", official).With("@now", now).Scalar<long>();
        Identifiers(id, document);
        return (id, iri, official);
    }

    /// <summary>The measure that was described here before its text came: it takes what its own source says of it. Null where there is none.</summary>
    private (long Id, string Iri, string Official)? Described(LegalDocument document, TerritoryCode? territory, DbCommand find)
    {
        if (territory is not { } where) return null;
        var found = find.With("@scheme", DescribedIdentifier.Scheme).With("@value", DescribedIdentifier.Of(where, document.Identifiers[0].Value)).Rows(r => (Id: r.GetInt64(0), Iri: r.GetString(1)));
        if (found.Count == 0) return null;
        (long id, string iri) = found[0];
        using DbCommand take = connection.Command(
            """
            UPDATE library_work SET rank = @rank, number = @number, symbol = @symbol, year = @year, adopted_on = @adopted, official_address = @official,
              official_languages = @languages, cited_number = @cited
            WHERE id = @id AND NOT EXISTS (SELECT 1 FROM library_expression e WHERE e.work_id = @id)
            """, transaction);
        Facts(take, document).With("@id", id).With("@languages", document.Language.Value).ExecuteNonQuery();
        Identifiers(id, document);
        return (id, iri, document.Language.Value);
    }

    private static DbCommand Facts(DbCommand command, LegalDocument document)
    {
        DateOnly? adopted = document.Dates.Where(d => d.What is "adoption" or "promulgation" or "enactment").Select(d => (DateOnly?)d.On).FirstOrDefault();
        DateOnly? any = adopted ?? document.Dates.Where(d => d.What == "publication").Select(d => (DateOnly?)d.On).FirstOrDefault();
        return command.With("@rank", document.Rank).With("@number", document.Number).With("@symbol", document.Identifiers[0].Value).With("@year", any?.Year)
            .With("@adopted", adopted).With("@official", Official(document)).With("@cited", CitedName.Of(document.Number, document.Title));
    }

    private void Identifiers(long work, LegalDocument document)
    {
        using DbCommand insert = connection.Command(
            "INSERT INTO library_identifier (scheme, value, work_id) VALUES (@scheme, @value, @work) ON CONFLICT (scheme, value) DO NOTHING", transaction);
        foreach (Identifier identifier in document.Identifiers)
            insert.With("@scheme", identifier.Scheme).With("@value", identifier.Value).With("@work", work).ExecuteNonQuery();
    }

    /// <summary>The source's address where it is one that a reader can open.</summary>
    public static string? Official(LegalDocument document) =>
        document.OfficialAddress is { IsAbsoluteUri: true, Scheme: "http" or "https" } address ? address.OriginalString : null;
}
