namespace Minga.Retrieval.Shelves;

/// <summary>Where a term stands in one section: places in ascending order, with how often it stands there.</summary>
internal readonly ref struct Postings(ReadOnlySpan<ushort> places, ReadOnlySpan<byte> counts, ReadOnlySpan<ushort> sentences)
{
    public ReadOnlySpan<ushort> Places { get; } = places;
    public ReadOnlySpan<byte> Counts { get; } = counts;

    /// <summary>A bit for each of the first sixteen sentences that hold it; empty where sentences are not kept.</summary>
    public ReadOnlySpan<ushort> Sentences { get; } = sentences;
}

/// <summary>The postings of those terms that stand in one section, sorted by term. A section has so few places that two bytes number them.</summary>
internal sealed class PostingLists(ColumnReader reader)
{
    private readonly Column<int> terms = reader.Next<int>();
    private readonly Column<int> ends = reader.Next<int>();
    private readonly Column<ushort> places = reader.Next<ushort>();
    private readonly Column<byte> counts = reader.Next<byte>();
    private readonly Column<ushort> sentences = reader.Next<ushort>();

    public Postings this[int term]
    {
        get
        {
            int at = terms.Span.BinarySearch(term);
            if (at < 0) return default;
            ReadOnlySpan<int> end = ends.Span;
            int start = at == 0 ? 0 : end[at - 1], length = end[at] - start;
            ReadOnlySpan<ushort> masks = sentences.Span;
            return new(places.Span.Slice(start, length), counts.Span.Slice(start, length), masks.IsEmpty ? default : masks.Slice(start, length));
        }
    }

    /// <summary>Gathers the postings of a section in the order of its places and sorts them by term when they are written.</summary>
    internal sealed class Builder(bool keepSentences)
    {
        private readonly List<int> terms = [];
        private readonly List<ushort> places = [];
        private readonly List<byte> counts = [];
        private readonly List<ushort> sentences = [];

        public void Add(int term, int place, int count, ushort mask = 0)
        {
            terms.Add(term);
            places.Add((ushort)place);
            counts.Add((byte)Math.Min(count, byte.MaxValue));
            if (keepSentences) sentences.Add(mask);
        }

        /// <summary>Writes the lists, and is empty again.</summary>
        public void Write(ColumnWriter writer, int termCount)
        {
            (int[] present, int[] ends, int[] order) = Sorted.ByTerm(terms, termCount);
            writer.Write<int>(present);
            writer.Write<int>(ends);
            writer.Write<ushort>(Sorted.Take(places, order));
            writer.Write<byte>(Sorted.Take(counts, order));
            writer.Write<ushort>(keepSentences ? Sorted.Take(sentences, order) : []);
            terms.Clear();
            places.Clear();
            counts.Clear();
            sentences.Clear();
        }
    }
}
