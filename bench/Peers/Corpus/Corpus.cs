using System.Data.Common;
using Minga.Library.SearchTexts;
using Minga.Retrieval;
using Minga.Retrieval.Analysis;
using Minga.Retrieval.Shelves;
using Minga.Storage;

namespace Minga.Peers;

/// <summary>A passage as every engine gets it: title, heading and at most 220 words, cut where ours cuts.</summary>
public sealed record Passage(string Work, string Address, string Shelf, string Language, string Text);

/// <summary>All texts that the product searches, streamed out of the database of an installation.</summary>
public sealed class Corpus(string folder) : IDisposable
{
    private readonly Database database = Database.Sqlite(Path.Combine(folder, "minga.db"));

    public IReadOnlyList<string> Shelves()
    {
        using DbConnection connection = database.Open();
        return ShelfContents.Names(connection, TimeProvider.System);
    }

    public IEnumerable<IndexedText> Texts(string shelf)
    {
        using DbConnection connection = database.Open();
        foreach (IndexedText text in ShelfContents.Read(connection, shelf, TimeProvider.System)) yield return text;
    }

    public IEnumerable<Passage> Passages() => Shelves().SelectMany(Texts).SelectMany(Cuts);

    public void Dispose() => database.Dispose();

    /// <summary>The same cuts as <see cref="ShelfBuilder"/> makes, so that the passages of all engines are as many and as long.</summary>
    private static IEnumerable<Passage> Cuts(IndexedText text)
    {
        string whole = text.Heading.Length == 0 ? text.Text : text.Heading + "\n" + text.Text;
        int head = text.Heading.Length == 0 ? 0 : text.Heading.Length + 1, headWords = 0;
        List<Token> tokens = Tokenizer.Read(whole);
        while (headWords < tokens.Count && tokens[headWords].Start < head) headWords++;
        foreach ((int from, int to) in Cut.Passages(tokens, headWords))
        {
            string words = from < to ? whole[tokens[from].Start..(tokens[to - 1].Start + tokens[to - 1].Length)] : "";
            yield return new(text.Work, text.Address, text.Shelf, text.Language.Value, $"{text.Title}\n{text.Heading}\n{words}");
        }
    }
}
