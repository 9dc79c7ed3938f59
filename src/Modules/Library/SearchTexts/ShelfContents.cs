using System.Data.Common;
using System.Text;
using Minga.Kernel;
using Minga.LegalText;
using Minga.Retrieval;
using Minga.Storage;

namespace Minga.Library.SearchTexts;

/// <summary>What stands on a shelf: the current version of every text of one territory, or of all instruments.</summary>
internal static class ShelfContents
{
    /// <summary>The shelf of a work by its IRI: "/measures/uy/ley-19848" stands on "uy".</summary>
    public static string ShelfOf(string iri) => iri.StartsWith("/instruments/", StringComparison.Ordinal) ? SearchIndex.Instruments : iri.Split('/')[2];

    /// <summary>The shelves that hold at least one text.</summary>
    public static IReadOnlyList<string> Names(DbConnection connection, TimeProvider time)
    {
        using DbCommand command = connection.Command(
            $"""
            SELECT DISTINCT coalesce(w.territory, 'instruments') FROM library_work w
            WHERE EXISTS (SELECT 1 FROM library_expression e WHERE e.work_id = w.id AND {CurrentTexts.Sql}) ORDER BY 1
            """).Today(time);
        return command.Rows(r => r.GetString(0));
    }

    /// <summary>
    /// The texts to index, streamed, those of one work together. An article is one text with all that is inside it; of an instrument every paragraph
    /// and point is one, since a person looks for "32(h)". Of everything else (preambles, text under a chapter's heading, annexes, closing text) the
    /// own text is one; a heading alone says nothing that its articles do not.
    /// </summary>
    public static IEnumerable<IndexedText> Read(DbConnection connection, string shelf, TimeProvider time)
    {
        // Two steps, since in one the database would sort a country's texts to bring the works together.
        foreach ((long expression, IndexedText version) in Versions(connection, shelf, time))
            foreach (IndexedText text in Texts(connection, expression, version).Where(Says))
                yield return text;
    }

    /// <summary>The shelves of texts that came into force after one day and up to another.</summary>
    public static IReadOnlyList<string> Due(DbConnection connection, DateOnly after, DateOnly to)
    {
        using DbCommand command = connection.Command(
            """
            SELECT DISTINCT coalesce(w.territory, 'instruments') FROM library_expression e JOIN library_work w ON w.id = e.work_id
            WHERE e.in_force_from > @after AND e.in_force_from <= @to AND e.superseded_at IS NULL
            """);
        return command.With("@after", after).With("@to", to).Rows(r => r.GetString(0));
    }

    /// <summary>The current language versions of the shelf, each as a text that says nothing yet.</summary>
    private static IReadOnlyList<(long Expression, IndexedText Version)> Versions(DbConnection connection, string shelf, TimeProvider time)
    {
        using DbCommand command = connection.Command(
            $"""
            SELECT e.id, w.key, w.year, w.rank, e.language, e.title, e.standing
            FROM library_work w JOIN library_expression e ON e.work_id = w.id AND {CurrentTexts.Sql}
            WHERE {(shelf == SearchIndex.Instruments ? "w.kind = 'instrument'" : "w.territory = @shelf")}
            ORDER BY w.id, e.id
            """).Today(time);
        if (shelf != SearchIndex.Instruments) command.With("@shelf", shelf);
        return command.Rows(r => (r.GetInt64(0), new IndexedText
        {
            Work = r.GetString(1), Year = r.IsDBNull(2) ? null : r.GetInt32(2), Kind = r.GetString(3), Language = LanguageCode.Parse(r.GetString(4)),
            Title = r.GetString(5), Ended = r.GetString(6) == "ended", Shelf = shelf, Address = "", Text = "",
        }));
    }

    private static IEnumerable<IndexedText> Texts(DbConnection connection, long expression, IndexedText version)
    {
        using DbCommand command = connection.Command(
            "SELECT kind, address, number, heading, text, parent, position FROM library_provision WHERE expression_id = @expression ORDER BY position");
        command.With("@expression", expression);
        using DbDataReader reader = command.ExecuteReader();
        bool instruments = version.Shelf == SearchIndex.Instruments;
        IndexedText? open = null;
        var words = new StringBuilder();
        var inside = new HashSet<int>();
        while (reader.Read())
        {
            string kind = reader.GetString(0);
            int position = reader.GetInt32(6);
            if (!instruments && open is not null && !reader.IsDBNull(5) && inside.Contains(reader.GetInt32(5)))
            {
                inside.Add(position);
                if (words.Length > 0) words.Append('\n');
                words.Append(ComposedText.Line(kind, reader.GetString(2), reader.GetString(3), reader.GetString(4)));
                continue;
            }
            if (open is not null) yield return open with { Text = words.ToString() };
            inside.Clear();
            if (kind is "article") inside.Add(position);
            open = version with { Address = reader.GetString(1), Heading = reader.GetString(3) };
            words.Clear().Append(reader.GetString(4));
        }
        if (open is not null) yield return open with { Text = words.ToString() };
    }

    /// <summary>Sources write "()" or "…" where an article was, and the title again as the first line: there is nothing to find in either, nor in
    /// the names of those who signed.</summary>
    private static bool Says(IndexedText text) => text.Text.Any(char.IsLetter) && !SameWords(text.Text, text.Title)
        && text.Address.Split('/')[^1].Split('~')[0] != Addressing.Signatures;

    private static bool SameWords(string one, string other) =>
        one.Where(char.IsLetterOrDigit).SequenceEqual(other.Where(char.IsLetterOrDigit));
}
