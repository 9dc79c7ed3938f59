namespace Minga.Retrieval.Ranking;

/// <summary>
/// Where the features of an ask stand, and in how many of the passages that count. What does not name the actor is shown only on request, so
/// without one, and where somebody names the actor at all, nothing else is looked at.
/// </summary>
internal sealed class InsideMatches : IDisposable
{
    private readonly Matches?[] found;

    public InsideMatches(IReadOnlyList<Feature> wanted, Gate gate, Scope scope, double? minimumScore)
    {
        found = new Matches?[scope.Units.Count];
        Holding = new double[wanted.Count];
        bool onlyNamed = gate.CountsInside && minimumScore is null;
        scope.Each((number, space) =>
        {
            Unit unit = scope.Units[number];
            ReadOnlySpan<Match> naming = gate.Naming(number);
            if (onlyNamed && naming.IsEmpty) return;
            foreach (Match match in naming)
            {
                space.Named.Add(match.Place);
                space.Mentions[match.Place] = match.Count;
            }
            var matches = new Matches(wanted.Count);
            foreach (Feature feature in wanted) matches.Add(feature.In[unit.ShelfNumber], unit, onlyNamed ? space.Named : null, space);
            double[] holding = [.. Enumerable.Range(0, wanted.Count).Select(f => HoldingOf(matches[f], gate, space.Mentions))];
            foreach (Match match in naming) space.Mentions[match.Place] = 0;
            space.Named.Clear();
            found[number] = matches;
            lock (Holding)
                for (int f = 0; f < holding.Length; f++) Holding[f] += holding[f];
        });
    }

    /// <summary>
    /// For each feature how many passages hold it. One that only a related concept speaks for is a part of one. These are sums of floats, few enough
    /// to be exact in a double, so they do not depend on the order in which the sections are done.
    /// </summary>
    public double[] Holding { get; }

    public bool IsEmpty(int unit) => found[unit] is not { IsEmpty: false };

    public ReadOnlySpan<Match> Of(int unit, int feature) => found[unit]![feature];

    public void Dispose()
    {
        foreach (Matches? matches in found) matches?.Dispose();
    }

    private static double HoldingOf(ReadOnlySpan<Match> matches, Gate gate, float[] mentions)
    {
        double holding = 0;
        foreach (Match match in matches)
            if (!gate.CountsInside || gate.IsInside(mentions[match.Place])) holding += Math.Min(1, match.Count);
        return holding;
    }
}
