using System.Buffers;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>The passages of one shelf in which a feature stands, in the order of meeting.</summary>
internal sealed class Matches
{
    /// <summary>Arrays that hold only zeroes: who rents one sets back what it touched.</summary>
    private static readonly ArrayPool<int> Zeroes = ArrayPool<int>.Create(1 << 22, 8);

    private readonly List<Match> found = [];

    private Matches()
    {
    }

    public IReadOnlyList<Match> Found => found;

    public ReadOnlySpan<Match> Span => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found);

    /// <param name="Passage">The passage.</param>
    /// <param name="Count">How often it stands there, weighed by source.</param>
    /// <param name="Sentences">The sentences that hold it, a bit each; none where only the title does, and for words.</param>
    public readonly record struct Match(int Passage, float Count, ushort Sentences);

    public static Matches Of(IReadOnlyList<Source> sources, Shelf shelf)
    {
        var matches = new Matches();
        if (sources.Count == 0) return matches;
        int expected = 0;
        foreach (Source source in sources) expected += source.IsTitle ? 0 : source.In(shelf.Holds).Places.Length;
        matches.found.Capacity = expected;
        // For each passage the number of its match, from 1.
        int[] slots = Zeroes.Rent(shelf.Passages);
        foreach (Source source in sources) matches.Add(source, shelf.Holds, slots);
        foreach (Match match in matches.found) slots[match.Passage] = 0;
        Zeroes.Return(slots);
        return matches;
    }

    /// <summary>The match in one passage.</summary>
    public static Match At(IReadOnlyList<Source> sources, Shelf shelf, int passage)
    {
        var match = new Match(passage, 0, 0);
        foreach (Source source in sources)
        {
            Postings postings = source.In(shelf.Holds);
            int at = postings.Places.BinarySearch(source.PlaceOf(passage, shelf.Holds));
            if (at >= 0) match = new(passage, match.Count + Counted(source, postings, at), (ushort)(match.Sentences | Sentenced(postings, at)));
        }
        return match;
    }

    // A title says a thing once, however often it repeats it.
    private static float Counted(Source source, Postings postings, int at) => source.IsTitle ? source.Weight : postings.Counts[at] * source.Weight;

    private static ushort Sentenced(Postings postings, int at) => postings.Sentences.IsEmpty ? (ushort)0 : postings.Sentences[at];

    private void Add(Source source, Shelf.Contents holds, int[] slots)
    {
        Postings postings = source.In(holds);
        for (int i = 0; i < postings.Places.Length; i++)
        {
            int first = postings.Places[i], end = first + 1;
            if (source.IsTitle) (first, end) = (holds.Versions[first].FirstPassage, holds.Versions[first].EndPassage);
            for (int passage = first; passage < end; passage++) Add(new(passage, Counted(source, postings, i), Sentenced(postings, i)), slots);
        }
    }

    private void Add(Match match, int[] slots)
    {
        ref int slot = ref slots[match.Passage];
        if (slot == 0)
        {
            found.Add(match);
            slot = found.Count;
            return;
        }
        Match before = found[slot - 1];
        found[slot - 1] = new(match.Passage, before.Count + match.Count, (ushort)(before.Sentences | match.Sentences));
    }
}
