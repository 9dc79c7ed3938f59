using System.Data.Common;
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
    /// The texts to index, streamed. An article is one text with all that is inside it; of an instrument every paragraph and point is
    /// one, since a person looks for "32(h)". Of everything else (preambles, text under a chapter's heading, annexes, closing text) the own text is
    /// one; a heading alone says nothing that its articles do not.
    /// </summary>
    public static IEnumerable<IndexedText> Read(DbConnection connection, string shelf, TimeProvider time)
    {
        bool instruments = shelf == SearchIndex.Instruments;
        using DbCommand command = connection.Command(
            $"""
            SELECT w.key, w.year, w.rank, e.language, e.title, p.expression_id, p.kind, p.address, p.number, p.heading, p.text, p.parent, p.position
            FROM library_work w JOIN library_expression e ON e.work_id = w.id AND {CurrentTexts.Sql}
              JOIN library_provision p ON p.expression_id = e.id
            WHERE {(instruments ? "w.kind = 'instrument'" : "w.territory = @shelf")}
            ORDER BY e.id, p.position
            """).Today(time);
        if (!instruments) command.With("@shelf", shelf);
        using DbDataReader reader = command.ExecuteReader();

        IndexedText? open = null;
        var inside = new HashSet<int>();
        while (reader.Read())
        {
            string kind = reader.GetString(6);
            int position = reader.GetInt32(12);
            bool continues = !instruments && open is not null && !reader.IsDBNull(11) && inside.Contains(reader.GetInt32(11));
            if (continues)
            {
                inside.Add(position);
                string line = ComposedText.Line(kind, reader.GetString(8), reader.GetString(9), reader.GetString(10));
                open = open! with { Text = open.Text.Length > 0 ? open.Text + "\n" + line : line };
                continue;
            }
            if (Says(open)) yield return open!;
            open = null;
            inside.Clear();
            if (kind is "article") inside.Add(position);
            LanguageCode language = LanguageCode.Parse(reader.GetString(3));
            open = new IndexedText
            {
                Work = reader.GetString(0), Address = reader.GetString(7), Language = language, Shelf = shelf, Kind = reader.GetString(2),
                Year = reader.IsDBNull(1) ? null : reader.GetInt32(1), Title = reader.GetString(4), Heading = reader.GetString(9),
                Text = reader.GetString(10),
            };
        }
        if (Says(open)) yield return open!;
    }

    /// <summary>Sources write "()" or "…" where an article was, and the title again as the first line: there is nothing to find in either, nor in
    /// the names of those who signed.</summary>
    private static bool Says(IndexedText? text) => text is not null && text.Text.Any(char.IsLetter) && !SameWords(text.Text, text.Title)
        && text.Address.Split('/')[^1].Split('~')[0] != Addressing.Signatures;

    private static bool SameWords(string one, string other) =>
        one.Where(char.IsLetterOrDigit).SequenceEqual(other.Where(char.IsLetterOrDigit));
}
