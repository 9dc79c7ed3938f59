using System.Runtime.InteropServices;

namespace Minga.LegalText;

/// <summary>What became of some words between two texts.</summary>
public enum ChangeKind
{
    /// <summary>They stand in both.</summary>
    Kept,

    /// <summary>They stand only in the later text.</summary>
    Added,

    /// <summary>They stand only in the earlier text.</summary>
    Removed,
}

/// <summary>A stretch of characters, in UTF-16 units.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many; 0 where a run has no part in the text.</param>
public readonly record struct Span(int Start, int Length)
{
    /// <summary>The characters themselves.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}

/// <summary>A run of words with the same fate, with the punctuation inside it and the white space after each word.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Before">Where they stand in the earlier text; empty where they were added.</param>
/// <param name="After">Where they stand in the later text; empty where they were removed.</param>
public readonly record struct WordRun(ChangeKind Kind, Span Before, Span After);

/// <summary>
/// Compares two texts word by word. Case, punctuation and the ends of paragraphs count; how many spaces stand between two words does not.
/// </summary>
public static class WordRuns
{
    /// <summary>
    /// The runs in reading order; what was removed stands before what replaced it. The spans of the kept and the removed runs, put one
    /// after the other, are the earlier text to the last character; those of the kept and the added runs the later text. Two texts that
    /// differ only in spaces have one kept run, two empty ones none.
    /// </summary>
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        Tokens old = Tokens.Of(before, words), later = Tokens.Of(after, words);
        var removed = new bool[old.Count];
        var added = new bool[later.Count];
        Alignment.Mark(CollectionsMarshal.AsSpan(old.Words), CollectionsMarshal.AsSpan(later.Words), removed, added, words.Count);
        return Legible(Runs(old, later, removed, added));
    }

    private static List<Piece> Runs(Tokens old, Tokens later, bool[] removed, bool[] added)
    {
        var runs = new List<Piece>();
        for (int i = 0, j = 0; i < old.Count || j < later.Count;)
        {
            (int fromI, int fromJ) = (i, j);
            while (i < old.Count && removed[i]) i++;
            if (i > fromI) runs.Add(new(ChangeKind.Removed, i - fromI, old.Between(fromI, i), later.Between(j, j)));
            while (j < later.Count && added[j]) j++;
            if (j > fromJ) runs.Add(new(ChangeKind.Added, j - fromJ, old.Between(i, i), later.Between(fromJ, j)));
            (fromI, fromJ) = (i, j);
            while (i < old.Count && j < later.Count && !removed[i] && !added[j]) (i, j) = (i + 1, j + 1);
            if (i > fromI) runs.Add(new(ChangeKind.Kept, i - fromI, old.Between(fromI, i), later.Between(fromJ, j)));
        }
        return runs;
    }

    /// <summary>One or two kept words ("de la", a comma) inside a rewritten sentence are chance: read as kept they only confuse.</summary>
    private static List<WordRun> Legible(List<Piece> pieces)
    {
        var runs = new List<WordRun>(pieces.Count);
        for (int at = 0; at < pieces.Count;)
        {
            if (pieces[at].Kind == ChangeKind.Kept)
            {
                runs.Add(new(ChangeKind.Kept, pieces[at].Before, pieces[at].After));
                at++;
                continue;
            }
            int end = EndOfChange(pieces, at);
            while (end + 1 < pieces.Count && IsChance(pieces, at, end)) end = EndOfChange(pieces, end + 1);
            Span gone = Cover(pieces[at].Before, pieces[end - 1].Before), come = Cover(pieces[at].After, pieces[end - 1].After);
            if (gone.Length > 0) runs.Add(new(ChangeKind.Removed, gone, new(come.Start, 0)));
            if (come.Length > 0) runs.Add(new(ChangeKind.Added, new(gone.Start + gone.Length, 0), come));
            at = end;
        }
        return runs;
    }

    private static int EndOfChange(List<Piece> pieces, int at)
    {
        while (at < pieces.Count && pieces[at].Kind != ChangeKind.Kept) at++;
        return at;
    }

    private static bool IsChance(List<Piece> pieces, int start, int kept) =>
        pieces[kept].Words <= 2 && Changed(pieces, start, kept) >= 4 && Changed(pieces, kept + 1, EndOfChange(pieces, kept + 1)) >= 4;

    private static int Changed(List<Piece> pieces, int start, int end)
    {
        int words = 0;
        for (int i = start; i < end; i++) words += pieces[i].Words;
        return words;
    }

    private static Span Cover(Span first, Span last) => new(first.Start, last.Start + last.Length - first.Start);

    private readonly record struct Piece(ChangeKind Kind, int Words, Span Before, Span After);
}
