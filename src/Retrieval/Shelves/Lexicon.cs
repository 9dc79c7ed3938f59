using System.Text;
using Minga.Kernel;

namespace Minga.Retrieval.Shelves;

/// <summary>The words of one language of a shelf: stems in the order of their UTF-8 bytes, with the numbers that the postings know them by.</summary>
internal sealed class Lexicon(ColumnReader reader)
{
    private readonly Column<int> numbers = reader.Next<int>();
    private readonly Column<int> ends = reader.Next<int>();
    private readonly Column<byte> stems = reader.Next<byte>();

    /// <summary>The number of a word; -1 where no text or title of the shelf holds it.</summary>
    public int Find(ReadOnlySpan<byte> stem)
    {
        ReadOnlySpan<int> end = ends.Span;
        ReadOnlySpan<byte> all = stems.Span;
        int low = 0, high = end.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int compared = all[(middle == 0 ? 0 : end[middle - 1])..end[middle]].SequenceCompareTo(stem);
            if (compared == 0) return numbers.Span[middle];
            if (compared < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <summary>Writes the words of one language.</summary>
    public static void Write(ColumnWriter writer, IEnumerable<KeyValuePair<string, int>> words)
    {
        (byte[] Stem, int Number)[] sorted = [.. words.Select(w => (Encoding.UTF8.GetBytes(w.Key), w.Value))];
        Array.Sort(sorted, (a, b) => a.Stem.AsSpan().SequenceCompareTo(b.Stem));
        var ends = new int[sorted.Length];
        int end = 0;
        for (int i = 0; i < ends.Length; i++) ends[i] = end += sorted[i].Stem.Length;
        var stems = new byte[end];
        foreach ((int i, (byte[] stem, _)) in sorted.Index()) stem.CopyTo(stems, ends[i] - stem.Length);
        writer.Write<int>([.. sorted.Select(s => s.Number)]);
        writer.Write<int>(ends);
        writer.Write<byte>(stems);
    }
}

/// <summary>What is counted of the texts in one language.</summary>
internal readonly record struct LanguageTexts(LanguageCode Language, int Passages, long Words);
