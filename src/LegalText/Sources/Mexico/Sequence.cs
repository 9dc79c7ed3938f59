namespace Minga.LegalText.Sources.Mexico;

/// <summary>Which of the numbers that look like an article's are the law's own.</summary>
internal static class Sequence
{
    /// <summary>The places of the longest run of numbers that rise, "9 bis" and "9 ter" staying at 9.</summary>
    public static HashSet<int> Of(IReadOnlyList<(int Place, ArticleHead Head)> heads)
    {
        var ends = new List<int>();
        int[] before = new int[heads.Count];
        for (int i = 0; i < heads.Count; i++)
        {
            int low = 0, high = ends.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (Rank(heads[ends[middle]].Head) is var rank && (rank < Rank(heads[i].Head) || (rank == Rank(heads[i].Head) && rank % 2 == 1))) low = middle + 1;
                else high = middle;
            }
            before[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }
        var own = new HashSet<int>();
        for (int i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i]) own.Add(heads[i].Place);
        return own;
    }

    // Odd for a number with a suffix.
    private static int Rank(ArticleHead head) => (head.Value * 2) + (head.Number.All(char.IsAsciiDigit) ? 0 : 1);
}
