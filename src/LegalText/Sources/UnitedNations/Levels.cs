namespace Minga.LegalText.Sources.UnitedNations;

/// <summary>The open numbers: a paragraph, its item, the item of that one. A number either goes on at one of them or opens the next.</summary>
internal sealed class Levels
{
    private readonly List<(Count Last, Node Node)> open = [];

    public int Count => open.Count;

    public Node this[int depth] => open[depth].Node;

    public void Clear() => open.Clear();

    public void CutTo(int depth) => open.RemoveRange(depth, open.Count - depth);

    public void Open(int depth, Count count, Node node)
    {
        CutTo(depth);
        open.Add((count, node));
    }

    /// <summary>At which depth an item stands, and how its number counts there; the next number decides where both are possible.</summary>
    public (int Depth, Count Count) PlaceOf(Label label, Label? next)
    {
        Count? starts = label.Counts.Where(c => c.Ordinal == 1).Select(c => (Count?)c).FirstOrDefault();
        for (int d = open.Count - 1; d >= 0; d--)
            foreach (Count c in label.Counts)
                if (open[d].Last.Style == c.Style && open[d].Last.Ordinal + 1 == c.Ordinal)
                {
                    // "(i)" after "(h)": the first Roman number only where "(ii)" follows.
                    if (starts is { Style: NumberStyle.Roman } first && c != first && next?.CountsAs(NumberStyle.Roman, 2) == true) return (open.Count, first);
                    return (d, c);
                }
        if (starts is { } start)
        {
            int again = open.FindLastIndex(o => o.Last.Style == start.Style);
            return (again >= 0 ? again : open.Count, start);
        }
        // A gap in the row, or a step back: still the deepest row of this style.
        for (int d = open.Count - 1; d >= 0; d--)
            foreach (Count c in label.Counts)
                if (open[d].Last.Style == c.Style) return (d, c);
        return (open.Count, label.Counts[0]);
    }
}
