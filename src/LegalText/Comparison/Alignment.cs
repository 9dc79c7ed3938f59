namespace Minga.LegalText;

/// <summary>
/// Which words of two texts correspond. What both begin and end with is kept; then words that occur once in each text are the fixed points
/// ("patience"), since a law's rare words mark its sentences better than its commonest; between them Myers' shortest edit.
/// </summary>
internal static class Alignment
{
    /// <summary>Edits beyond which two stretches are called rewritten: a person reads them as such, and memory grows with the square.</summary>
    private const int MostEdits = 800;

    /// <summary>Marks the words that have no counterpart.</summary>
    /// <param name="before">The numbers of the earlier text's words.</param>
    /// <param name="after">The numbers of the later text's words.</param>
    /// <param name="removed">Gets true where a word of the earlier text has no counterpart.</param>
    /// <param name="added">Gets true where a word of the later text has none.</param>
    /// <param name="numbers">How many different words there are.</param>
    public static void Mark(ReadOnlySpan<int> before, ReadOnlySpan<int> after, Span<bool> removed, Span<bool> added, int numbers)
    {
        int start = before.CommonPrefixLength(after), end = 0, most = Math.Min(before.Length, after.Length) - start;
        while (end < most && before[^(end + 1)] == after[^(end + 1)]) end++;
        before = before[start..^end];
        after = after[start..^end];
        removed = removed[start..^end];
        added = added[start..^end];
        if (before.IsEmpty || after.IsEmpty)
        {
            removed.Fill(true);
            added.Fill(true);
            return;
        }
        (int Before, int After)[] fixedPoints = FixedPoints(before, after, numbers);
        if (fixedPoints.Length == 0)
        {
            Shortest(before, after, removed, added);
            return;
        }
        (int i, int j) = (0, 0);
        foreach ((int nextI, int nextJ) in fixedPoints)
        {
            Mark(before[i..nextI], after[j..nextJ], removed[i..nextI], added[j..nextJ], numbers);
            (i, j) = (nextI + 1, nextJ + 1);
        }
        Mark(before[i..], after[j..], removed[i..], added[j..], numbers);
    }

    /// <summary>The longest sequence of words that occur once in each text and stand in the same order in both.</summary>
    private static (int Before, int After)[] FixedPoints(ReadOnlySpan<int> before, ReadOnlySpan<int> after, int numbers)
    {
        if (before.Length < 16 || after.Length < 16) return [];
        var places = new Dictionary<int, (int Before, int After)>(Math.Min(numbers, before.Length));
        for (int i = 0; i < before.Length; i++) places[before[i]] = places.ContainsKey(before[i]) ? (-1, -1) : (i, -1);
        for (int j = 0; j < after.Length; j++)
            if (places.TryGetValue(after[j], out (int Before, int After) place) && place.Before >= 0)
                places[after[j]] = place.After < 0 ? (place.Before, j) : (-1, -1);
        (int Before, int After)[] once = [.. places.Values.Where(p => p is { Before: >= 0, After: >= 0 }).OrderBy(p => p.Before)];
        return LongestRise(once);
    }

    private static (int Before, int After)[] LongestRise((int Before, int After)[] pairs)
    {
        var last = new List<int>();
        var previous = new int[pairs.Length];
        for (int k = 0; k < pairs.Length; k++)
        {
            int low = 0, high = last.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (pairs[last[middle]].After < pairs[k].After) low = middle + 1;
                else high = middle;
            }
            previous[k] = low > 0 ? last[low - 1] : -1;
            if (low == last.Count) last.Add(k);
            else last[low] = k;
        }
        var rise = new (int, int)[last.Count];
        for (int k = last.Count > 0 ? last[^1] : -1, at = rise.Length - 1; k >= 0; k = previous[k], at--) rise[at] = pairs[k];
        return rise;
    }

    /// <summary>E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form.</summary>
    private static void Shortest(ReadOnlySpan<int> before, ReadOnlySpan<int> after, Span<bool> removed, Span<bool> added)
    {
        int most = Math.Min(MostEdits, before.Length + after.Length);
        var furthest = new int[2 * most + 3];
        int zero = most + 1;
        var trail = new List<int[]>();
        for (int edits = 0; edits <= most; edits++)
        {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                bool down = diagonal == -edits || diagonal != edits && furthest[zero + diagonal - 1] < furthest[zero + diagonal + 1];
                int i = down ? furthest[zero + diagonal + 1] : furthest[zero + diagonal - 1] + 1;
                if (i > before.Length || i - diagonal > after.Length)
                {
                    furthest[zero + diagonal] = i;
                    continue;
                }
                i += before[i..].CommonPrefixLength(after[(i - diagonal)..]);
                furthest[zero + diagonal] = i;
                if (i < before.Length || i - diagonal < after.Length) continue;
                WalkBack(trail, edits, i, i - diagonal, removed, added);
                return;
            }
            trail.Add(furthest[(zero - edits)..(zero + edits + 1)]);
        }
        removed.Fill(true);
        added.Fill(true);
    }

    private static void WalkBack(List<int[]> trail, int edits, int i, int j, Span<bool> removed, Span<bool> added)
    {
        for (int at = edits; at > 0; at--)
        {
            // The row of the edit before: diagonals -(at-1) to at-1, the first at index 0.
            int[] row = trail[at - 1];
            int diagonal = i - j, centre = at - 1;
            int left = Row(row, centre + diagonal - 1), right = Row(row, centre + diagonal + 1);
            bool down = diagonal == -at || diagonal != at && left < right;
            int from = down ? right : left;
            int fromJ = from - (down ? diagonal + 1 : diagonal - 1);
            if (down) added[fromJ] = true;
            else removed[from] = true;
            (i, j) = (from, fromJ);
        }
    }

    private static int Row(int[] row, int index) => index >= 0 && index < row.Length ? row[index] : -1;
}
