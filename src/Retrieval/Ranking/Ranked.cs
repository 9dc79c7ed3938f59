using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>A passage with its score.</summary>
/// <param name="Unit">The number of its section in the scope.</param>
/// <param name="Place">Its place there.</param>
/// <param name="Score">The score.</param>
internal readonly record struct Scored(int Unit, int Place, double Score);

/// <summary>
/// From the scores of passages to the best provisions: the best passage of each over its passages and languages, which stand in one section.
/// Equal scores keep the order in which the texts were added.
/// </summary>
/// <param name="scope">The shelves.</param>
/// <param name="top">The greatest number of provisions.</param>
internal sealed class Ranked(Scope scope, int top)
{
    private readonly List<Scored> candidates = [];
    private readonly FacetCounter counted = new();
    private double floor;

    /// <summary>What was taken, counted.</summary>
    public Facets Facets => counted.ToFacets();

    /// <summary>Takes the scores of one section and sets them back to nought. What is not above zero was not found.</summary>
    public void Take(int number, Workspace space)
    {
        Unit unit = scope.Units[number];
        Span<int> best = space.Best.AsSpan(0, unit.Section.Provisions);
        BestPlaces(unit, space.Scores, best);
        var mine = new FacetCounter();
        var kept = new PriorityQueue<Scored, Scored>(Comparer<Scored>.Create((a, b) => -Compare(a, b)));
        double least = Volatile.Read(ref floor);
        foreach (int counted in best)
        {
            if (counted == 0) continue;
            var scored = new Scored(number, counted - 1, space.Scores[counted - 1]);
            mine.Add(unit, unit.Section.VersionAt(scored.Place));
            if (scored.Score < least) continue;
            if (kept.Count < top) kept.Enqueue(scored, scored);
            else if (top > 0 && Compare(scored, kept.Peek()) < 0) kept.EnqueueDequeue(scored, scored);
        }
        best.Clear();
        space.Scores.AsSpan(0, unit.Section.Passages).Clear();
        lock (candidates)
        {
            counted.Add(mine);
            // What is below the last of a full list of one section is on no page.
            if (kept.Count == top && top > 0) floor = Math.Max(floor, kept.Peek().Score);
            candidates.AddRange(kept.UnorderedItems.Select(i => i.Element));
        }
    }

    /// <summary>The best of all that was taken, the best first.</summary>
    public IReadOnlyList<Hit> Best(Func<Scored, IEnumerable<Reason>> reasons)
    {
        List<Scored> ordered = [.. candidates.Where(c => c.Score >= floor)];
        ordered.Sort(Compare);
        // Only a work that is greater than a section can have one provision in two.
        return [.. ordered.DistinctBy(c => Provision(scope.Units[c.Unit], c.Place)).Take(top).Select(c => ToHit(c, reasons(c)))];
    }

    private void BestPlaces(Unit unit, double[] scores, Span<int> best)
    {
        ReadOnlySpan<ushort> provisions = unit.Section.ProvisionOf, versions = unit.Section.Versions;
        for (int place = 0; place < provisions.Length; place++)
        {
            if (scores[place] <= 0 || !scope.Takes(unit.ShelfNumber, unit.Section.FirstVersion + versions[place])) continue;
            ref int other = ref best[provisions[place]];
            if (other == 0 || scores[other - 1] < scores[place]) other = place + 1;
        }
    }

    private Hit ToHit(Scored scored, IEnumerable<Reason> reasons)
    {
        Unit unit = scope.Units[scored.Unit];
        WorkVersion version = unit.Shelf.Versions[unit.Section.VersionAt(scored.Place)];
        (int start, int length) = unit.Section.SpanAt(scored.Place);
        return new(version.Work, unit.Section.AddressAt(scored.Place), version.Language, unit.Shelf.Name, scored.Score,
            start, length, [.. reasons.Where(r => r.Weight > 0).OrderByDescending(r => r.Weight)]) { Ended = version.Ended };
    }

    private static (int, string, string) Provision(Unit unit, int place) =>
        (unit.ShelfNumber, unit.Shelf.Versions[unit.Section.VersionAt(place)].Work, unit.Section.AddressAt(place));

    /// <summary>The better one first.</summary>
    private static int Compare(Scored a, Scored b)
    {
        int byScore = b.Score.CompareTo(a.Score);
        return byScore != 0 ? byScore : a.Unit != b.Unit ? a.Unit.CompareTo(b.Unit) : a.Place.CompareTo(b.Place);
    }
}
