using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;

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

/// <summary>A run of words with the same fate, with the punctuation and spaces inside it.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Words">The words: of the later text, or of the earlier where they were removed.</param>
public readonly record struct Change(ChangeKind Kind, string Words);

/// <summary>Compares two provisions word by word: successive resolutions repeat one another with small, telling changes.</summary>
public static partial class Lineage
{
    private sealed class WordChunker : IChunker
    {
        public static readonly WordChunker Instance = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Token().Matches(text).Select(m => m.Value)];
    }

    /// <summary>
    /// The changes in reading order; what was removed stands before what replaced it. Case and punctuation count, white space does not.
    /// </summary>
    public static IReadOnlyList<Change> Compare(string before, string after)
    {
        DiffResult diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        MatchCollection old = Token().Matches(before), later = Token().Matches(after);
        var changes = new List<Change>();
        int at = 0;
        foreach (DiffBlock block in diff.DiffBlocks)
        {
            Add(changes, ChangeKind.Kept, after, later, at, block.InsertStartB - at);
            Add(changes, ChangeKind.Removed, before, old, block.DeleteStartA, block.DeleteCountA);
            Add(changes, ChangeKind.Added, after, later, block.InsertStartB, block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }
        Add(changes, ChangeKind.Kept, after, later, at, later.Count - at);
        return changes;
    }

    private static void Add(List<Change> changes, ChangeKind kind, string text, MatchCollection tokens, int start, int count)
    {
        if (count <= 0) return;
        Match last = tokens[start + count - 1];
        changes.Add(new(kind, text[tokens[start].Index..(last.Index + last.Length)]));
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(['’-][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
