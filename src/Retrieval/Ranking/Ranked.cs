using System.Buffers;
using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>A passage with its score.</summary>
internal readonly record struct Scored(int Shelf, int Passage, double Score);

/// <summary>From the scores of passages to the best provisions.</summary>
internal static class Ranked
{
    /// <summary>A score of nought for every passage of every shelf. To be given back with <see cref="Return"/>.</summary>
    public static double[][] Rent(Scope scope)
    {
        double[][] scores = [.. scope.Shelves.Select(s => ArrayPool<double>.Shared.Rent(s.Passages))];
        foreach (double[] score in scores) Array.Clear(score);
        return scores;
    }

    public static void Return(double[][] scores)
    {
        foreach (double[] score in scores) ArrayPool<double>.Shared.Return(score);
    }

    /// <summary>
    /// The best passage of each provision over its passages and languages, the best provisions first. Equal scores keep the order in
    /// which the texts were added.
    /// </summary>
    /// <param name="scores">For each shelf the score of each passage; what is not above zero was not found.</param>
    /// <param name="scope">The shelves.</param>
    /// <param name="top">The greatest number of provisions.</param>
    public static List<Scored> Best(double[][] scores, Scope scope, int top)
    {
        var kept = new PriorityQueue<Scored, Scored>(Comparer<Scored>.Create((a, b) => -Compare(a, b)));
        for (int shelf = 0; shelf < scores.Length; shelf++)
        {
            Shelf.Contents holds = scope.Shelves[shelf].Holds;
            int[] rented = ArrayPool<int>.Shared.Rent(holds.Provisions.Length);
            Span<int> best = rented.AsSpan(0, holds.Provisions.Length);
            best.Clear();
            for (int passage = 0; passage < holds.Passages.Length; passage++)
            {
                if (scores[shelf][passage] <= 0) continue;
                ref int other = ref best[holds.Passages[passage].Provision];
                if (other == 0 || scores[shelf][other - 1] < scores[shelf][passage]) other = passage + 1;
            }
            foreach (int passage in best)
            {
                if (passage == 0) continue;
                var scored = new Scored(shelf, passage - 1, scores[shelf][passage - 1]);
                if (kept.Count < top) kept.Enqueue(scored, scored);
                else if (top > 0 && Compare(scored, kept.Peek()) < 0) kept.EnqueueDequeue(scored, scored);
            }
            ArrayPool<int>.Shared.Return(rented);
        }
        return [.. kept.UnorderedItems.Select(i => i.Element).Order(Comparer<Scored>.Create(Compare))];
    }

    public static Hit ToHit(Scored scored, Scope scope, IEnumerable<Reason> reasons)
    {
        Shelf shelf = scope.Shelves[scored.Shelf];
        Passage passage = shelf.Holds.Passages[scored.Passage];
        ProvisionKey provision = shelf.Holds.Provisions[passage.Provision];
        return new(provision.Work, provision.Address, shelf.Holds.Versions[passage.Version].Language, shelf.Name, scored.Score,
            passage.Start, passage.Length, [.. reasons.Where(r => r.Weight > 0).OrderByDescending(r => r.Weight)]);
    }

    /// <summary>The better one first.</summary>
    private static int Compare(Scored a, Scored b)
    {
        int byScore = b.Score.CompareTo(a.Score);
        return byScore != 0 ? byScore : a.Shelf != b.Shelf ? a.Shelf.CompareTo(b.Shelf) : a.Passage.CompareTo(b.Passage);
    }
}
