namespace Minga.Retrieval.Shelves;

/// <summary>Where a term stands: places in ascending order, with how often it stands there.</summary>
internal readonly ref struct Postings(ReadOnlySpan<int> places, ReadOnlySpan<byte> counts, ReadOnlySpan<ushort> sentences)
{
    public ReadOnlySpan<int> Places { get; } = places;
    public ReadOnlySpan<byte> Counts { get; } = counts;

    /// <summary>A bit for each of the first sixteen sentences that hold it; empty where sentences are not kept.</summary>
    public ReadOnlySpan<ushort> Sentences { get; } = sentences;
}

/// <summary>The postings of many terms in three arrays, the terms numbered from 0.</summary>
internal sealed class PostingLists(int[] offsets, int[] places, byte[] counts, ushort[] sentences)
{
    public int Terms => Offsets.Length - 1;
    public int[] Offsets { get; } = offsets;
    public int[] Places { get; } = places;
    public byte[] Counts { get; } = counts;
    public ushort[] Sentences { get; } = sentences;

    public Postings this[int term]
    {
        get
        {
            int start = Offsets[term], length = Offsets[term + 1] - start;
            return new(Places.AsSpan(start, length), Counts.AsSpan(start, length),
                Sentences.Length == 0 ? default : Sentences.AsSpan(start, length));
        }
    }

    /// <summary>Gathers postings in the order of the places and sorts them by term at the end.</summary>
    internal sealed class Builder(bool keepSentences)
    {
        private readonly List<int> terms = [];
        private readonly List<int> places = [];
        private readonly List<byte> counts = [];
        private readonly List<ushort> sentences = [];

        public void Add(int term, int place, int count, ushort mask = 0)
        {
            terms.Add(term);
            places.Add(place);
            counts.Add((byte)Math.Min(count, byte.MaxValue));
            if (keepSentences) sentences.Add(mask);
        }

        public PostingLists Build(int termCount)
        {
            var offsets = new int[termCount + 1];
            foreach (int term in terms) offsets[term + 1]++;
            for (int i = 0; i < termCount; i++) offsets[i + 1] += offsets[i];
            int[] next = [.. offsets];
            var sortedPlaces = new int[terms.Count];
            var sortedCounts = new byte[terms.Count];
            var sortedSentences = new ushort[keepSentences ? terms.Count : 0];
            for (int i = 0; i < terms.Count; i++)
            {
                int at = next[terms[i]]++;
                sortedPlaces[at] = places[i];
                sortedCounts[at] = counts[i];
                if (keepSentences) sortedSentences[at] = sentences[i];
            }
            return new(offsets, sortedPlaces, sortedCounts, sortedSentences);
        }
    }
}
