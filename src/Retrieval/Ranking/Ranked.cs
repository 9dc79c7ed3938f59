using Minga.Retrieval.Shelves;

namespace Minga.Retrieval.Ranking;

/// <summary>A passage with its score.</summary>
internal readonly record struct Scored(int Shelf, int Passage, double Score);

/// <summary>From scored passages to the best provisions.</summary>
internal static class Ranked
{
    /// <summary>
    /// The best passage of each provision over its passages and languages, the best provisions first. Equal scores keep the order in
    /// which the texts were added.
    /// </summary>
    public static List<Scored> Best(IEnumerable<Scored> passages, Scope scope, int top)
    {
        var best = new Dictionary<(int Shelf, int Provision), Scored>();
        foreach (Scored scored in passages)
        {
            Passage passage = scope.Shelves[scored.Shelf].Holds.Passages[scored.Passage];
            (int, int) key = (scored.Shelf, passage.Provision);
            if (!best.TryGetValue(key, out Scored other) || other.Score < scored.Score) best[key] = scored;
        }
        return [.. best.Values.OrderByDescending(s => s.Score).ThenBy(s => s.Shelf).ThenBy(s => s.Passage).Take(top)];
    }

    public static Hit ToHit(Scored scored, Scope scope, IEnumerable<Reason> reasons)
    {
        Shelf shelf = scope.Shelves[scored.Shelf];
        Passage passage = shelf.Holds.Passages[scored.Passage];
        ProvisionKey provision = shelf.Holds.Provisions[passage.Provision];
        return new(provision.Work, provision.Address, shelf.Holds.Versions[passage.Version].Language, shelf.Name, scored.Score,
            passage.Start, passage.Length, [.. reasons.Where(r => r.Weight > 0).OrderByDescending(r => r.Weight)]);
    }
}
