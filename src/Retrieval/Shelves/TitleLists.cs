namespace Minga.Retrieval.Shelves;

/// <summary>The language versions in whose titles terms stand. There are few of them, so one list serves the whole shelf.</summary>
internal sealed class TitleLists(ColumnReader reader)
{
    private readonly Column<int> terms = reader.Next<int>();
    private readonly Column<int> ends = reader.Next<int>();
    private readonly Column<int> versions = reader.Next<int>();

    /// <summary>The versions in ascending order.</summary>
    public ReadOnlySpan<int> this[int term]
    {
        get
        {
            int at = terms.Span.BinarySearch(term);
            if (at < 0) return default;
            ReadOnlySpan<int> end = ends.Span;
            int start = at == 0 ? 0 : end[at - 1];
            return versions.Span[start..end[at]];
        }
    }

    /// <summary>Gathers titles in the order of the versions.</summary>
    internal sealed class Builder
    {
        private readonly List<int> terms = [];
        private readonly List<int> versions = [];

        public void Add(int term, int version)
        {
            terms.Add(term);
            versions.Add(version);
        }

        public void Write(ColumnWriter writer, int termCount)
        {
            (int[] present, int[] ends, int[] order) = Sorted.ByTerm(terms, termCount);
            writer.Write<int>(present);
            writer.Write<int>(ends);
            writer.Write<int>(Sorted.Take(versions, order));
        }
    }
}
