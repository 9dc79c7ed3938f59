using System.Data.Common;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Storage;

namespace Minga.Library.FollowReferences;

/// <summary>
/// Reads the wordings that came after the last one it read and stores what they cite of other works. What is stored is derived: a crash loses
/// nothing, since the position is advanced in the same transaction.
/// </summary>
internal static class CitationIndex
{
    private const int Batch = 20_000;

    private sealed record Reading(long Wording, long Expression, string Address, string Text, string Language, string Rank, string Title, string? Territory);

    /// <summary>Brings it up to date.</summary>
    public static void CatchUp(DbConnection connection, CancellationToken cancel = default)
    {
        var titles = new Dictionary<string, KnownTitles>(StringComparer.Ordinal);
        var law = (Expression: -1L, Law: (CitingLaw?)null);
        while (Behind(connection))
        {
            cancel.ThrowIfCancellationRequested();
            using DbTransaction transaction = connection.BeginTransaction();
            Journal.Alone(connection, transaction);
            using DbCommand at = connection.Command("SELECT last_wording FROM library_cited", transaction);
            long last = at.Scalar<long>();
            IReadOnlyList<Reading> readings = After(connection, last, transaction);
            var rows = new List<object?[]>();
            foreach (Reading reading in readings.DistinctBy(r => r.Wording))
            {
                if (law.Expression != reading.Expression) law = (reading.Expression, Law(connection, reading, titles, transaction));
                int position = 0;
                foreach (Reference reference in References.In(reading.Text, law.Law!, reading.Address))
                    if (reference.Work is { } work)
                        rows.Add([reading.Wording, position++, CitedName.Of(work), CitedName.Rank(work.Rank), work.Year, work.Territory?.Value, reference.Article]);
            }
            connection.Insert(transaction, "library_citation", ["wording_id", "position", "number", "rank", "year", "territory", "article"], rows);
            // Wordings of instruments are passed over: they cite in languages and ways that are not read.
            using DbCommand advance = connection.Command(
                "UPDATE library_cited SET last_wording = (SELECT CASE WHEN max(id) > @to THEN @to ELSE max(id) END FROM library_wording)", transaction);
            advance.With("@to", last + Batch).ExecuteNonQuery();
            transaction.Commit();
        }
    }

    private static IReadOnlyList<Reading> After(DbConnection connection, long last, DbTransaction transaction)
    {
        using DbCommand read = connection.Command(
            """
            SELECT w.id, p.expression_id, p.address, w.text, e.language, k.rank, e.title, k.territory
            FROM library_wording w JOIN library_place p ON p.wording_id = w.id
              AND p.expression_id = (SELECT min(f.expression_id) FROM library_place f WHERE f.wording_id = w.id)
              JOIN library_expression e ON e.id = p.expression_id JOIN library_work k ON k.id = e.work_id
            WHERE w.id > @last AND w.id <= @last + @batch AND k.kind = 'measure' ORDER BY w.id
            """, transaction);
        return read.With("@last", last).With("@batch", (long)Batch).Rows(r => new Reading(
            r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.Text(7)));
    }

    /// <summary>Whether there is anything to read; asked without the lock, so that whoever looks every two seconds keeps nobody waiting.</summary>
    private static bool Behind(DbConnection connection)
    {
        using DbCommand behind = connection.Command("SELECT count(*) FROM library_cited WHERE last_wording < (SELECT coalesce(max(id), 0) FROM library_wording)");
        return behind.Scalar<long>() > 0;
    }

    private static CitingLaw Law(DbConnection connection, Reading reading, Dictionary<string, KnownTitles> titles, DbTransaction transaction)
    {
        using DbCommand articles = connection.Command("SELECT address FROM library_place WHERE expression_id = @id AND kind = 'article' ORDER BY position", transaction);
        string territory = reading.Territory ?? "";
        if (!titles.TryGetValue(territory, out KnownTitles? known)) titles.Add(territory, known = Titles(connection, territory, transaction));
        return new CitingLaw(LanguageCode.Parse(reading.Language), reading.Rank, reading.Title,
            TerritoryCode.TryParse(territory, out TerritoryCode code) ? code : null, articles.With("@id", reading.Expression).Rows(r => r.GetString(0)), known);
    }

    /// <summary>The titles of the works without a number: codes, and all laws of Mexico.</summary>
    public static KnownTitles Titles(DbConnection connection, string territory, DbTransaction? transaction = null)
    {
        using DbCommand read = connection.Command(
            "SELECT DISTINCT e.title FROM library_expression e JOIN library_work w ON w.id = e.work_id WHERE w.territory = @territory AND w.kind = 'measure' AND w.number = '' AND e.superseded_at IS NULL", transaction);
        return new KnownTitles(read.With("@territory", territory).Rows(r => r.GetString(0)));
    }
}
