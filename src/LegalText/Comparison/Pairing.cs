namespace Minga.LegalText;

/// <summary>Which articles of two versions correspond: the equal ones first, then what moved, then what keeps its address.</summary>
internal sealed class Pairing
{
    /// <summary>Below these words a text ("Derogado.", "Comuníquese.") says nothing about where it came from.</summary>
    private const int FewestWords = 8;

    /// <summary>Share of common three-word phrases from which two texts are nearly the same.</summary>
    private const double NearlyTheSame = 0.75;

    private readonly IReadOnlyList<ComparedArticle> before;
    private readonly IReadOnlyList<ComparedArticle> after;
    private readonly int[] laterOf;
    private readonly int[] earlierOf;
    private readonly bool[] moved;
    private readonly int[] sameAddress;

    public Pairing(IReadOnlyList<ComparedArticle> before, IReadOnlyList<ComparedArticle> after)
    {
        (this.before, this.after) = (before, after);
        laterOf = [.. Enumerable.Repeat(-1, before.Count)];
        earlierOf = [.. Enumerable.Repeat(-1, after.Count)];
        moved = new bool[after.Count];
        sameAddress = [.. Enumerable.Repeat(-1, after.Count)];
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (int i = 0; i < before.Count; i++)
        {
            if (!places.TryGetValue(before[i].Address, out Queue<int>? queue)) places.Add(before[i].Address, queue = new());
            queue.Enqueue(i);
        }
        for (int j = 0; j < after.Count; j++)
            if (places.TryGetValue(after[j].Address, out Queue<int>? queue) && queue.TryDequeue(out int i)) sameAddress[j] = i;
    }

    public int LaterOf(int earlier) => laterOf[earlier];

    public bool IsMoved(int later) => moved[later];

    public ArticlePair Of(int later) => earlierOf[later] is >= 0 and var earlier
        ? new(moved[later] ? ArticleChange.Moved : Same(before[earlier], after[later]) ? ArticleChange.Unchanged : ArticleChange.Changed, before[earlier], after[later])
        : new(ArticleChange.Added, null, after[later]);

    public void PairEqualUnderTheSameAddress()
    {
        for (int j = 0; j < after.Count; j++)
            if (sameAddress[j] is >= 0 and var i && Same(before[i], after[j])) Pair(i, j);
    }

    public void PairTheSameAddress()
    {
        for (int j = 0; j < after.Count; j++)
            if (earlierOf[j] < 0 && sameAddress[j] is >= 0 and var i && laterOf[i] < 0) Pair(i, j);
    }

    /// <summary>
    /// Pairs what is left where each is the other's best match by far, and clearly better than what stands under its own address.
    /// </summary>
    public void PairMoved()
    {
        int[] left = [.. Enumerable.Range(0, before.Count).Where(i => laterOf[i] < 0)], right = [.. Enumerable.Range(0, after.Count).Where(j => earlierOf[j] < 0)];
        if (left.Length == 0 || right.Length == 0 || left.Length == 1 && right.Length == 1 && sameAddress[right[0]] == left[0]) return;
        HashSet<ulong>[] earlier = [.. left.Select(i => Phrases.Of(before[i].Text))], later = [.. right.Select(j => Phrases.Of(after[j].Text))];
        var best = new Best[left.Length];
        var bestLater = new Best[right.Length];
        foreach (((int l, int r), int common) in Common(earlier, later))
        {
            double likeness = 2.0 * common / (earlier[l].Count + later[r].Count);
            best[l] = best[l].With(r, likeness);
            bestLater[r] = bestLater[r].With(l, likeness);
        }
        for (int r = 0; r < right.Length; r++)
        {
            Best match = bestLater[r];
            if (match.Likeness < NearlyTheSame || best[match.Index].Index != r || sameAddress[right[r]] == left[match.Index]) continue;
            if (later[r].Count < FewestWords - 2 || earlier[match.Index].Count < FewestWords - 2) continue;
            if (match.IsFarAhead && best[match.Index].IsFarAhead) Pair(left[match.Index], right[r], hasMoved: true);
        }
    }

    /// <summary>How many phrases each pair shares. Phrases that many articles have are formulas and bring nobody together.</summary>
    private static Dictionary<(int Left, int Right), int> Common(HashSet<ulong>[] earlier, HashSet<ulong>[] later)
    {
        var holders = new Dictionary<ulong, List<int>>();
        for (int l = 0; l < earlier.Length; l++)
            foreach (ulong phrase in earlier[l])
            {
                if (!holders.TryGetValue(phrase, out List<int>? list)) holders.Add(phrase, list = []);
                list.Add(l);
            }
        var common = new Dictionary<(int, int), int>();
        for (int r = 0; r < later.Length; r++)
            foreach (ulong phrase in later[r])
                if (holders.TryGetValue(phrase, out List<int>? list) && list.Count <= 20)
                    foreach (int l in list) common[(l, r)] = common.GetValueOrDefault((l, r)) + 1;
        return common;
    }

    private void Pair(int earlier, int later, bool hasMoved = false) => (laterOf[earlier], earlierOf[later], moved[later]) = (later, earlier, hasMoved);

    private static bool Same(ComparedArticle one, ComparedArticle other) =>
        one.Number == other.Number && SameWords(one.Heading, other.Heading) && SameWords(one.Text, other.Text);

    private static bool SameWords(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) || WordRuns.Of(one, other).All(run => run.Kind == ChangeKind.Kept);

    /// <summary>The likeliest counterpart and the likeness of the next one.</summary>
    private readonly record struct Best(int Index, double Likeness, double Next)
    {
        public bool IsFarAhead => Likeness - Next >= 0.15;

        public Best With(int index, double likeness) =>
            likeness > Likeness ? new(index, likeness, Likeness) : this with { Next = Math.Max(Next, likeness) };
    }
}
