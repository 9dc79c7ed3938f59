namespace Minga.Retrieval.Shelves;

/// <summary>Sorts postings by term and leaves those of one term in their order.</summary>
internal static class Sorted
{
    /// <summary>The terms that occur, where the postings of each end, and the postings in their new order.</summary>
    public static (int[] Terms, int[] Ends, int[] Order) ByTerm(List<int> terms, int termCount)
    {
        var next = new int[termCount + 1];
        foreach (int term in terms) next[term + 1]++;
        var present = new List<int>();
        var ends = new List<int>();
        for (int term = 0; term < termCount; term++)
        {
            if (next[term + 1] > 0) present.Add(term);
            next[term + 1] += next[term];
            if (present.Count > ends.Count) ends.Add(next[term + 1]);
        }
        var order = new int[terms.Count];
        for (int i = 0; i < order.Length; i++) order[next[terms[i]]++] = i;
        return ([.. present], [.. ends], order);
    }

    public static T[] Take<T>(List<T> items, int[] order)
    {
        var taken = new T[order.Length];
        for (int i = 0; i < order.Length; i++) taken[i] = items[order[i]];
        return taken;
    }
}
