namespace Minga.Retrieval.Ranking;

/// <summary>
/// How far a passage speaks of the actor. Passages that do are few among a country's law; the statistics of an ask are counted among
/// them, and the others keep a share of their score.
/// </summary>
internal sealed class Gate
{
    private readonly AlignmentWeights weights;
    private readonly float[][] mentions;
    private readonly ushort[][] sentences;

    public Gate(IReadOnlyList<Feature> actors, Scope scope, AlignmentWeights weights)
    {
        this.weights = weights;
        IsOpen = actors.Count == 0;
        mentions = [.. scope.Shelves.Select(s => new float[s.Passages])];
        sentences = [.. scope.Shelves.Select(s => new ushort[s.Passages])];
        long words = 0;
        for (int shelf = 0; shelf < scope.Shelves.Count; shelf++)
        {
            // One name may be a form of two actors of the ask: the greater weight counts, once.
            Source[] sources = [.. actors.SelectMany(a => a.In[shelf]).GroupBy(s => (s.Field, s.Term)).Select(g => g.MaxBy(s => s.Weight))];
            foreach (Matches.Match match in Matches.Of(sources, scope.Shelves[shelf]).Span)
            {
                (mentions[shelf][match.Passage], sentences[shelf][match.Passage]) = (match.Count, match.Sentences);
                if (IsInside(shelf, match.Passage)) (Inside, words) = (Inside + 1, words + scope.Shelves[shelf].Holds.Passages[match.Passage].Words);
            }
        }
        CountsInside = Inside > 0;
        AverageLength = CountsInside ? (double)words / Inside : scope.AverageLength;
        if (!CountsInside) Inside = scope.Passages;
    }

    /// <summary>The ask names no actor, so every passage passes.</summary>
    public bool IsOpen { get; }

    /// <summary>The number of passages inside; of all passages where none is inside.</summary>
    public int Inside { get; }

    /// <summary>Whether statistics are counted inside.</summary>
    public bool CountsInside { get; }

    /// <summary>The average length inside, in words.</summary>
    public double AverageLength { get; }

    public bool IsInside(int shelf, int passage) => mentions[shelf][passage] >= weights.ActorInside;

    /// <summary>The passage or the title of its work names the actor, or a form that stands beside it.</summary>
    public bool IsNamed(int shelf, int passage) => IsOpen || mentions[shelf][passage] > 0;

    /// <summary>Between <see cref="AlignmentWeights.Outside"/> and 1.</summary>
    public double Share(int shelf, int passage)
    {
        if (IsOpen) return 1;
        double count = mentions[shelf][passage];
        return weights.Outside + (1 - weights.Outside) * count / (count + weights.ActorHalf);
    }

    /// <summary>The sentences that name the actor, a bit each.</summary>
    public ushort Sentences(int shelf, int passage) => sentences[shelf][passage];
}
