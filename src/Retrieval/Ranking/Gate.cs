namespace Minga.Retrieval.Ranking;

/// <summary>
/// How far a passage speaks of the actor. Passages that do are few among a country's law; the statistics of an ask are counted among
/// them, and the others keep a share of their score.
/// </summary>
internal sealed class Gate
{
    private readonly AlignmentWeights weights;
    private readonly Matches[] inText;
    private readonly Matches[] inTitle;

    public Gate(IReadOnlyList<Feature> actors, Scope scope, AlignmentWeights weights)
    {
        this.weights = weights;
        IsOpen = actors.Count == 0;
        inText = Of(Field.ConceptText);
        inTitle = Of(Field.ConceptTitle);
        long words = 0;
        for (int shelf = 0; shelf < scope.Shelves.Count; shelf++)
            foreach (int place in inText[shelf].Places.Concat(inTitle[shelf].Places.Where(p => inText[shelf].CountAt(p) == 0)))
                if (IsInside(shelf, place)) (Inside, words) = (Inside + 1, words + scope.Shelves[shelf].Holds.Passages[place].Words);
        AverageLength = Inside == 0 ? scope.AverageLength : (double)words / Inside;
        if (Inside == 0) Inside = scope.Passages;
        else CountsInside = true;

        // One name may be a form of two actors of the ask: the greater weight counts, once.
        Matches[] Of(Field field) =>
        [
            .. scope.Shelves.Select((shelf, i) => Matches.Of(
                [.. actors.SelectMany(a => a.In[i]).Where(s => s.Field == field).GroupBy(s => s.Term).Select(g => g.MaxBy(s => s.Weight))], shelf)),
        ];
    }

    /// <summary>The ask names no actor, so every passage passes.</summary>
    public bool IsOpen { get; }

    /// <summary>The number of passages inside; of all passages where none is inside.</summary>
    public int Inside { get; private set; }

    /// <summary>Whether statistics are counted inside.</summary>
    public bool CountsInside { get; }

    /// <summary>The average length inside, in words.</summary>
    public double AverageLength { get; }

    public bool IsInside(int shelf, int place) => Mentions(shelf, place) >= weights.ActorInside;

    /// <summary>Between <see cref="AlignmentWeights.Outside"/> and 1.</summary>
    public double Share(int shelf, int place)
    {
        if (IsOpen) return 1;
        double mentions = Mentions(shelf, place);
        return weights.Outside + (1 - weights.Outside) * mentions / (mentions + weights.ActorHalf);
    }

    /// <summary>The sentences that name the actor, one bit each.</summary>
    public ushort Sentences(int shelf, int place) => inText[shelf].SentencesAt(place);

    private double Mentions(int shelf, int place) => inText[shelf].CountAt(place) + inTitle[shelf].CountAt(place);
}
